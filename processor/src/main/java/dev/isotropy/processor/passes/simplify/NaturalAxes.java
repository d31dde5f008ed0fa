package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import java.util.List;
import java.util.Map;

/**
 * Lets what is reduced along a second walk over a plate be reduced along the plate itself, where
 * that is free.
 *
 * <pre>
 * sum[topic_value](weight[topic_value])   →   sum[topic](weight[topic])
 * </pre>
 *
 * <p>Equal expressions along different walks are different nodes; and the adjoint of an array,
 * which is wanted along its own axes, would have to compute anew what the density computed along
 * another.
 */
public final class NaturalAxes extends Rewriter {

  /** A pass over expressions of a graph. */
  public NaturalAxes(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Reduce reduce)) {
      return rebuilt;
    }
    Axis natural = Axis.of(reduce.axis().extent());
    Expr body = reduce.body();
    if (reduce.axis().equals(natural) || meets(body, reduce.axis(), natural)) {
      return rebuilt;
    }
    Expr along = Renaming.free(graph, Map.of(reduce.axis(), natural)).rewrite(body);
    return graph.reduce(reduce.reduction(), along, natural);
  }

  /** Whether something varies along both axes, or the whole along the one that is wished for. */
  private static boolean meets(Expr body, Axis axis, Axis wished) {
    return body.axes().contains(wished)
        || Traversal.postOrder(List.of(body)).stream()
            .anyMatch(node -> node.axes().contains(axis) && node.axes().contains(wished));
  }
}
