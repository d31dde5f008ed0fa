package dev.isotropy.processor.passes.impute;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Rewriter;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Evaluates an expression at some positions along an axis only.
 *
 * <pre>
 * alpha + beta * x[n]   →   alpha + beta * x[n = at[k]]
 * </pre>
 *
 * <p>The positions go down to the arrays that vary along the axis, so that nothing is computed at
 * others. Whatever binds the axis itself, such as a sum along it, stays.
 */
final class AtPositions extends Rewriter {

  private final Axis axis;
  private final Expr positions;

  /**
   * A rewriter.
   *
   * @param axis along which positions are chosen
   * @param positions an integer expression, which does not vary along the axis
   */
  AtPositions(Graph graph, Axis axis, Expr positions) {
    super(graph);
    this.axis = axis;
    this.positions = positions;
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!original.axes().contains(axis)) {
      return original;
    }
    return switch (original) {
      case Expr.Literal _, Expr.Extent _ -> original;
      case Expr.Position _ -> positions;
      case Expr.Leaf _, Expr.SegmentSum _, Expr.Call _ -> chosen(original);
      case Expr.Apply _ -> rebuilt;
      case Expr.Reduce _, Expr.Product _ -> rebuilt;
      case Expr.Gather gather when gather.axis().equals(axis) ->
          graph.gather(gather.array(), axis, rebuilt.children().get(1));
      case Expr.Gather _ -> rebuilt;
    };
  }

  private Expr chosen(Expr array) {
    return graph.gather(array, axis, positions);
  }

  /** Several of them, one after the other. */
  static UnaryOperator<Expr> all(Graph graph, List<Axis> axes, List<Expr> positions) {
    UnaryOperator<Expr> all = UnaryOperator.identity();
    for (int d = 0; d < axes.size(); d++) {
      AtPositions one = new AtPositions(graph, axes.get(d), positions.get(d));
      UnaryOperator<Expr> before = all;
      all = value -> one.rewrite(before.apply(value));
    }
    return all;
  }
}
