package dev.isotropy.it.extension.rewrite;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.Map;
import java.util.Optional;

/**
 * The parameter of a family on the positive half line that only stretches it.
 *
 * @param index its place among the family's parameters
 * @param inverse whether it is a rate: the reciprocal of a scale
 */
record ScaleParameter(int index, boolean inverse) {

  private static final Map<String, ScaleParameter> BY_FAMILY =
      Map.of(
          "halfNormal", new ScaleParameter(0, false),
          "halfCauchy", new ScaleParameter(0, false),
          "weibull", new ScaleParameter(0, false),
          "exponential", new ScaleParameter(0, true),
          "gamma", new ScaleParameter(1, true),
          // Its rate multiplies 1/x, so it is a scale of x.
          "inverseGamma", new ScaleParameter(1, false));

  /** That of a site's family, if it has one. */
  static Optional<ScaleParameter> of(Quantity.Site site) {
    return Optional.ofNullable(BY_FAMILY.get(site.family().factory()));
  }

  /** The site's argument for it. */
  Expr argument(Quantity.Site site) {
    return site.arguments().get(index);
  }

  /** The value of the site whose unit form has a given value. */
  Expr stretch(Graph graph, Quantity.Site site, Expr unit) {
    return inverse ? graph.div(unit, argument(site)) : graph.mul(argument(site), unit);
  }

  /** The unit form of a value of the site. */
  Expr shrink(Graph graph, Quantity.Site site, Expr value) {
    return inverse ? graph.mul(argument(site), value) : graph.div(value, argument(site));
  }
}
