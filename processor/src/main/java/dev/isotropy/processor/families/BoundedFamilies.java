package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_PI;
import static dev.isotropy.processor.families.Domain.OPEN_UNIT_INTERVAL;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.Family.SupportRule;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** Further families between bounds: of shares and angles. */
final class BoundedFamilies {

  private static final Parameter CONCENTRATION1 = new Parameter("concentration1", POSITIVE);
  private static final Parameter CONCENTRATION0 = new Parameter("concentration0", POSITIVE);
  private static final Parameter LOC = new Parameter("loc", REAL);

  /** Up to here the logarithm of {@code sinh(h) / h} is a series. */
  private static final double SERIES = 1;

  static final List<Family> ALL =
      List.of(
          family(
                  "affineBeta",
                  "AffineBeta",
                  List.of(CONCENTRATION1, CONCENTRATION0, LOC, new Parameter("scale", POSITIVE)),
                  (graph, arguments) ->
                      new SiteSupport.Interval(
                          arguments.get(2),
                          new Arithmetic(graph).plus(arguments.get(2), arguments.get(3))),
                  BoundedFamilies::affineBeta)
              .with(
                  List.of(
                      new Transformation(IntervalFamilies.BETA, List.of(TransformKind.AFFINE)))),
          family(
              "kumaraswamy",
              "Kumaraswamy",
              List.of(CONCENTRATION1, CONCENTRATION0),
              between(0, 1),
              BoundedFamilies::kumaraswamy),
          family(
              "continuousBernoulli",
              "ContinuousBernoulli",
              List.of(new Parameter("probs", OPEN_UNIT_INTERVAL)),
              between(0, 1),
              BoundedFamilies::continuousBernoulli),
          family(
              "relaxedBernoulli",
              "RelaxedBernoulli",
              List.of(
                  new Parameter("temperature", POSITIVE),
                  new Parameter("probs", OPEN_UNIT_INTERVAL)),
              between(0, 1),
              (graph, x, arguments) -> relaxedBernoulliLogit(graph, x, byLogits(graph, arguments))),
          family(
              "relaxedBernoulliLogit",
              "RelaxedBernoulliLogit",
              List.of(new Parameter("temperature", POSITIVE), new Parameter("logits", REAL)),
              between(0, 1),
              BoundedFamilies::relaxedBernoulliLogit),
          family(
                  "vonMises",
                  "VonMises",
                  List.of(LOC, new Parameter("concentration", POSITIVE)),
                  between(-Math.PI, Math.PI),
                  BoundedFamilies::vonMises)
              .with(List.of(new Angles())));

  private BoundedFamilies() {}

  private static Family family(
      String factory,
      String typeName,
      List<Parameter> parameters,
      SupportRule support,
      DensityRule rule) {
    return new Family(factory, typeName, parameters, support, rule, -1, -1);
  }

  private static SupportRule between(double low, double high) {
    return (graph, arguments) -> new SiteSupport.Interval(graph.literal(low), graph.literal(high));
  }

  /**
   * {@code (a - 1) log(z) + (b - 1) log(r) - lbeta(a, b) - log(scale)} with {@code z = (x - loc) /
   * scale} and {@code r = (scale - (x - loc)) / scale}, which keeps its digits near the upper
   * bound.
   */
  private static Expr affineBeta(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr scale = arguments.get(3);
    Expr distance = standard.residual(x, arguments.get(2));
    Expr rest = graph.apply(Op.MAX, math.minus(scale, distance), math.literal(0));
    Expr inverse = standard.inverse(scale);
    Expr logZ = graph.log(math.times(distance, inverse));
    Expr logRest = graph.log(math.times(rest, inverse));
    Expr kernel = IntervalFamilies.betaKernel(graph, logZ, logRest, arguments);
    return standard.normalized(kernel, scale, 0);
  }

  /** {@code (a - 1) log(x) + (b - 1) log(1 - x^a) + log(a) + log(b)}. */
  private static Expr kumaraswamy(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr a = arguments.get(0);
    Expr b = arguments.get(1);
    Expr one = math.literal(1);
    Expr logX = graph.log(x);
    Expr logRest = graph.apply(Op.LOG1M_EXP, math.times(a, logX));
    Expr kernel =
        math.plus(math.times(math.minus(a, one), logX), math.times(math.minus(b, one), logRest));
    return math.plus(kernel, math.plus(graph.log(a), graph.log(b)));
  }

