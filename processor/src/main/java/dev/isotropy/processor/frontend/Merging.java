package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Rewriter;
import java.util.Map;

/**
 * Lets two axes of an expression become one: what varies along both is read where they meet.
 *
 * <pre>
 * a[i] * b[j]   →   a[j] * b[j]
 * </pre>
 */
final class Merging {

  private final Graph graph;
  private final Axis from;
  private final Axis to;

  /**
   * A rewrite.
   *
   * @param from the axis that goes
   * @param to the one that stays, over the same extent
   */
  Merging(Graph graph, Axis from, Axis to) {
    this.graph = graph;
    this.from = from;
    this.to = to;
  }

  Expr rewrite(Expr expr) {
    Axis both = graph.declare(new Axis(to.extent() + "_both", to.extent()));
    Expr unbound = new Unbound().rewrite(expr);
    Expr merged = new Renaming(graph, Map.of(from, both, to, both)).rewrite(unbound);
    return new Renaming(graph, Map.of(both, to)).rewrite(merged);
  }

  /** Gives reductions and gathers along the axis that stays another one. */
  private final class Unbound extends Rewriter {

    private final Axis inner;

    Unbound() {
      super(Merging.this.graph);
      inner = graph.declare(new Axis(to.label() + "_inner", to.extent()));
    }

    @Override
    protected Expr replace(Expr original, Expr rebuilt) {
      return switch (rebuilt) {
        case Expr.Reduce reduce when reduce.axis().equals(to) ->
            graph.reduce(reduce.reduction(), moved(reduce.body()), inner);
        case Expr.Gather gather when gather.axis().equals(to) ->
            graph.gather(moved(gather.array()), inner, gather.index());
        case Expr.Call call when call.own().contains(to) && call.axes().contains(from) ->
            diagonal(call, to);
        case Expr.Call call when call.own().contains(from) && call.axes().contains(to) ->
            diagonal(call, from);
        default -> rebuilt;
      };
    }

    /** A result that varies along both axes is read at a position of one of them. */
    private Expr diagonal(Expr.Call call, Axis own) {
      Expr array = new Renaming(graph, Map.of(own, inner)).rewrite(call);
      return graph.gather(array, inner, graph.position(own));
    }

    private Expr moved(Expr body) {
      return new Renaming(graph, Map.of(to, inner)).rewrite(body);
    }
  }
}
