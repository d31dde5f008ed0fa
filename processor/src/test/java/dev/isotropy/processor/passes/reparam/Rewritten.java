package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import dev.isotropy.processor.passes.constrain.Constrain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model that is read from source and rewritten as it asks, in tests. */
record Rewritten(Model model) {

  /** By the annotations of its sites. */
  static Rewritten of(String data, String body) {
    return of("", data, body);
  }

  /** By a strategy, too. */
  static Rewritten of(String strategy, String data, String body) {
    ReadingProcessor reading = new ReadingProcessor();
    Source.of("@Model\n" + strategy + " record M(" + data + ") {\n" + body + "}\n")
        .process(reading);
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(reading.model());
    assertThat(problems.messages()).isEmpty();
    return new Rewritten(model);
  }

  Density density() {
    return Constrain.apply(model);
  }

  /** What rewrites each site; empty for one that is left as it is. */
  Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Decision decision : model.decisions()) {
      choices.put(decision.site(), decision.reparameterizer());
    }
    return choices;
  }

  /** The value of a quantity, from values of latent sites. */
  double[] value(String name, Point point) {
    return point.along(new Joint(model).value(name), model.quantity(name).axes());
  }

  /** The value of an argument of a site that is kept. */
  double[] argument(String name, int index, Point point) {
    Quantity.Site site = (Quantity.Site) model.quantity(name);
    return point.along(new Joint(model).resolved(site.arguments().get(index)), site.axes());
  }

  /** The derivative of a quantity of one number by a latent site of one number. */
  double derivative(String name, String by, Point point) {
    Variable variable = new Variable(LeafKind.QUANTITY, by);
    Expr adjoint =
        Differentiate.gradient(
                model.graph(), new Joint(model).value(name), List.of(LeafKind.QUANTITY))
            .get(variable);
    return point.interpreter().scalar(adjoint);
  }

  /** The value of a site after its way to coordinates and back. */
  double[] backAgain(String site, Point values) {
    return values.unconstrained(model).constrained(density()).get(LeafKind.QUANTITY, site);
  }
}
