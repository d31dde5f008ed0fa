package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import java.util.List;
import java.util.Map;

/**
 * Normal observations, numbers or vectors, whose location is linear in a vector of locations: they
 * add a precision matrix and the observation weighted by it.
 *
 * @param argument the index of the location
 * @param whitening what makes residuals independent with variance 1
 * @param density the log density of the family
 */
record GaussianEvidence(int argument, Whitening whitening, DensityRule density)
    implements Evidence {

  /** Makes independent residuals of variance 1, along the axes of an observation. */
  interface Whitening {
    Expr of(Graph graph, List<Expr> arguments, Expr residual, List<Axis> axes);
  }

  @Override
  public Kind kind() {
    return Kind.LOCATIONS;
  }

  /** {@code Kᵀ K} and {@code Kᵀ w}, with {@code K} and {@code w} the whitened slope and value. */
  @Override
  public List<Expr> statistics(Graph graph, Observation seen) {
    Arithmetic math = new Arithmetic(graph);
    Axis row = seen.along().getFirst();
    Expr slope = whitening.of(graph, seen.arguments(), seen.slope(), seen.inner());
    Expr again = Renaming.free(graph, Map.of(row, seen.along().getLast())).rewrite(slope);
    Expr residual = math.minus(seen.y(), seen.offset());
    Expr value = whitening.of(graph, seen.arguments(), residual, seen.inner());
    List<Axis> elements = seen.inner().stream().limit(1).toList();
    return List.of(
        math.sum(math.times(slope, again), elements), math.sum(math.times(slope, value), elements));
  }

  @Override
  public Expr base(Graph graph, Observation seen, Expr centre) {
    Arithmetic math = new Arithmetic(graph);
    Expr there = math.sum(math.times(seen.slope(), centre), List.of(seen.along().getFirst()));
    List<Expr> arguments = seen.with(argument, math.plus(there, seen.offset()));
    return density.logProb(graph, seen.y(), arguments, seen.inner());
  }
}
