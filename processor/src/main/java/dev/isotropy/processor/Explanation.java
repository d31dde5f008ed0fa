package dev.isotropy.processor;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.Optional;

/** Notes that say what was done to each site, and why. */
final class Explanation {

  private Explanation() {}

  /** Prints one note for each decision about a reparameterized model. */
  static void report(Model model, Reporter reporter) {
    for (Decision decision : model.decisions()) {
      Optional<Quantity> site =
          model.quantities().stream()
              .filter(quantity -> quantity.name().equals(decision.site()))
              .findFirst();
      reporter.report(
          decision.reparameterizer().isEmpty() ? Problem.LEFT_ALONE : Problem.REPARAMETERIZED,
          site.map(Quantity::span).orElse(SourceSpan.NONE),
          decision.site(),
          decision.reparameterizer(),
          decision.chosenBy(),
          decision.created(),
          decision.reason());
    }
  }
}
