package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of whole arrays that bodies may call, as reductions along named axes. */
final class ArrayFunctions {

  static final Set<String> NAMES = Set.of("sum", "dot", "logSumExp", "softmax");

  private final Frame frame;
  private final Graph graph;
  private final Axes axes;

  ArrayFunctions(Frame frame, Axes axes) {
    this.frame = frame;
    this.graph = frame.graph();
    this.axes = axes;
  }

  /** The value of a call whose arguments are arrays of rank 1. */
  Value call(String name, List<Array> arguments, Tree tree) {
    Array first = arguments.getFirst();
    Axis axis = first.dims().getFirst();
    return switch (name) {
      case "sum" -> scalar(graph.sum(first.expr(), axis));
      case "logSumExp" -> scalar(logSumExp(first.expr(), axis));
      case "softmax" -> {
        Expr normalizer = logSumExp(first.expr(), axis);
        Expr weights = graph.exp(graph.sub(first.expr(), normalizer));
        yield new Array(weights, first.dims(), Type.DOUBLE);
      }
      default -> dot(first, arguments.getLast(), tree);
    };
  }

  private Value dot(Array x, Array y, Tree tree) {
    Axis a = x.dims().getFirst();
    Axis b = y.dims().getFirst();
    boolean same = a.extent().equals(b.extent());
    if (!same && Axes.isAnonymous(a.extent())) {
      if (!Axes.isAnonymous(b.extent())) {
        axes.learn(a.extent(), b.extent());
      }
      return dot(renamed(x, b), y);
    }
    if (!same && Axes.isAnonymous(b.extent())) {
      axes.learn(b.extent(), a.extent());
      return dot(x, renamed(y, a));
    }
    if (!same) {
      return frame.fail(
          Problem.LENGTH_MISMATCH, tree, "dot", Words.axes(List.of(a.extent(), b.extent())));
    }
    return dot(x, a.equals(b) ? y : renamed(y, a));
  }

  /** The inner product of arrays along the same axis. */
  private Value dot(Array x, Array y) {
    return scalar(graph.sum(graph.mul(x.expr(), y.expr()), x.dims().getFirst()));
  }

  private Array renamed(Array array, Axis to) {
    Axis from = array.dims().getFirst();
    Expr expr = new Renaming(graph, Map.of(from, to)).rewrite(array.expr());
    return new Array(expr, List.of(to), array.type());
  }

  /**
   * {@code m + log Σ exp(x − m)} with {@code m} the maximum, or 0 where that is infinite: no
   * element but minus infinity then gives minus infinity, not NaN.
   */
  private Expr logSumExp(Expr x, Axis axis) {
    Expr max = graph.reduce(Reduction.MAX, x, axis);
    Expr shift = graph.select(Functions.isFinite(graph, max), max, graph.literal(0));
    return graph.add(shift, graph.log(graph.sum(graph.exp(graph.sub(x, shift)), axis)));
  }

  private static Value scalar(Expr expr) {
    return new Scalar(expr, Type.DOUBLE);
  }
}