  /**
   * {@code l (x - 1/2) - log(sinh(l / 2) / (l / 2))} with the log odds {@code l}: the exponential
   * {@code exp(l x)} over its integral.
   */
  private static Expr continuousBernoulli(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logits = logit(graph, arguments.get(0));
    Expr half = graph.apply(Op.ABS, math.times(0.5, logits));
    Expr kernel = math.times(logits, math.minus(x, math.literal(0.5)));
    return math.minus(kernel, logSinhQuotient(graph, half));
  }

  /** {@code log(p / (1 - p))}. */
  private static Expr logit(Graph graph, Expr p) {
    return new Arithmetic(graph).minus(graph.log(p), graph.apply(Op.LOG1P, graph.neg(p)));
  }

  /** The arguments of a relaxed Bernoulli variable with log odds in the place of a probability. */
  static List<Expr> byLogits(Graph graph, List<Expr> arguments) {
    return List.of(arguments.get(0), logit(graph, arguments.get(1)));
  }

  /** {@code log(sinh(h) / h)} for {@code h >= 0}. */
  private static Expr logSinhQuotient(Graph graph, Expr h) {
    Arithmetic math = new Arithmetic(graph);
    Expr bound = math.literal(SERIES);
    Expr square = math.square(graph.apply(Op.MIN, h, bound));
    Expr one = math.literal(1);
    Expr series = one;
    for (int k = 8; k > 1; k--) {
      series = math.plus(one, math.times(1.0 / (2 * k * (2 * k + 1)), math.times(square, series)));
    }
    Expr near = graph.apply(Op.LOG1P, math.times(1.0 / 6, math.times(square, series)));
    Expr large = graph.apply(Op.MAX, h, bound);
    Expr rest = graph.apply(Op.LOG1M_EXP, math.times(-2, large));
    Expr far = math.plus(large, math.minus(rest, graph.log(math.times(2, large))));
    return graph.select(graph.apply(Op.LT, h, bound), near, far);
  }

  /**
   * {@code log(t) + d - 2 log(1 + exp(d)) - log(x) - log(1 - x)} with {@code d = l - t logit(x)}.
   *
   * <p>With the sign {@code s} of {@code d} it is {@code log(t) - s l + (s t - 1) log(x) - (s t +
   * 1) log(1 - x) - 2 log(1 + exp(-|d|))}, where powers of {@code x} near a bound do not cancel.
   */
  private static Expr relaxedBernoulliLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr temperature = arguments.get(0);
    Expr logits = arguments.get(1);
    Expr one = math.literal(1);
    Expr logX = graph.log(x);
    Expr logRest = graph.apply(Op.LOG1P, graph.neg(x));
    Expr difference = math.minus(logits, math.times(temperature, math.minus(logX, logRest)));
    Expr positive = graph.apply(Op.LT, math.literal(0), difference);
    Expr sign = graph.select(positive, one, math.literal(-1));
    Expr exponent = math.times(sign, temperature);
    Expr distance = graph.apply(Op.ABS, difference);
    Expr powers =
        math.minus(
            math.times(math.minus(exponent, one), logX),
            math.times(math.plus(exponent, one), logRest));
    Expr rounding = math.times(2, graph.apply(Op.LOG1P_EXP, math.negate(distance)));
    Expr kernel = math.minus(math.minus(powers, math.times(sign, logits)), rounding);
    return math.plus(graph.log(temperature), kernel);
  }

  /**
   * {@code -2 c sin²((x - loc) / 2) - log(2 pi) - log(exp(-c) I0(c))} with the concentration {@code
   * c}.
   */
  private static Expr vonMises(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(1);
    Expr angle = new Standardization(graph).residual(x, arguments.get(0));
    Expr sine = graph.apply(Op.SIN, math.times(0.5, angle));
    Expr kernel = math.times(math.times(-2, concentration), math.square(sine));
    Expr normalizer = graph.log(graph.apply(Op.BESSEL_I0E, concentration));
    return math.minus(math.minus(kernel, normalizer), math.literal(LOG_2 + LOG_PI));
  }
}
