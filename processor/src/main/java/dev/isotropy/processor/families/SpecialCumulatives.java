package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_HALF_PI;

import dev.isotropy.processor.families.Cumulatives.Rule;
import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The distribution functions that are incomplete gamma and beta functions, or sums of others. */
final class SpecialCumulatives {

  static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("gamma", (g, x, p) -> gamma(g, p.get(0), new Arithmetic(g).times(p.get(1), x))),
          Map.entry("chi2", (g, x, p) -> gamma(g, half(g, p.get(0)), half(g, x))),
          Map.entry(
              "inverseGamma",
              (g, x, p) -> gamma(g, p.get(0), new Arithmetic(g).over(p.get(1), x)).reversed()),
          Map.entry("poisson", (g, x, p) -> gamma(g, after(g, x), p.get(0)).reversed()),
          Map.entry("poissonLog", (g, x, p) -> gamma(g, after(g, x), g.exp(p.get(0))).reversed()),
          Map.entry("beta", (g, x, p) -> beta(g, p.get(0), p.get(1), odds(g, x))),
          Map.entry(
              "affineBeta",
              (g, x, p) -> {
                Arithmetic math = new Arithmetic(g);
                Expr distance = math.minus(x, p.get(2));
                return beta(
                    g, p.get(0), p.get(1), math.over(distance, math.minus(p.get(3), distance)));
              }),
          Map.entry(
              "fisherSnedecor",
              (g, x, p) -> {
                Arithmetic math = new Arithmetic(g);
                Expr odds = math.times(math.over(p.get(0), p.get(1)), x);
                return beta(g, half(g, p.get(0)), half(g, p.get(1)), odds);
              }),
          Map.entry("binomial", (g, x, p) -> binomial(g, x, p.get(0), odds(g, p.get(1)))),
          Map.entry("binomialLogit", (g, x, p) -> binomial(g, x, p.get(0), g.exp(p.get(1)))),
          Map.entry("negativeBinomial", (g, x, p) -> waiting(g, x, p.get(0), odds(g, p.get(1)))),
          Map.entry("negativeBinomialLogit", (g, x, p) -> waiting(g, x, p.get(0), g.exp(p.get(1)))),
          Map.entry(
              "negativeBinomial2",
              (g, x, p) -> waiting(g, x, p.get(1), new Arithmetic(g).over(p.get(0), p.get(1)))),
          Map.entry(
              "gammaPoisson",
              (g, x, p) -> waiting(g, x, p.get(0), new Arithmetic(g).reciprocal(p.get(1)))),
          Map.entry("zeroInflatedPoisson", (g, x, p) -> gated(g, "poisson", x, p, Gate.PROBS)),
          Map.entry(
              "zeroInflatedPoissonLogit", (g, x, p) -> gated(g, "poisson", x, p, Gate.LOGITS)),
          Map.entry(
              "zeroInflatedNegativeBinomial",
              (g, x, p) -> gated(g, "negativeBinomial", x, p, Gate.PROBS)),
          Map.entry("studentT", (g, x, p) -> studentT(g, p.get(0), standardized(g, x, p, 1))),
          Map.entry("halfStudentT", SpecialCumulatives::halfStudentT),
          Map.entry("asymmetricLaplace", SpecialCumulatives::asymmetricLaplace),
          Map.entry("softLaplace", (g, x, p) -> softLaplace(g, standardized(g, x, p, 0))),
          Map.entry(
              "relaxedBernoulli",
              (g, x, p) -> relaxedBernoulliLogit(g, x, BoundedFamilies.byLogits(g, p))),
          Map.entry("relaxedBernoulliLogit", SpecialCumulatives::relaxedBernoulliLogit),
          Map.entry("expModNormal", SpecialCumulatives::expModNormal),
          Map.entry("inverseGaussian", SpecialCumulatives::inverseGaussian),
          Map.entry(
              "bernoulli",
              (g, x, p) ->
                  new Tails(
                      g.apply(Op.LOG1P, new Arithmetic(g).negate(p.get(0))), g.log(p.get(0)))),
          Map.entry(
              "bernoulliLogit",
              (g, x, p) ->
                  new Tails(
                      g.neg(g.apply(Op.LOG1P_EXP, p.get(0))),
                      g.neg(g.apply(Op.LOG1P_EXP, new Arithmetic(g).negate(p.get(0)))))));

  private SpecialCumulatives() {}

  private static Expr half(Graph graph, Expr x) {
    return new Arithmetic(graph).times(0.5, x);
  }

  /** The number of the integers from 0 to a value. */
  private static Expr after(Graph graph, Expr x) {
    return new Arithmetic(graph).plus(graph.apply(Op.FLOOR, x), graph.literal(1));
  }

  private static Expr odds(Graph graph, Expr p) {
    Arithmetic math = new Arithmetic(graph);
    return math.over(p, math.minus(math.literal(1), p));
  }

  private static Expr standardized(Graph graph, Expr x, List<Expr> arguments, int from) {
    return new Standardization(graph).standardized(x, arguments.get(from), arguments.get(from + 1));
  }

  private static Tails gamma(Graph graph, Expr shape, Expr x) {
    return new Tails(
        graph.apply(Op.LOG_INCOMPLETE_GAMMA_P, shape, x),
        graph.apply(Op.LOG_INCOMPLETE_GAMMA_Q, shape, x));
  }

  private static Tails beta(Graph graph, Expr a, Expr b, Expr odds) {
    return new Tails(
        graph.apply(Op.LOG_INCOMPLETE_BETA, a, b, odds),
        graph.apply(Op.LOG_INCOMPLETE_BETA, b, a, new Arithmetic(graph).reciprocal(odds)));
  }

  /** At most {@code x} successes: a beta variable of more failures than are left. */
  private static Tails binomial(Graph graph, Expr x, Expr total, Expr odds) {
    Expr rest = new Arithmetic(graph).minus(total, graph.apply(Op.FLOOR, x));
    return beta(graph, after(graph, x), rest, odds).reversed();
  }

  /** At most {@code x} events, at odds of one, before a number of others. */
  private static Tails waiting(Graph graph, Expr x, Expr others, Expr odds) {
    return beta(graph, after(graph, x), others, odds).reversed();
  }

  private static Tails gated(Graph graph, String counts, Expr x, List<Expr> arguments, Gate gate) {
    Family base = Families.byFactory(counts).orElseThrow();
    int own = base.parameters().size();
    Tails tails =
        Objects.requireNonNull(RULES.get(counts), counts)
            .tails(graph, x, arguments.subList(0, own));
    return ZeroInflation.tails(graph, tails, gate, arguments.get(own));
  }

  private static Tails studentT(Graph graph, Expr df, Expr z) {
    return new Tails(
        graph.apply(Op.LOG_STUDENT_T_CDF, df, z),
        graph.apply(Op.LOG_STUDENT_T_CDF, df, new Arithmetic(graph).negate(z)));
  }

  private static Tails halfStudentT(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr z = math.over(x, arguments.get(1));
    Expr above = math.plus(studentT(graph, arguments.get(0), z).above(), math.literal(LOG_2));
    return new Tails(graph.apply(Op.LOG1M_EXP, above), above);
  }

  /** {@code l / (l + r) exp(d / l)} below the location, {@code r / (l + r) exp(-d / r)} above. */
  private static Tails asymmetricLaplace(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr z = standardized(graph, x, arguments, 0);
    Expr square = math.square(arguments.get(2));
    Expr negative = graph.apply(Op.LT, z, math.literal(0));
    Expr logLeft = math.negate(graph.apply(Op.LOG1P, math.reciprocal(square)));
    Expr logRight = math.negate(graph.apply(Op.LOG1P, square));
    Expr left = math.plus(logLeft, math.over(z, arguments.get(2)));
    Expr right = math.minus(logRight, math.times(z, arguments.get(2)));
    return new Tails(
        graph.select(negative, left, graph.apply(Op.LOG1M_EXP, right)),
        graph.select(negative, graph.apply(Op.LOG1M_EXP, left), right));
  }

  /** Angles {@code 2 / pi atan(exp(z))}. */
  private static Tails softLaplace(Graph graph, Expr z) {
    return new Tails(angle(graph, new Arithmetic(graph).negate(z)), angle(graph, z));
  }

  private static Expr angle(Graph graph, Expr z) {
    Arithmetic math = new Arithmetic(graph);
    Expr one = math.literal(1);
    // From 40 on the angle is its tangent.
    Expr near = graph.exp(math.negate(graph.apply(Op.MIN, z, math.literal(40))));
    Expr beyond = graph.apply(Op.MAX, math.minus(z, math.literal(40)), math.literal(0));
    Expr small =
        math.minus(
            math.minus(graph.log(graph.apply(Op.ATAN2, near, one)), graph.literal(LOG_HALF_PI)),
            beyond);
    Expr rest = graph.apply(Op.ATAN2, graph.exp(graph.apply(Op.MIN, z, one)), one);
    return graph.select(
        graph.apply(Op.LT, math.literal(0), z),
        small,
        graph.apply(Op.LOG1P, math.times(-2 / Math.PI, rest)));
  }

  /** That of a logistic variable at the distance from its log odds. */
  private static Tails relaxedBernoulliLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logOdds = math.minus(graph.log(x), graph.apply(Op.LOG1P, math.negate(x)));
    Expr z = math.minus(math.times(arguments.get(0), logOdds), arguments.get(1));
    return new Tails(
        math.negate(graph.apply(Op.LOG1P_EXP, math.negate(z))),
        math.negate(graph.apply(Op.LOG1P_EXP, z)));
  }

  /** {@code cdf(z) - exp(k²/2 - k z) cdf(z - k)} with that of the normal distribution. */
  private static Tails expModNormal(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr z = standardized(graph, x, arguments, 0);
    Expr k = math.times(arguments.get(2), arguments.get(1));
    Expr tilt = math.times(k, math.minus(half(graph, k), z));
    Expr tilted = math.plus(tilt, graph.apply(Op.LOG_NORMAL_CDF, math.minus(z, k)));
    Expr normal = graph.apply(Op.LOG_NORMAL_CDF, z);
    Expr gap = graph.apply(Op.LOG1M_EXP, math.minus(tilted, normal));
    Expr above = graph.apply(Op.LOG_NORMAL_CDF, math.negate(z));
    return new Tails(math.plus(normal, gap), Sums.logSumExp(graph, above, tilted));
  }

  /**
   * {@code cdf(s (x / m - 1)) + exp(2 l / m) cdf(-s (x / m + 1))}, {@code s = sqrt(l / x)}, with
   * that of the normal distribution.
   */
  private static Tails inverseGaussian(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr mean = arguments.get(0);
    Expr shape = arguments.get(1);
    Expr root = graph.apply(Op.SQRT, math.over(shape, x));
    Expr ratio = math.over(x, mean);
    Expr near = math.times(root, math.minus(ratio, math.literal(1)));
    Expr far = math.times(root, math.plus(ratio, math.literal(1)));
    Expr reflected =
        math.plus(
            math.times(2, math.over(shape, mean)),
            graph.apply(Op.LOG_NORMAL_CDF, math.negate(far)));
    Expr below = graph.apply(Op.LOG_NORMAL_CDF, near);
    Expr above = graph.apply(Op.LOG_NORMAL_CDF, math.negate(near));
    Expr gap = graph.apply(Op.LOG1M_EXP, math.minus(reflected, above));
    return new Tails(Sums.logSumExp(graph, below, reflected), math.plus(above, gap));
  }
}
