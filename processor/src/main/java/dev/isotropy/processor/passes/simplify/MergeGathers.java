package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes one gather of several that index one array.
 *
 * <pre>
 * m[row[n]][col[n]]   →   pick(m, row[n] * cols + col[n])
 * </pre>
 *
 * <p>One after the other they would read whole rows, for every element of {@code n}.
 */
public final class MergeGathers extends Rewriter {

  /** The runtime picks at positions with up to so many dimensions. */
  private static final int MOST_DIMENSIONS = 3;

  public MergeGathers(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(original instanceof Expr.Gather outer)
        || !(outer.array() instanceof Expr.Gather)
        || rebuilt.binding() != Binding.LATENT) {
      return rebuilt;
    }
    Map<Axis, Expr> indices = new LinkedHashMap<>();
    Expr array = outer;
    while (array instanceof Expr.Gather gather && !indices.containsKey(gather.axis())) {
      indices.put(gather.axis(), rewritten(gather.index()));
      array = gather.array();
    }
    Expr base = rewritten(array);
    List<Axis> positions = new ArrayList<>();
    for (Expr index : indices.values()) {
      index.axes().stream()
          .filter(axis -> !positions.contains(axis) && !base.axes().contains(axis))
          .forEach(positions::add);
    }
    boolean apart =
        base.axes().containsAll(indices.keySet())
            && indices.values().stream()
                .allMatch(
                    index ->
                        index.binding() != Binding.LATENT
                            && index.axes().stream().noneMatch(base.axes()::contains));
    return apart && !positions.isEmpty() && positions.size() <= MOST_DIMENSIONS
        ? pick(base, indices, graph.canonical(positions))
        : rebuilt;
  }

  private Expr pick(Expr base, Map<Axis, Expr> indices, List<Axis> positions) {
    List<Axis> order = base instanceof Expr.Leaf leaf ? leaf.dims() : base.axes();
    List<Axis> dims = order.stream().filter(indices::containsKey).toList();
    Expr flat = index(indices, dims.getFirst());
    for (Axis axis : dims.subList(1, dims.size())) {
      flat = graph.add(graph.mul(flat, graph.extent(axis.extent())), index(indices, axis));
    }
    Kernel kernel = Kernels.pick(dims.size(), positions.size());
    return graph.call(
        kernel, List.of(base, flat), List.of(dims, positions), List.of(positions), 0, List.of());
  }

  private static Expr index(Map<Axis, Expr> indices, Axis axis) {
    return Objects.requireNonNull(indices.get(axis), "each dimension has an index");
  }
}
