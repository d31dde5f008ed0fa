package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Domain.COUNT;
import static dev.isotropy.processor.families.Domain.NON_NEGATIVE;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;
import static dev.isotropy.processor.families.Domain.UNIT_INTERVAL;

import dev.isotropy.processor.families.Family.DensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.families.Family.SupportRule;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/**
 * The families of integers.
 *
 * <p>A count of zero times the logarithm of a probability of zero is zero: such products are {@link
 * Op#MUL_OR_ZERO}, linear in the count as any product.
 */
final class CountFamilies {

  private static final Parameter TOTAL_COUNT = new Parameter("totalCount", COUNT);
  private static final Parameter PROBS = new Parameter("probs", UNIT_INTERVAL);
  private static final Parameter LOGITS = new Parameter("logits", REAL);

  private static final SupportRule ZERO_OR_ONE =
      (graph, arguments) -> new SiteSupport.IntegerRange(graph.literal(0), graph.literal(1));
  private static final SupportRule UP_TO_TOTAL =
      (graph, arguments) -> new SiteSupport.IntegerRange(graph.literal(0), arguments.get(0));
  static final SupportRule UNBOUNDED =
      (graph, arguments) -> new SiteSupport.IntegersFrom(graph.literal(0));

  static final List<Family> ALL =
      List.of(
          family("bernoulli", List.of(PROBS), ZERO_OR_ONE, CountFamilies::bernoulli)
              .with(List.of(Conjugates.TRIAL)),
          family("bernoulliLogit", List.of(LOGITS), ZERO_OR_ONE, CountFamilies::bernoulliLogit),
          family("binomial", List.of(TOTAL_COUNT, PROBS), UP_TO_TOTAL, CountFamilies::binomial)
              .with(List.of(Conjugates.TRIALS)),
          family(
              "binomialLogit",
              List.of(TOTAL_COUNT, LOGITS),
              UP_TO_TOTAL,
              CountFamilies::binomialLogit),
          family(
                  "poisson",
                  List.of(new Parameter("rate", NON_NEGATIVE)),
                  UNBOUNDED,
                  CountFamilies::poisson)
              .with(List.of(Conjugates.COUNT)),
          family(
              "poissonLog",
              List.of(new Parameter("logRate", REAL)),
              UNBOUNDED,
              CountFamilies::poissonLog),
          family(
              "negativeBinomial2",
              List.of(new Parameter("mean", NON_NEGATIVE), new Parameter("dispersion", POSITIVE)),
              UNBOUNDED,
              CountFamilies::negativeBinomial2));

  private CountFamilies() {}

  static Family family(
      String factory, List<Parameter> parameters, SupportRule support, DensityRule rule) {
    String typeName = Character.toUpperCase(factory.charAt(0)) + factory.substring(1);
    return new Family(factory, typeName, parameters, support, rule, -1, -1);
  }

  /**
   * {@code x log(p) + (1 - x) log(1 - p)}; one logarithm {@code log(x == 1 ? p : 1 - p)} where the
   * probability varies with the element anyway.
   */
  private static Expr bernoulli(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr p = arguments.get(0);
    Expr one = math.literal(1);
    if (!x.axes().isEmpty() && p.axes().containsAll(x.axes())) {
      Expr success = graph.apply(Op.EQ, x, one);
      return graph.log(graph.select(success, p, math.minus(one, p)));
    }
    return math.plus(successes(graph, x, p), failures(graph, math.minus(one, x), p));
  }

