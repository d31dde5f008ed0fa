package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_HALF_PI;
import static dev.isotropy.processor.families.Constants.LOG_SQRT_2PI;
import static dev.isotropy.processor.families.Constants.LOG_SQRT_HALF_PI;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families on the positive half line. */
final class PositiveFamilies {

  private static final Parameter SCALE = new Parameter("scale", POSITIVE);
  private static final Parameter RATE = new Parameter("rate", POSITIVE);
  private static final Parameter CONCENTRATION = new Parameter("concentration", POSITIVE);

  static final Family GAMMA =
      family("gamma", "Gamma", List.of(CONCENTRATION, RATE), PositiveFamilies::gamma)
          .with(List.of(Conjugates.RATE_PRIOR));

  static final List<Family> ALL =
      List.of(
          family("halfNormal", "HalfNormal", List.of(SCALE), PositiveFamilies::halfNormal),
          family("halfCauchy", "HalfCauchy", List.of(SCALE), PositiveFamilies::halfCauchy),
          family(
              "halfStudentT",
              "HalfStudentT",
              List.of(new Parameter("df", POSITIVE), SCALE),
              PositiveFamilies::halfStudentT),
          family(
                  "logNormal",
                  "LogNormal",
                  List.of(new Parameter("loc", REAL), SCALE),
                  PositiveFamilies::logNormal)
              .with(
                  List.of(
                      new Transformation(
                          LocationScaleFamilies.NORMAL, List.of(TransformKind.EXP)))),
          family("exponential", "Exponential", List.of(RATE), PositiveFamilies::exponential)
              .with(List.of(Conjugates.TIME)),
          GAMMA,
          family(
                  "inverseGamma",
                  "InverseGamma",
                  List.of(CONCENTRATION, RATE),
                  PositiveFamilies::inverseGamma)
              .with(List.of(new Transformation(GAMMA, List.of(TransformKind.RECIPROCAL)))),
          family("weibull", "Weibull", List.of(SCALE, CONCENTRATION), PositiveFamilies::weibull));

  private PositiveFamilies() {}

  private static Family family(
      String factory, String typeName, List<Parameter> parameters, DensityRule rule) {
    return new Family(
        factory,
        typeName,
        parameters,
        (graph, arguments) -> new SiteSupport.Lower(graph.literal(0)),
        rule,
        -1,
        -1);
  }

  private static Expr halfNormal(Graph graph, Expr x, List<Expr> arguments) {
    return new Standardization(graph).gaussian(x, arguments.get(0), LOG_SQRT_HALF_PI);
  }

  /** {@code -log(1 + (x / scale)²) - log(scale) - log(pi / 2)}. */
  private static Expr halfCauchy(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr z = math.times(standard.inverse(arguments.get(0)), x);
    Expr kernel = math.negate(graph.log(math.plus(math.literal(1), math.square(z))));
    return standard.normalized(kernel, arguments.get(0), LOG_HALF_PI);
  }

  private static Expr halfStudentT(Graph graph, Expr x, List<Expr> arguments) {
    List<Expr> whole = List.of(arguments.get(0), graph.literal(0), arguments.get(1));
    Expr density = LocationScaleFamilies.studentT(graph, x, whole);
    return new Arithmetic(graph).plus(density, graph.literal(LOG_2));
  }

  private static Expr logNormal(Graph graph, Expr x, List<Expr> arguments) {
    Expr logX = graph.log(x);
    Standardization standard = new Standardization(graph);
    Expr residual = standard.residual(logX, arguments.get(0));
    Expr ofLog = standard.gaussian(residual, arguments.get(1), LOG_SQRT_2PI);
    return new Arithmetic(graph).minus(ofLog, logX);
  }

  private static Expr exponential(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr rate = arguments.get(0);
    return math.minus(logarithm(graph, rate), math.times(rate, x));
  }

  /** {@code (a - 1) log(x) - b x + a log(b) - lgamma(a)}. */
  static Expr gamma(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr rate = arguments.get(1);
    Expr power = math.times(math.minus(concentration, math.literal(1)), graph.log(x));
    Expr kernel = math.minus(power, math.times(rate, x));
    return math.plus(kernel, gammaNormalizer(graph, concentration, rate));
  }

  /** {@code -(a + 1) log(x) - b / x + a log(b) - lgamma(a)}. */
  private static Expr inverseGamma(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr rate = arguments.get(1);
    Expr power = math.times(math.plus(concentration, math.literal(1)), graph.log(x));
    Expr kernel = math.plus(power, math.times(rate, math.reciprocal(x)));
    return math.minus(gammaNormalizer(graph, concentration, rate), kernel);
  }

  private static Expr gammaNormalizer(Graph graph, Expr concentration, Expr rate) {
    Arithmetic math = new Arithmetic(graph);
    Expr power = math.times(concentration, logarithm(graph, rate));
    return math.minus(power, graph.apply(Op.LGAMMA, concentration));
  }

  /** {@code (k - 1) l - exp(k l) + log(k) - log(scale)} with {@code l = log(x / scale)}. */
  private static Expr weibull(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logScale = logarithm(graph, arguments.get(0));
    Expr concentration = arguments.get(1);
    Expr logRatio = math.minus(graph.log(x), logScale);
    Expr power = math.times(math.minus(concentration, math.literal(1)), logRatio);
    Expr kernel = math.minus(power, graph.exp(math.times(concentration, logRatio)));
    return math.plus(kernel, math.minus(logarithm(graph, concentration), logScale));
  }

  private static Expr logarithm(Graph graph, Expr a) {
    return Arithmetic.isLiteral(a, 1) ? graph.literal(0) : graph.log(a);
  }
}
