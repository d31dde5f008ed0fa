package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.families.Sums;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Rewriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The logarithm of the sum of exponentials along an axis of values; written out where they are few,
 * so that loops along plates stay the innermost.
 */
final class SumOut {

  /** The most values that are written out. */
  private static final int FEW = 8;

  /** The most copies of one term that are written out. */
  private static final int MAX_COPIES = 64;

  private final Graph graph;
  private final Map<String, Integer> counts = new HashMap<>();

  SumOut(Graph graph) {
    this.graph = graph;
  }

  /** Says how many values lie along the axes of an extent. */
  void count(String extent, int count) {
    counts.put(extent, count);
  }

  /** How many values lie along an axis, where the model says it. */
  OptionalInt count(Axis axis) {
    Integer count = counts.get(axis.extent());
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** The logarithm of the sum over the values along an axis. */
  Expr apply(Expr value, Axis axis) {
    int count = count(axis).orElse(Integer.MAX_VALUE);
    if (count > FEW || copies(value, axis) * count > MAX_COPIES) {
      return Sums.logSumExp(graph, value, axis);
    }
    Expr sum = instance(value, axis, 0);
    for (int k = 1; k < count; k++) {
      sum = Sums.logSumExp(graph, sum, instance(value, axis, k));
    }
    return sum;
  }

  /** How often the part of a value that another sum wrote out will be repeated. */
  private long copies(Expr value, Axis axis) {
    long product = 1;
    for (Axis other : value.axes()) {
      int count = count(other).orElse(1);
      if (!other.equals(axis) && count <= FEW) {
        product *= count;
      }
    }
    return product;
  }

  /** A value at one position along an axis. */
  Expr instance(Expr value, Axis axis, int position) {
    Expr at = graph.literal(position);
    return new Rewriter(graph) {
      @Override
      protected Expr replace(Expr original, Expr rebuilt) {
        return switch (original) {
          case Expr.Position own when own.axis().equals(axis) -> at;
          case Expr.Leaf leaf when leaf.dims().contains(axis) -> graph.gather(leaf, axis, at);
          case Expr.Reduce reduce when reduce.axis().equals(axis) -> reduce;
          case Expr.Gather gather when gather.axis().equals(axis) ->
              graph.gather(gather.array(), axis, child(gather, 1));
          case Expr.Call call when isBound(call, axis) -> graph.gather(call, axis, at);
          default -> rebuilt;
        };
      }
    }.rewrite(value);
  }

  private static boolean isBound(Expr.Call call, Axis axis) {
    return call.dims().stream().anyMatch(dims -> dims.contains(axis));
  }

  /** As {@link #instance(Expr, Axis, int)}, along several axes. */
  Expr instance(Expr value, List<Axis> axes, int position) {
    Expr instance = value;
    for (Axis axis : axes) {
      instance = instance(instance, axis, position);
    }
    return instance;
  }
}
