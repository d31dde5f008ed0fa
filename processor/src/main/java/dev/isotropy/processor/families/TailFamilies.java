package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_SQRT_2PI;
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

/** Further families above a bound: of lifetimes, extremes and test statistics. */
final class TailFamilies {

  private static final Parameter SCALE = new Parameter("scale", POSITIVE);
  private static final Parameter ALPHA = new Parameter("alpha", POSITIVE);

  private static final SupportRule ABOVE_ZERO =
      (graph, arguments) -> new SiteSupport.Lower(graph.literal(0));
  private static final SupportRule ABOVE_THE_FIRST =
      (graph, arguments) -> new SiteSupport.Lower(arguments.get(0));

  static final List<Family> ALL =
      List.of(
          family("rayleigh", "Rayleigh", List.of(SCALE), ABOVE_ZERO, TailFamilies::rayleigh),
          family(
              "chi2",
              "Chi2",
              List.of(new Parameter("df", POSITIVE)),
              ABOVE_ZERO,
              TailFamilies::chi2),
          family(
              "fisherSnedecor",
              "FisherSnedecor",
              List.of(new Parameter("df1", POSITIVE), new Parameter("df2", POSITIVE)),
              ABOVE_ZERO,
              TailFamilies::fisherSnedecor),
          family(
              "inverseGaussian",
              "InverseGaussian",
              List.of(new Parameter("mean", POSITIVE), new Parameter("shape", POSITIVE)),
              ABOVE_ZERO,
              TailFamilies::inverseGaussian),
          family("frechet", "Frechet", List.of(ALPHA, SCALE), ABOVE_ZERO, TailFamilies::frechet),
          family("pareto", "Pareto", List.of(SCALE, ALPHA), ABOVE_THE_FIRST, TailFamilies::pareto),
          family(
              "levy",
              "Levy",
              List.of(new Parameter("loc", REAL), SCALE),
              ABOVE_THE_FIRST,
              TailFamilies::levy));

  private TailFamilies() {}

  private static Family family(
      String factory,
      String typeName,
      List<Parameter> parameters,
      SupportRule support,
      DensityRule rule) {
    return new Family(factory, typeName, parameters, support, rule, -1, -1);
  }

  /** {@code log(x) - x² / (2 scale²) - 2 log(scale)}. */
  private static Expr rayleigh(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr scale = arguments.get(0);
    Standardization standard = new Standardization(graph);
    Expr kernel = math.times(math.times(-0.5, standard.precision(scale)), math.square(x));
    return math.minus(math.plus(graph.log(x), kernel), math.times(2, graph.log(scale)));
  }

  private static Expr chi2(Graph graph, Expr x, List<Expr> arguments) {
    Expr half = new Arithmetic(graph).times(0.5, arguments.get(0));
    return PositiveFamilies.gamma(graph, x, List.of(half, graph.literal(0.5)));
  }

  /** {@code a log(r) - (a + b) log(1 + r) - log(x) - lbeta(a, b)}, {@code r = x df1 / df2}. */
  private static Expr fisherSnedecor(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr a = math.times(0.5, arguments.get(0));
    Expr b = math.times(0.5, arguments.get(1));
    Expr ratio = math.times(math.over(arguments.get(0), arguments.get(1)), x);
    Expr powers =
        math.minus(
            math.times(a, graph.log(ratio)),
            math.times(math.plus(a, b), graph.apply(Op.LOG1P, ratio)));
    return math.minus(math.minus(powers, graph.log(x)), graph.apply(Op.LBETA, a, b));
  }

  /**
   * {@code log(shape) / 2 - 3 log(x) / 2 - shape ((x - mean) / mean)² / (2 x) - log(sqrt(2 pi))}.
   */
  private static Expr inverseGaussian(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr mean = arguments.get(0);
    Expr shape = arguments.get(1);
    Expr deviation = math.times(math.minus(x, mean), math.reciprocal(mean));
    Expr kernel =
        math.times(math.times(-0.5, shape), math.times(math.reciprocal(x), math.square(deviation)));
    Expr powers = math.minus(math.times(0.5, graph.log(shape)), math.times(1.5, graph.log(x)));
    return math.minus(math.plus(powers, kernel), math.literal(LOG_SQRT_2PI));
  }

  /** {@code -(a + 1) l - exp(-a l) + log(a) - log(scale)} with {@code l = log(x / scale)}. */
  private static Expr frechet(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr alpha = arguments.get(0);
    Expr logScale = graph.log(arguments.get(1));
    Expr logRatio = math.minus(graph.log(x), logScale);
    Expr power = math.times(math.plus(alpha, math.literal(1)), logRatio);
    Expr hazard = graph.exp(math.negate(math.times(alpha, logRatio)));
    Expr normalizer = math.minus(graph.log(alpha), logScale);
    return math.minus(math.minus(normalizer, power), hazard);
  }

  /** {@code log(a) - log(x) - a log(x / scale)}. */
  private static Expr pareto(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr alpha = arguments.get(1);
    Expr logX = graph.log(x);
    Expr power = math.times(alpha, math.minus(logX, graph.log(arguments.get(0))));
    return math.minus(math.minus(graph.log(alpha), logX), power);
  }

  /**
   * {@code log(scale) / 2 - 3 log(d) / 2 - scale / (2 d) - log(sqrt(2 pi))}, {@code d = x - loc}.
   */
  private static Expr levy(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr scale = arguments.get(1);
    Expr distance = new Standardization(graph).residual(x, arguments.get(0));
    Expr powers =
        math.minus(math.times(0.5, graph.log(scale)), math.times(1.5, graph.log(distance)));
    Expr kernel = math.times(math.times(0.5, scale), math.reciprocal(distance));
    return math.minus(math.minus(powers, kernel), math.literal(LOG_SQRT_2PI));
  }
}
