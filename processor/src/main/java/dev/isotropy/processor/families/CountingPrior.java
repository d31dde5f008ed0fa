package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;

/**
 * A prior whose parameters are numbers of imagined observations, to which the statistics are added.
 *
 * @param flat the parameters at which it has the same density everywhere, the limit where it has
 *     none
 * @param normalizer the log of its normalizing integral
 */
record CountingPrior(Evidence.Kind kind, List<Double> flat, Normalizer normalizer)
    implements ConjugatePrior {

  /** Makes the log of a normalizing integral. */
  interface Normalizer {
    Expr of(Graph graph, List<Expr> parameters, List<Axis> axes);
  }

  @Override
  public List<Expr> updated(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    List<Expr> updated = new ArrayList<>();
    for (int i = 0; i < prior.size(); i++) {
      updated.add(math.plus(prior.get(i), sums.get(i)));
    }
    return updated;
  }

  @Override
  public List<Expr> evidence(Graph graph, List<Expr> arguments, List<Axis> axes) {
    List<Expr> evidence = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      evidence.add(new Arithmetic(graph).minus(arguments.get(i), graph.literal(flat.get(i))));
    }
    return evidence;
  }

  @Override
  public Expr marginal(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Expr after = normalizer.of(graph, updated(graph, prior, sums, axes), axes);
    return new Arithmetic(graph).minus(after, normalizer.of(graph, prior, axes));
  }

  @Override
  public Expr centre(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    return graph.literal(0);
  }

  @Override
  public Expr predictive(
      Graph graph,
      List<Expr> prior,
      List<Expr> sums,
      List<Expr> own,
      Expr slope,
      Expr base,
      List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    List<Expr> others = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      others.add(math.minus(sums.get(i), own.get(i)));
    }
    List<Expr> without = updated(graph, prior, others, axes);
    return math.plus(marginal(graph, without, own, axes), base);
  }
}
