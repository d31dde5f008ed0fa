package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_PI;
import static dev.isotropy.processor.families.Constants.LOG_SQRT_2PI;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The location-scale families on the real line. */
final class LocationScaleFamilies {

  private static final Parameter LOC = new Parameter("loc", REAL);
  private static final Parameter SCALE = new Parameter("scale", POSITIVE);

  static final Family NORMAL =
      family("normal", "Normal", List.of(LOC, SCALE), LocationScaleFamilies::normal)
          .with(
              List.of(
                  Conjugates.LOCATION_PRIOR,
                  Conjugates.MEASUREMENT,
                  new GaussianEvidence(
                      0, LocationScaleFamilies::whitened, LocationScaleFamilies::normal)));

  static final List<Family> ALL =
      List.of(
          NORMAL,
          family("cauchy", "Cauchy", List.of(LOC, SCALE), LocationScaleFamilies::cauchy),
          family(
                  "studentT",
                  "StudentT",
                  List.of(new Parameter("df", POSITIVE), LOC, SCALE),
                  LocationScaleFamilies::studentT)
              .with(
                  List.of(
                      new ScaleMixture(
                          LocationScaleFamilies::mixing, LocationScaleFamilies::mixed))),
          family("laplace", "Laplace", List.of(LOC, SCALE), LocationScaleFamilies::laplace),
          family(
              "asymmetricLaplace",
              "AsymmetricLaplace",
              List.of(LOC, SCALE, new Parameter("asymmetry", POSITIVE)),
              LocationScaleFamilies::asymmetricLaplace),
          family("logistic", "Logistic", List.of(LOC, SCALE), LocationScaleFamilies::logistic),
          family("gumbel", "Gumbel", List.of(LOC, SCALE), LocationScaleFamilies::gumbel));

  /** From here on the normalizer of Student's t is its asymptotic series. */
  private static final double LARGE_DF = 32;

  private LocationScaleFamilies() {}

  private static Family family(
      String factory, String typeName, List<Parameter> parameters, DensityRule rule) {
    return new Family(
        factory,
        typeName,
        parameters,
        (graph, arguments) -> new SiteSupport.Real(),
        rule,
        parameters.indexOf(LOC),
        parameters.indexOf(SCALE));
  }

  private static Expr whitened(Graph graph, List<Expr> arguments, Expr residual, List<Axis> axes) {
    return new Arithmetic(graph)
        .times(residual, new Standardization(graph).inverse(arguments.get(1)));
  }

  private static Expr normal(Graph graph, Expr x, List<Expr> arguments) {
    return new Standardization(graph).normal(x, arguments.get(0), arguments.get(1));
  }

  /** {@code -log(1 + z²) - log(scale) - log(pi)} with {@code z = (x - loc) / scale}. */
  private static Expr cauchy(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr z = standard.standardized(x, arguments.get(0), arguments.get(1));
    Expr kernel = math.negate(graph.log(math.plus(math.literal(1), math.square(z))));
    return standard.normalized(kernel, arguments.get(1), LOG_PI);
  }

  /**
   * {@code -(df + 1) / 2 log(1 + (x - loc)² / (df scale²)) - log(scale) + normalizer}.
   *
   * <p>The normalizer is split so that nothing large cancels: with {@code d(a) = lgamma(a + 1/2) -
   * lgamma(a) - log(a) / 2} it is {@code d(df / 2) - log(sqrt(2 pi))}.
   */
  static Expr studentT(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr df = arguments.get(0);
    Expr scale = arguments.get(2);
    Expr weight = math.times(standard.precision(scale), math.reciprocal(df));
    Expr ratio = math.times(weight, math.square(standard.residual(x, arguments.get(1))));
    Expr power = math.times(-0.5, math.plus(df, math.literal(1)));
    Expr kernel = math.times(power, graph.apply(Op.LOG1P, ratio));
    return math.plus(
        standard.normalized(kernel, scale, LOG_SQRT_2PI), halfStepOfLogGamma(graph, df));
  }

