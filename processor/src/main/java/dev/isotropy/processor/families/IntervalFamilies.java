package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Domain.EXTENDED_REAL;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families on a bounded interval. */
final class IntervalFamilies {

  static final Family BETA =
      new Family(
              "beta",
              "Beta",
              List.of(
                  new Parameter("concentration1", POSITIVE),
                  new Parameter("concentration0", POSITIVE)),
              (graph, arguments) -> new SiteSupport.Interval(graph.literal(0), graph.literal(1)),
              IntervalFamilies::beta,
              -1,
              -1)
          .with(List.of(Conjugates.PROBABILITY_PRIOR));

  static final List<Family> ALL =
      List.of(
          BETA,
          new Family(
              "uniform",
              "Uniform",
              List.of(new Parameter("low", REAL), new Parameter("high", REAL)),
              (graph, arguments) -> new SiteSupport.Interval(arguments.get(0), arguments.get(1)),
              IntervalFamilies::uniform,
              -1,
              -1),
          new Family(
              "improperUniform",
              "ImproperUniform",
              List.of(
                  new Parameter("lower", EXTENDED_REAL, Double.NEGATIVE_INFINITY),
                  new Parameter("upper", EXTENDED_REAL, Double.POSITIVE_INFINITY)),
              (_, arguments) -> between(arguments.get(0), arguments.get(1)),
              (graph, _, _) -> graph.literal(0),
              -1,
              -1,
              false));

  private IntervalFamilies() {}

  /** An infinite bound is none, where the source says that it is infinite. */
  private static SiteSupport between(Expr lower, Expr upper) {
    boolean fromBelow = Arithmetic.isLiteral(lower, Double.NEGATIVE_INFINITY);
    boolean toAbove = Arithmetic.isLiteral(upper, Double.POSITIVE_INFINITY);
    if (fromBelow) {
      return toAbove ? new SiteSupport.Real() : new SiteSupport.Upper(upper);
    }
    return toAbove ? new SiteSupport.Lower(lower) : new SiteSupport.Interval(lower, upper);
  }

  private static Expr beta(Graph graph, Expr x, List<Expr> arguments) {
    return betaKernel(graph, graph.log(x), graph.apply(Op.LOG1P, graph.neg(x)), arguments);
  }

  /** {@code (a - 1) log(x) + (b - 1) log(1 - x) - lbeta(a, b)}, given the logarithms. */
  static Expr betaKernel(Graph graph, Expr logX, Expr logRest, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr a = arguments.get(0);
    Expr b = arguments.get(1);
    Expr one = math.literal(1);
    Expr kernel =
        math.plus(math.times(math.minus(a, one), logX), math.times(math.minus(b, one), logRest));
    return math.minus(kernel, graph.apply(Op.LBETA, a, b));
  }

  private static Expr uniform(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    return math.negate(graph.log(math.minus(arguments.get(1), arguments.get(0))));
  }
}
