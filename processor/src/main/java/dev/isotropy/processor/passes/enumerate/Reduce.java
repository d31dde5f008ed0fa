package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a factor to the plates of a site that it reads: positions that read the same element of
 * the site are added up.
 *
 * <pre>
 * f[n, class_value]  reads class[group[n]]   →  sum of f over the n of each group
 * f[g, n, class_value]  reads class[g]       →  sum[n](f)
 * </pre>
 */
final class Reduce {

  private final Graph graph;

  Reduce(Graph graph) {
    this.graph = graph;
  }

  /**
   * The plates of a factor that are summed over when it is brought to the plates of a site; empty
   * if that cannot be done, as other elements that it reads vary along them.
   */
  Optional<List<Axis>> summed(Factor factor, EnumeratedSite site, Use use) {
    List<Axis> summed = new ArrayList<>(factor.plates());
    summed.removeAll(site.plates());
    if (!use.isDirect() && use.lag().isEmpty()) {
      if (use.gathered().isEmpty()) {
        return Optional.empty();
      }
      Axis along = site.plates().get(use.gathered().getAsInt());
      if (factor.plates().contains(along)) {
        summed.add(along);
      }
    }
    boolean separate =
        factor.others(site).stream()
            .allMatch(
                other ->
                    summed.stream().noneMatch(other::variesAlong)
                        && other.index().stream()
                            .flatMap(index -> index.axes().stream())
                            .allMatch(site.plates()::contains));
    boolean all = site.plates().containsAll(kept(factor, summed));
    return separate && all ? Optional.of(summed) : Optional.empty();
  }

  private static List<Axis> kept(Factor factor, List<Axis> summed) {
    List<Axis> kept = new ArrayList<>(factor.plates());
    kept.removeAll(summed);
    return kept;
  }

  /** A value over a factor's plates and uses, added up over some of them. */
  Expr apply(Expr value, EnumeratedSite site, Use use, Axis axis, List<Axis> summed) {
    if (use.isDirect() || use.lag().isPresent()) {
      return graph.sum(value, summed);
    }
    Axis along = site.plates().get(use.gathered().getAsInt());
    Expr index = use.index().get(use.gathered().getAsInt());
    Expr own = new Renaming(graph, Map.of(axis, site.values())).rewrite(value);
    if (summed.contains(along) || !own.axes().contains(along)) {
      return index.axes().isEmpty()
          ? atOne(graph.sum(own, summed), along, index)
          : graph.segmentSum(own, summed, index, along);
    }
    throw new IllegalStateException("a plate is left: " + along);
  }

  /** A value at one position along an axis, and zero at all others. */
  private Expr atOne(Expr value, Axis along, Expr index) {
    Expr here = graph.apply(Op.EQ, graph.position(along), index);
    return graph.select(here, value, graph.literal(0));
  }
}
