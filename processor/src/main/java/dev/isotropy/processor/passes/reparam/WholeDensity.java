package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;

/**
 * The density of a site whose value is computed from flat sites: a factor, as it stands, at that
 * value. Sites that read their own earlier elements read the computed ones.
 */
final class WholeDensity {

  private WholeDensity() {}

  /** Adds the log density of a site that is replaced, if it is not flat itself. */
  static void add(Rewrite.Builder rewrite, Quantity.Site site, RewriteContext context) {
    Graph graph = context.graph();
    Expr logProb = site.logProb(graph, context.read(site), site.arguments());
    if (Arithmetic.isLiteral(logProb, 0)) {
      return;
    }
    Expr counted =
        site.mask().map(mask -> graph.select(mask, logProb, graph.literal(0))).orElse(logProb);
    rewrite.factor(
        new Quantity.Factor(site.name() + "_density", site.plates(), counted, site.span()));
  }

  /** Adds the log-Jacobian of the map from the unconstrained scale. */
  static void addJacobian(
      Rewrite.Builder rewrite, Unconstrained unconstrained, Expr value, Quantity.Site site) {
    unconstrained
        .logJacobian(value)
        .ifPresent(
            jacobian ->
                rewrite.factor(
                    new Quantity.Factor(
                        site.name() + "_jacobian",
                        unconstrained.jacobianAxes(),
                        jacobian,
                        site.span())));
  }
}
