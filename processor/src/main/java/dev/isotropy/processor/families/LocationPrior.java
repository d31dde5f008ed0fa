package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/**
 * The normal prior of the location of normal observations, which counts their precisions and their
 * values times these.
 *
 * <p>Observations are taken about their own mean, so that nothing large cancels where it is far
 * from the prior's.
 */
record LocationPrior() implements ConjugatePrior {

  @Override
  public Evidence.Kind kind() {
    return Evidence.Kind.LOCATION;
  }

  @Override
  public List<Expr> updated(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr precision = new Standardization(graph).precision(prior.get(1));
    Expr total = math.plus(precision, sums.get(0));
    Expr weighted = math.plus(math.times(precision, prior.get(0)), sums.get(1));
    Expr scale = math.reciprocal(graph.apply(Op.SQRT, total));
    return List.of(graph.div(weighted, total), scale);
  }

  @Override
  public List<Expr> evidence(Graph graph, List<Expr> arguments, List<Axis> axes) {
    Expr precision = new Standardization(graph).precision(arguments.get(1));
    return List.of(precision, new Arithmetic(graph).times(precision, arguments.get(0)));
  }

  /** {@code ½ log(p / (p + W)) − ½ (ȳ − m)² p W / (p + W)}. */
  @Override
  public Expr marginal(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr precision = new Standardization(graph).precision(prior.get(1));
    Expr share = graph.div(precision, math.plus(precision, sums.get(0)));
    Expr distance = math.minus(centre(graph, prior, sums, axes), prior.get(0));
    Expr squares = math.times(math.square(distance), math.times(share, sums.get(0)));
    return math.times(0.5, math.minus(graph.log(share), squares));
  }

  @Override
  public Expr centre(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Expr some = graph.apply(Op.LT, graph.literal(0), sums.get(0));
    Expr total = graph.select(some, sums.get(0), graph.literal(1));
    return graph.div(sums.get(1), total);
  }

  /** Normal about the mean given the others, with their variances added. */
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
    List<Expr> others =
        List.of(math.minus(sums.get(0), own.get(0)), math.minus(sums.get(1), own.get(1)));
    List<Expr> given = updated(graph, prior, others, axes);
    boolean asItIs = Arithmetic.isLiteral(slope, 1);
    Expr counts = graph.apply(Op.LT, graph.literal(0), own.get(0));
    Expr precision = asItIs ? own.get(0) : graph.select(counts, own.get(0), graph.literal(1));
    Expr variance = math.plus(math.square(given.get(1)), math.reciprocal(precision));
    Expr value = graph.div(own.get(1), precision);
    Expr density =
        new Standardization(graph).normal(value, given.get(0), graph.apply(Op.SQRT, variance));
    // What is multiplied by 0 tells nothing, and has the density that stands beside.
    return asItIs
        ? density
        : graph.select(counts, math.minus(density, graph.log(graph.apply(Op.ABS, slope))), base);
  }
}
