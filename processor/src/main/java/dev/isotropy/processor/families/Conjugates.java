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
          Kind.PROBABILITY,
          List.of(1.0, 1.0),
          (graph, p, _) -> graph.apply(Op.LBETA, p.get(0), p.get(1)));

  /** Of events and the time in which they happen. */
  static final ConjugatePrior RATE_PRIOR =
      new CountingPrior(Kind.RATE, List.of(1.0, 0.0), Conjugates::gamma);

  /** Of the members of each category. */
  static final ConjugatePrior PROBABILITIES_PRIOR =
      new CountingPrior(Kind.PROBABILITIES, List.of(1.0), Conjugates::dirichlet);

  static final ConjugatePrior LOCATION_PRIOR = new LocationPrior();

  /** Of vectors of locations, with the Cholesky factor of the covariance matrix. */
  static final ConjugatePrior LOCATIONS_PRIOR = new LocationsPrior(LocationsPrior.Scale.FACTOR);

  /** The same with the covariance matrix. */
  static final ConjugatePrior LOCATIONS_PRIOR_COVARIANCE =
      new LocationsPrior(LocationsPrior.Scale.COVARIANCE);

  /** The same with the precision matrix. */
  static final ConjugatePrior LOCATIONS_PRIOR_PRECISION =
      new LocationsPrior(LocationsPrior.Scale.PRECISION);

  static final Evidence TRIAL =
      new CountedEvidence(
          Kind.PROBABILITY,
          0,
          (graph, seen) -> List.of(seen.y(), graph.sub(graph.literal(1), seen.y())),
          Conjugates::nothing);

  /** Successes among a number of trials. */
  static final Evidence TRIALS =
      new CountedEvidence(
          Kind.PROBABILITY,
          1,
          (graph, seen) -> List.of(seen.y(), graph.sub(seen.argument(0), seen.y())),
          (graph, seen, _) -> graph.apply(Op.LCHOOSE, seen.argument(0), seen.y()));

  /** Failures before the first success. */
  static final Evidence WAITING =
      new CountedEvidence(
          Kind.PROBABILITY,
          0,
          (graph, seen) -> List.of(graph.literal(1), seen.y()),
          Conjugates::nothing);

  /** Counted events, of that probability, before a number of others. */
  static final Evidence EVENTS =
      new CountedEvidence(
          Kind.PROBABILITY,
          1,
          (_, seen) -> List.of(seen.y(), seen.argument(0)),
          (graph, seen, _) -> orders(graph, seen.y(), seen.argument(0)));

  /** A count in a time. */
  static final Evidence COUNT =
      new CountedEvidence(
          Kind.RATE,
          0,
          (_, seen) -> List.of(seen.y(), seen.slope()),
          (graph, seen, _) -> {
            Expr times = graph.apply(Op.MUL_OR_ZERO, seen.y(), graph.log(seen.slope()));
            return new Arithmetic(graph)
                .minus(
                    isOne(seen.slope()) ? graph.literal(0) : times, logFactorial(graph, seen.y()));
          });

  /** The time to an event. */
  static final Evidence TIME =
      new CountedEvidence(
          Kind.RATE,
          0,
          (graph, seen) ->
              List.of(graph.literal(1), new Arithmetic(graph).times(seen.slope(), seen.y())),
          (graph, seen, _) -> isOne(seen.slope()) ? graph.literal(0) : graph.log(seen.slope()));

  /** One of the categories, by its index. */
  static final Evidence CATEGORY =
      new CountedEvidence(
          Kind.PROBABILITIES,
          0,
          (graph, seen) ->
              List.of(
                  graph.select(
                      graph.apply(Op.EQ, graph.position(seen.inner().getFirst()), seen.y()),
                      graph.literal(1),
                      graph.literal(0))),
          Conjugates::nothing);

  /** The members of each category. */
  static final Evidence COUNTS =
      new CountedEvidence(
          Kind.PROBABILITIES,
          0,
          (_, seen) -> List.of(seen.y()),
          (graph, seen, _) ->
              graph.sub(
                  logFactorial(graph, seen.argument(1)),
                  graph.sum(logFactorial(graph, seen.y()), seen.inner())));

  static final Evidence MEASUREMENT =
      new CountedEvidence(
          Kind.LOCATION,
          0,
          (graph, seen) -> {
            Arithmetic math = new Arithmetic(graph);
            Expr precision = new Standardization(graph).precision(seen.argument(1));
            Expr weight = math.times(precision, seen.slope());
            Expr value = math.minus(seen.y(), seen.offset());
            return List.of(math.times(weight, seen.slope()), math.times(weight, value));
          },
          (graph, seen, centre) -> {
            Arithmetic math = new Arithmetic(graph);
            Expr loc = math.plus(math.times(seen.slope(), centre), seen.offset());
            return new Standardization(graph).normal(seen.y(), loc, seen.argument(1));
          });

  private static Expr nothing(Graph graph, Evidence.Observation seen, Expr centre) {
    return graph.literal(0);
  }

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