  /** {@code lgamma((df + 1) / 2) - lgamma(df / 2) - log(df / 2) / 2}. */
  private static Expr halfStepOfLogGamma(Graph graph, Expr df) {
    if (df instanceof Expr.Literal literal) {
      return literal.value() < LARGE_DF ? smallHalfStep(graph, df) : largeHalfStep(graph, df);
    }
    Expr large = graph.literal(LARGE_DF);
    return graph.select(
        graph.apply(Op.LT, df, large),
        smallHalfStep(graph, df),
        largeHalfStep(graph, graph.apply(Op.MAX, df, large)));
  }

  private static Expr smallHalfStep(Graph graph, Expr df) {
    Arithmetic math = new Arithmetic(graph);
    Expr half = math.times(0.5, df);
    Expr above = math.plus(half, math.literal(0.5));
    Expr step = math.minus(graph.apply(Op.LGAMMA, above), graph.apply(Op.LGAMMA, half));
    return math.minus(step, math.times(0.5, graph.log(half)));
  }

  /**
   * The asymptotic series in {@code 1 / df}, from Stirling's; its next term is {@code 691 / (88
   * df¹¹)}, 2e-16 at 32.
   */
  private static Expr largeHalfStep(Graph graph, Expr df) {
    Arithmetic math = new Arithmetic(graph);
    Expr r = math.reciprocal(df);
    Expr square = math.square(r);
    Expr series = math.literal(-31.0 / 36);
    for (double coefficient : new double[] {17.0 / 112, -1.0 / 20, 1.0 / 24, -1.0 / 4}) {
      series = math.plus(math.literal(coefficient), math.times(square, series));
    }
    return math.times(r, series);
  }

  /** {@code gamma(df / 2, df / 2)}, by whose square root the scale of a normal one is divided. */
  private static Applied mixing(Graph graph, List<Expr> arguments) {
    Expr half = new Arithmetic(graph).times(0.5, arguments.getFirst());
    return new Applied(PositiveFamilies.GAMMA, List.of(half, half));
  }

  private static Applied mixed(Graph graph, List<Expr> arguments, Expr gamma) {
    Expr scale = graph.div(arguments.get(2), graph.apply(Op.SQRT, gamma));
    return new Applied(NORMAL, List.of(arguments.get(1), scale));
  }

  private static Expr laplace(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr distance = graph.apply(Op.ABS, standard.residual(x, arguments.get(0)));
    Expr kernel = math.negate(math.times(standard.inverse(arguments.get(1)), distance));
    return standard.normalized(kernel, arguments.get(1), LOG_2);
  }

  /**
   * Two exponential tails that meet at {@code loc}: to the left with scale {@code scale *
   * asymmetry}, to the right with {@code scale / asymmetry}; together their mass is the sum of the
   * scales.
   */
  private static Expr asymmetricLaplace(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr scale = arguments.get(1);
    Expr asymmetry = arguments.get(2);
    Expr residual = standard.residual(x, arguments.get(0));
    Expr inverse = standard.inverse(scale);
    Expr left = math.times(inverse, math.reciprocal(asymmetry));
    Expr right = math.negate(math.times(inverse, asymmetry));
    Expr slope = graph.select(graph.apply(Op.LT, residual, graph.literal(0)), left, right);
    Expr kernel = math.times(residual, slope);
    Expr both = math.plus(asymmetry, math.reciprocal(asymmetry));
    return math.minus(standard.normalized(kernel, scale, 0), graph.log(both));
  }

  /** {@code -z - 2 log(1 + exp(-z)) - log(scale)} with {@code z = (x - loc) / scale}. */
  private static Expr logistic(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr minusZ = math.negate(standard.standardized(x, arguments.get(0), arguments.get(1)));
    Expr kernel = math.minus(minusZ, math.times(2, graph.apply(Op.LOG1P_EXP, minusZ)));
    return standard.normalized(kernel, arguments.get(1), 0);
  }

  /** {@code -z - exp(-z) - log(scale)} with {@code z = (x - loc) / scale}. */
  private static Expr gumbel(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr minusZ = math.negate(standard.standardized(x, arguments.get(0), arguments.get(1)));
    Expr kernel = math.minus(minusZ, graph.exp(minusZ));
    return standard.normalized(kernel, arguments.get(1), 0);
  }
}