  private static Expr bernoulliLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logits = arguments.get(0);
    return math.minus(math.times(x, logits), graph.apply(Op.LOG1P_EXP, logits));
  }

  private static Expr binomial(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr total = arguments.get(0);
    Expr p = arguments.get(1);
    Expr others = math.minus(total, x);
    if (isApply(p, Op.INV_LOGIT)) {
      return binomialLogit(graph, x, List.of(total, argument(p)));
    }
    if (isKnown(total) && CountKernels.apply(x, p)) {
      return new CountKernels(graph).binomial(x, others, p);
    }
    Expr kernel = math.plus(successes(graph, x, p), failures(graph, others, p));
    return math.plus(kernel, graph.apply(Op.LCHOOSE, total, x));
  }

  private static Expr binomialLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr total = arguments.get(0);
    Expr logits = arguments.get(1);
    Expr partition = math.times(total, graph.apply(Op.LOG1P_EXP, logits));
    Expr kernel = math.minus(math.times(x, logits), partition);
    return math.plus(kernel, graph.apply(Op.LCHOOSE, total, x));
  }

  static Expr poisson(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr rate = arguments.get(0);
    if (CountKernels.apply(x, rate)) {
      return isApply(rate, Op.EXP)
          ? new CountKernels(graph).poissonLog(x, argument(rate))
          : new CountKernels(graph).poisson(x, rate);
    }
    Expr kernel = math.minus(graph.apply(Op.MUL_OR_ZERO, x, graph.log(rate)), rate);
    return math.minus(kernel, logFactorial(graph, x));
  }

  private static Expr poissonLog(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logRate = arguments.get(0);
    if (CountKernels.apply(x, logRate)) {
      return new CountKernels(graph).poissonLog(x, logRate);
    }
    Expr kernel = math.minus(math.times(x, logRate), graph.exp(logRate));
    return math.minus(kernel, logFactorial(graph, x));
  }

  /**
   * {@code x log(m / (m + d)) - d log(1 + m / d) + lgamma(x + d) - lgamma(d) - lgamma(x + 1)} with
   * mean {@code m} and dispersion {@code d}.
   */
  static Expr negativeBinomial2(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr mean = arguments.get(0);
    Expr dispersion = arguments.get(1);
    if (CountKernels.apply(x, mean)) {
      return isApply(mean, Op.EXP)
          ? new CountKernels(graph).negativeBinomialLog(x, dispersion, argument(mean))
          : new CountKernels(graph).negativeBinomial2(x, mean, dispersion);
    }
    Expr odds = math.times(mean, math.reciprocal(dispersion));
    Expr partition =
        math.plus(
            math.times(dispersion, graph.apply(Op.LOG1P, odds)),
            math.times(x, graph.log(math.plus(mean, dispersion))));
    Expr kernel = math.minus(graph.apply(Op.MUL_OR_ZERO, x, graph.log(mean)), partition);
    return math.minus(kernel, logWays(graph, dispersion, x));
  }

  /**
   * {@code -lgamma(x + r) + lgamma(r) + lgamma(x + 1)} as {@code lbeta(r, x + 1) + log(r + x)},
   * which loses no digits where {@code r} is large.
   */
  static Expr logWays(Graph graph, Expr r, Expr x) {
    Arithmetic math = new Arithmetic(graph);
    Expr above = math.plus(x, math.literal(1));
    return math.plus(graph.apply(Op.LBETA, r, above), graph.log(math.plus(r, x)));
  }

  static Expr successes(Graph graph, Expr count, Expr p) {
    return graph.apply(Op.MUL_OR_ZERO, count, graph.log(p));
  }

  static Expr failures(Graph graph, Expr count, Expr p) {
    return graph.apply(Op.MUL_OR_ZERO, count, graph.apply(Op.LOG1P, graph.neg(p)));
  }

  static boolean isApply(Expr node, Op op) {
    return node instanceof Expr.Apply apply && apply.op() == op;
  }

  static Expr argument(Expr node) {
    return ((Expr.Apply) node).argument(0);
  }

  private static boolean isKnown(Expr node) {
    return node.binding() != Binding.LATENT;
  }

  /** {@code log(x!)}. */
  private static Expr logFactorial(Graph graph, Expr x) {
    return graph.apply(Op.LGAMMA, new Arithmetic(graph).plus(x, graph.literal(1)));
  }
}
