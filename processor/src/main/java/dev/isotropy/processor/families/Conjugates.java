package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Evidence.Kind;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** Conjugate priors, and what is evidence for them. */
final class Conjugates {

  /** Of successes and failures. */
  static final ConjugatePrior PROBABILITY_PRIOR =
      new CountingPrior(
          Kind.PROBABILITY, (graph, p, _) -> graph.apply(Op.LBETA, p.get(0), p.get(1)));

  /** Of events and the time in which they happen. */
  static final ConjugatePrior RATE_PRIOR = new CountingPrior(Kind.RATE, Conjugates::gamma);

  /** Of the members of each category. */
  static final ConjugatePrior PROBABILITIES_PRIOR =
      new CountingPrior(Kind.PROBABILITIES, Conjugates::dirichlet);

  static final ConjugatePrior LOCATION_PRIOR = new LocationPrior();

  static final Evidence TRIAL =
      new Evidence(
          Kind.PROBABILITY,
          0,
          (graph, y, _, _) -> List.of(y, graph.sub(graph.literal(1), y)),
          (graph, _, _, _, _) -> graph.literal(0));

  /** Successes among a number of trials. */
  static final Evidence TRIALS =
      new Evidence(
          Kind.PROBABILITY,
          1,
          (graph, y, p, _) -> List.of(y, graph.sub(p.get(0), y)),
          (graph, y, p, _, _) -> graph.apply(Op.LCHOOSE, p.get(0), y));

  /** Failures before the first success. */
  static final Evidence WAITING =
      new Evidence(
          Kind.PROBABILITY,
          0,
          (graph, y, _, _) -> List.of(graph.literal(1), y),
          (graph, _, _, _, _) -> graph.literal(0));

  /** Counted events, of that probability, before a number of others. */
  static final Evidence EVENTS =
      new Evidence(
          Kind.PROBABILITY,
          1,
          (_, y, p, _) -> List.of(y, p.get(0)),
          (graph, y, p, _, _) -> orders(graph, y, p.get(0)));

  /** A count in a time. */
  static final Evidence COUNT =
      new Evidence(
          Kind.RATE,
          0,
          (_, y, p, _) -> List.of(y, p.get(0)),
          (graph, y, p, _, _) -> {
            Expr times = graph.apply(Op.MUL_OR_ZERO, y, graph.log(p.get(0)));
            return new Arithmetic(graph)
                .minus(isOne(p.get(0)) ? graph.literal(0) : times, logFactorial(graph, y));
          });

  /** The time to an event. */
  static final Evidence TIME =
      new Evidence(
          Kind.RATE,
          0,
          (graph, y, p, _) -> List.of(graph.literal(1), new Arithmetic(graph).times(p.get(0), y)),
          (graph, _, p, _, _) -> isOne(p.get(0)) ? graph.literal(0) : graph.log(p.get(0)));

  /** One of the categories, by its index. */
  static final Evidence CATEGORY =
      new Evidence(
          Kind.PROBABILITIES,
          0,
          (graph, y, _, axes) ->
              List.of(
                  graph.select(
                      graph.apply(Op.EQ, graph.position(axes.getFirst()), y),
                      graph.literal(1),
                      graph.literal(0))),
          (graph, _, _, _, _) -> graph.literal(0));

  /** The members of each category. */
  static final Evidence COUNTS =
      new Evidence(
          Kind.PROBABILITIES,
          0,
          (_, y, _, _) -> List.of(y),
          (graph, y, p, axes, _) ->
              graph.sub(logFactorial(graph, p.get(1)), graph.sum(logFactorial(graph, y), axes)));

  static final Evidence MEASUREMENT =
      new Evidence(
          Kind.LOCATION,
          0,
          (graph, y, p, _) -> {
            Expr precision = new Standardization(graph).precision(p.get(1));
            return List.of(precision, new Arithmetic(graph).times(precision, y));
          },
          (graph, y, p, _, centre) -> new Standardization(graph).normal(y, centre, p.get(1)));

  private Conjugates() {}

  private static boolean isOne(Expr exposure) {
    return Arithmetic.isLiteral(exposure, 1);
  }

  private static Expr gamma(Graph graph, List<Expr> p, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr powers = math.times(p.get(0), graph.log(p.get(1)));
    return math.minus(graph.apply(Op.LGAMMA, p.get(0)), powers);
  }

  private static Expr dirichlet(Graph graph, List<Expr> p, List<Axis> axes) {
    Expr total = graph.apply(Op.LGAMMA, graph.sum(p.get(0), axes));
    return graph.sub(graph.sum(graph.apply(Op.LGAMMA, p.get(0)), axes), total);
  }

  private static Expr logFactorial(Graph graph, Expr y) {
    return graph.apply(Op.LGAMMA, new Arithmetic(graph).plus(y, graph.literal(1)));
  }

  /** {@code log(Γ(y + r) / (Γ(r) y!))}. */
  private static Expr orders(Graph graph, Expr y, Expr r) {
    Expr beta = graph.apply(Op.LBETA, new Arithmetic(graph).plus(y, graph.literal(1)), r);
    return graph.neg(graph.add(beta, graph.log(graph.add(y, r))));
  }
}
