package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;

/** What masks ask of rewrites that change variables. */
final class Masks {

  private Masks() {}

  /**
   * The log-Jacobian of elements that the mask of a created site leaves out, of all where there is
   * none: no prior of theirs carries it, and without it what it depends on would be pulled.
   *
   * @param jacobian the log of the derivative of the rewritten site by the created one
   */
  static Quantity.Factor unmasked(Graph graph, Quantity.Site created, Expr jacobian) {
    return new Quantity.Factor(
        created.name() + "_unmasked",
        created.axes(),
        created.mask().map(mask -> graph.select(mask, graph.literal(0), jacobian)).orElse(jacobian),
        created.span());
  }
}
