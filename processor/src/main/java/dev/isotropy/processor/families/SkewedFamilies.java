package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_HALF_PI;
import static dev.isotropy.processor.families.Constants.SQRT_HALF;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families on the real line whose tails are rounded or skewed. */
final class SkewedFamilies {

  private static final Parameter LOC = new Parameter("loc", REAL);
  private static final Parameter SCALE = new Parameter("scale", POSITIVE);
  private static final Parameter ASYMMETRY = new Parameter("asymmetry", POSITIVE);

  static final List<Family> ALL =
      List.of(
          family("softLaplace", "SoftLaplace", List.of(LOC, SCALE), SkewedFamilies::softLaplace),
          family(
              "softAsymmetricLaplace",
              "SoftAsymmetricLaplace",
              List.of(LOC, SCALE, ASYMMETRY, new Parameter("softness", POSITIVE)),
              SkewedFamilies::softAsymmetricLaplace),
          family(
              "skewLogistic",
              "SkewLogistic",
              List.of(LOC, SCALE, ASYMMETRY),
              SkewedFamilies::skewLogistic),
          family(
              "skewNormal",
              "SkewNormal",
              List.of(LOC, SCALE, new Parameter("alpha", REAL)),
              SkewedFamilies::skewNormal),
          // Its scale is that of the normal part alone.
          new Family(
              "expModNormal",
              "ExpModNormal",
              List.of(LOC, SCALE, new Parameter("rate", POSITIVE)),
              (graph, arguments) -> new SiteSupport.Real(),
              SkewedFamilies::expModNormal,
              -1,
              -1));

  private SkewedFamilies() {}

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

  /** {@code -z - log(1 + exp(-2 z)) - log(scale) - log(pi / 2)}, which is even in {@code z}. */
  private static Expr softLaplace(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr z = standard.standardized(x, arguments.get(0), arguments.get(1));
    Expr tails = math.plus(z, graph.apply(Op.LOG1P_EXP, math.times(-2, z)));
    return standard.normalized(math.negate(tails), arguments.get(1), LOG_HALF_PI);
  }

  /** {@code -z - (a + 1) log(1 + exp(-z)) + log(a) - log(scale)}. */
  private static Expr skewLogistic(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr asymmetry = arguments.get(2);
    Expr minusZ = math.negate(standard.standardized(x, arguments.get(0), arguments.get(1)));
    Expr power = math.plus(asymmetry, math.literal(1));
    Expr kernel = math.minus(minusZ, math.times(power, graph.apply(Op.LOG1P_EXP, minusZ)));
    return standard.normalized(math.plus(kernel, graph.log(asymmetry)), arguments.get(1), 0);
  }

  /** The density of the two tails, each convolved with the normal part. */
  private static Expr softAsymmetricLaplace(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr scale = arguments.get(1);
    Expr asymmetry = arguments.get(2);
    Expr softness = arguments.get(3);
    Expr z = standard.standardized(x, arguments.get(0), math.times(scale, softness));
    Expr inverse = math.reciprocal(asymmetry);
    Expr lower = logTilted(graph, z, math.times(softness, inverse));
    Expr upper = logTilted(graph, math.negate(z), math.times(softness, asymmetry));
    Expr larger = graph.apply(Op.MAX, lower, upper);
    Expr gap = math.minus(graph.apply(Op.MIN, lower, upper), larger);
    Expr kernel = math.plus(larger, graph.apply(Op.LOG1P_EXP, gap));
    Expr both = graph.log(math.plus(asymmetry, inverse));
    return math.minus(standard.normalized(kernel, scale, 0), both);
  }

  /** {@code log(rate)} plus the tail convolved with the normal part. */
  private static Expr expModNormal(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr scale = arguments.get(1);
    Expr rate = arguments.get(2);
    Expr minusZ = math.negate(standard.standardized(x, arguments.get(0), scale));
    return math.plus(graph.log(rate), logTilted(graph, minusZ, math.times(rate, scale)));
  }

  /** {@code -z²/2 - log(scale) - log(sqrt(pi / 2)) + log Phi(alpha z)}. */
  private static Expr skewNormal(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Standardization standard = new Standardization(graph);
    Expr z = standard.standardized(x, arguments.get(0), arguments.get(1));
    Expr skew = graph.apply(Op.LOG_NORMAL_CDF, math.times(arguments.get(2), z));
    Expr symmetric = standard.normal(x, arguments.get(0), arguments.get(1));
    return math.plus(math.plus(symmetric, skew), math.literal(LOG_2));
  }

  /**
   * {@code log(exp(k²/2 + k w) Phi(-(w + k)))}, an exponential tail convolved with a normal
   * density: with {@code u = w + k} it is {@code log(erfcx(u / sqrt(2)) / 2) - w²/2}, where {@code
   * u} is positive, and otherwise as it stands; then nothing cancels.
   */
  private static Expr logTilted(Graph graph, Expr w, Expr k) {
    Arithmetic math = new Arithmetic(graph);
    Expr zero = math.literal(0);
    Expr u = math.plus(w, k);
    Expr above = graph.apply(Op.MAX, u, zero);
    Expr below = graph.apply(Op.MIN, u, zero);
    Expr scaled = graph.apply(Op.ERFCX, math.times(SQRT_HALF, above));
    Expr far = math.minus(graph.log(math.times(0.5, scaled)), math.times(0.5, math.square(w)));
    Expr exponent = math.times(k, math.plus(math.times(0.5, k), w));
    Expr near = math.plus(exponent, graph.apply(Op.LOG_NORMAL_CDF, math.negate(below)));
    return graph.select(graph.apply(Op.LT, zero, u), far, near);
  }
}
