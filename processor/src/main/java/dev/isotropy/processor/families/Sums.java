package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/** Sums on the log scale, which neither overflow nor are undefined where all terms are 0. */
public final class Sums {

  private Sums() {}

  /**
   * {@code m + log Σ exp(x − m)} with {@code m} the maximum, or 0 where that is infinite: no
   * element but minus infinity then gives minus infinity, not NaN.
   */
  public static Expr logSumExp(Graph graph, Expr x, Axis axis) {
    Expr max = graph.reduce(Reduction.MAX, x, axis);
    Expr shift = graph.select(isFinite(graph, max), max, graph.literal(0));
    return graph.add(shift, graph.log(graph.sum(graph.exp(graph.sub(x, shift)), axis)));
  }

  /**
   * {@code log(e^a + e^b)}: the larger plus {@code log1pExp} of minus the distance, which is 0
   * where both are infinite.
   */
  public static Expr logSumExp(Graph graph, Expr a, Expr b) {
    Expr less = graph.apply(Op.LT, a, b);
    Expr high = graph.select(less, b, a);
    Expr low = graph.select(less, a, b);
    Expr gap = graph.select(isFinite(graph, high), graph.sub(low, high), graph.literal(0));
    return graph.add(high, graph.apply(Op.LOG1P_EXP, gap));
  }

  private static Expr isFinite(Graph graph, Expr x) {
    return graph.apply(Op.LT, graph.apply(Op.ABS, x), graph.literal(Double.POSITIVE_INFINITY));
  }
}
