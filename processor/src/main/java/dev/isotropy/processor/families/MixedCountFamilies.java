package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.CountFamilies.UNBOUNDED;
import static dev.isotropy.processor.families.Domain.COUNT;
import static dev.isotropy.processor.families.Domain.NON_NEGATIVE;
import static dev.isotropy.processor.families.Domain.POSITIVE;
import static dev.isotropy.processor.families.Domain.REAL;
import static dev.isotropy.processor.families.Domain.UNIT_INTERVAL;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families of waiting times, and of counts with more zeros or a wider spread than others. */
final class MixedCountFamilies {

  private static final Parameter PROBS = new Parameter("probs", UNIT_INTERVAL);
  private static final Parameter LOGITS = new Parameter("logits", REAL);
  private static final Parameter TOTAL_COUNT = new Parameter("totalCount", POSITIVE);
  private static final Parameter GATE = new Parameter("gate", UNIT_INTERVAL);
  private static final Parameter RATE = new Parameter("rate", NON_NEGATIVE);

  static final List<Family> ALL =
      List.of(
          CountFamilies.family(
              "betaBinomial",
              List.of(
                  new Parameter("concentration1", POSITIVE),
                  new Parameter("concentration0", POSITIVE),
                  new Parameter("totalCount", COUNT)),
              (graph, arguments) ->
                  new SiteSupport.IntegerRange(graph.literal(0), arguments.get(2)),
              MixedCountFamilies::betaBinomial),
          CountFamilies.family(
                  "geometric", List.of(PROBS), UNBOUNDED, MixedCountFamilies::geometric)
              .with(List.of(Conjugates.WAITING)),
          CountFamilies.family(
              "geometricLogit", List.of(LOGITS), UNBOUNDED, MixedCountFamilies::geometricLogit),
          CountFamilies.family(
                  "negativeBinomial",
                  List.of(TOTAL_COUNT, PROBS),
                  UNBOUNDED,
                  MixedCountFamilies::negativeBinomial)
              .with(List.of(Conjugates.EVENTS)),
          CountFamilies.family(
              "negativeBinomialLogit",
              List.of(TOTAL_COUNT, LOGITS),
              UNBOUNDED,
              MixedCountFamilies::negativeBinomialLogit),
          CountFamilies.family(
              "gammaPoisson",
              List.of(new Parameter("concentration", POSITIVE), new Parameter("rate", POSITIVE)),
              UNBOUNDED,
              MixedCountFamilies::gammaPoisson),
          CountFamilies.family(
              "zeroInflatedPoisson",
              List.of(RATE, GATE),
              UNBOUNDED,
              (graph, x, arguments) ->
                  ZeroInflation.of(
                      graph,
                      x,
                      CountFamilies.poisson(graph, x, arguments),
                      Gate.PROBS,
                      arguments.get(1))),
          CountFamilies.family(
              "zeroInflatedPoissonLogit",
              List.of(RATE, new Parameter("gateLogits", REAL)),
              UNBOUNDED,
              (graph, x, arguments) ->
                  ZeroInflation.of(
                      graph,
                      x,
                      CountFamilies.poisson(graph, x, arguments),
                      Gate.LOGITS,
                      arguments.get(1))),
          CountFamilies.family(
              "zeroInflatedNegativeBinomial",
              List.of(TOTAL_COUNT, PROBS, GATE),
              UNBOUNDED,
              (graph, x, arguments) ->
                  ZeroInflation.of(
                      graph,
                      x,
                      negativeBinomial(graph, x, arguments),
                      Gate.PROBS,
                      arguments.get(2))));

  private MixedCountFamilies() {}

  /** {@code lchoose(n, x) + lbeta(x + a, n - x + b) - lbeta(a, b)}. */
  private static Expr betaBinomial(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr a = arguments.get(0);
    Expr b = arguments.get(1);
    Expr total = arguments.get(2);
    Expr failures = math.minus(total, x);
    if (x.binding() != Binding.LATENT && total.binding() != Binding.LATENT) {
      return new CountKernels(graph).betaBinomial(x, failures, a, b);
    }
    Expr updated = graph.apply(Op.LBETA, math.plus(a, x), math.plus(b, failures));
    Expr kernel = math.minus(updated, graph.apply(Op.LBETA, a, b));
    return math.plus(graph.apply(Op.LCHOOSE, total, x), kernel);
  }

  private static Expr geometric(Graph graph, Expr x, List<Expr> arguments) {
    Expr p = arguments.get(0);
    return new Arithmetic(graph).plus(graph.log(p), CountFamilies.failures(graph, x, p));
  }

  /** {@code l - (x + 1) log(1 + exp(l))}. */
  private static Expr geometricLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr logits = arguments.get(0);
    Expr trials = math.plus(x, math.literal(1));
    return math.minus(logits, math.times(trials, graph.apply(Op.LOG1P_EXP, logits)));
  }

  /** {@code x log(p) + r log(1 - p)} and the coefficient. */
  private static Expr negativeBinomial(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr total = arguments.get(0);
    Expr p = arguments.get(1);
    if (CountKernels.apply(x, p)) {
      return CountFamilies.isApply(p, Op.INV_LOGIT)
          ? new CountKernels(graph).negativeBinomialLogit(x, total, CountFamilies.argument(p))
          : new CountKernels(graph).negativeBinomial(x, total, p);
    }
    Expr others = math.times(total, graph.apply(Op.LOG1P, graph.neg(p)));
    Expr kernel = math.plus(CountFamilies.successes(graph, x, p), others);
    return math.minus(kernel, CountFamilies.logWays(graph, total, x));
  }

  /** {@code -x log(1 + exp(-l)) - r log(1 + exp(l))} and the coefficient. */
  private static Expr negativeBinomialLogit(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr total = arguments.get(0);
    Expr logits = arguments.get(1);
    if (CountKernels.apply(x, logits)) {
      return new CountKernels(graph).negativeBinomialLogit(x, total, logits);
    }
    Expr counted = math.times(x, graph.apply(Op.LOG1P_EXP, math.negate(logits)));
    Expr others = math.times(total, graph.apply(Op.LOG1P_EXP, logits));
    Expr kernel = math.negate(math.plus(counted, others));
    return math.minus(kernel, CountFamilies.logWays(graph, total, x));
  }

  /** {@code -c log(1 + 1 / r) - x log(1 + r)} and the coefficient. */
  private static Expr gammaPoisson(Graph graph, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr rate = arguments.get(1);
    if (CountKernels.apply(x, rate)) {
      Expr mean = math.times(concentration, math.reciprocal(rate));
      return new CountKernels(graph).negativeBinomial2(x, mean, concentration);
    }
    Expr inverse = graph.apply(Op.LOG1P, math.reciprocal(rate));
    Expr kernel =
        math.plus(math.times(concentration, inverse), math.times(x, graph.apply(Op.LOG1P, rate)));
    return math.minus(math.negate(kernel), CountFamilies.logWays(graph, concentration, x));
  }
}
