package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/** Sums along an axis that take care of their range. */
public final class Sums {

  private Sums() {}

  /**
   * {@code m + log Σ exp(x − m)} with {@code m} the maximum, or 0 where that is infinite: no
   * element but minus infinity then gives minus infinity, not NaN.
   */
  public static Expr logSumExp(Graph graph, Expr x, Axis axis) {
    Expr max = graph.reduce(Reduction.MAX, x, axis);
    Expr size = graph.apply(Op.ABS, max);
    Expr finite = graph.apply(Op.LT, size, graph.literal(Double.POSITIVE_INFINITY));
    Expr shift = graph.select(finite, max, graph.literal(0));
    return graph.add(shift, graph.log(graph.sum(graph.exp(graph.sub(x, shift)), axis)));
  }
}
