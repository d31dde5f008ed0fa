package dev.isotropy.processor;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.notation.Notation;
import dev.isotropy.processor.passes.reparam.Alternatives;
import dev.isotropy.processor.passes.reparam.Extensions;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notes that say what was done to each site, and why. */
final class Explanation {

  private Explanation() {}

  /**
   * Prints one note for each decision about a reparameterized model, with what else could have been
   * done to the sites of the model as written.
   */
  static void report(
      Model rewritten, Model written, Notation notation, Extensions extensions, Reporter reporter) {
    for (Decision decision : rewritten.decisions()) {
      Optional<Quantity> site = find(rewritten, decision.site());
      Optional<Alternatives> alternatives =
          find(written, decision.site())
              .map(Quantity.Site.class::cast)
              .map(each -> Alternatives.of(each, written, extensions));
      reporter.report(
          decision.reparameterizer().isEmpty() ? Problem.LEFT_ALONE : Problem.REPARAMETERIZED,
          site.map(Quantity::span).orElse(SourceSpan.NONE),
          decision.site(),
          decision.reparameterizer(),
          decision.chosenBy(),
          decision.created(),
          decision.reason(),
          alternatives.map(each -> others(each, decision)).orElse(""),
          alternatives.map(each -> String.join(", ", each.impossible())).orElse(""),
          notation.before(decision),
          String.join("; ", notation.after(decision)));
    }
  }

  private static String others(Alternatives alternatives, Decision decision) {
    return alternatives.possible().stream()
        .filter(name -> !name.equals(decision.reparameterizer()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Quantity> find(Model model, String site) {
    return model.quantities().stream().filter(quantity -> quantity.name().equals(site)).findFirst();
  }
}
