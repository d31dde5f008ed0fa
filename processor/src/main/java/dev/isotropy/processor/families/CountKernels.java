package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/**
 * The log densities of counts as distances from their maximum.
 *
 * <p>The usual formulas add terms of the size of {@code x log(x)}, which cancel: at a count of a
 * million they lose ten digits. Where the count is known from data, the largest value that its log
 * density can take is known, too, and what is left is a deviance: small near the maximum, computed
 * without cancellation, and not sensitive to the rounding of what it is computed from (C. Loader,
 * 2000, "Fast and accurate computation of binomial probabilities"). It costs as many functions for
 * each count as the usual formula where the parameter varies with the count; where it does not,
 * sums over the counts take their place, and the usual formula stays.
 */
final class CountKernels {

  /** Stands for a count of zero where its logarithm is taken: small beside every mean. */
  private static final double NO_COUNT = 0x1p-100;

  private static final double HALF_LOG_2PI = 0.9189385332046728;

  private final Graph graph;
  private final Arithmetic math;

  CountKernels(Graph graph) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
  }

  /** Whether a parameter varies with a count that is known from data. */
  static boolean apply(Expr x, Expr parameter) {
    return x.binding() != Binding.LATENT && parameter.axes().containsAll(x.axes());
  }

  /** The Poisson log density of {@code x}, by the rate. */
  Expr poisson(Expr x, Expr rate) {
    Expr centre = positive(x);
    Expr ratio = math.times(rate, math.reciprocal(centre));
    return math.plus(logPoissonMaximum(x, centre), missed(x, centre, ratio));
  }

  /** The Poisson log density of {@code x}, by the logarithm of the rate. */
  Expr poissonLog(Expr x, Expr logRate) {
    Expr centre = positive(x);
    Expr distance = math.minus(logRate, graph.log(centre));
    Expr deviance = math.times(centre, graph.apply(Op.POISSON_EXCESS, distance));
    return math.minus(logPoissonMaximum(x, centre), deviance);
  }

  /** The binomial log density of {@code x} successes and {@code y} failures, by the probability. */
  Expr binomial(Expr x, Expr y, Expr p) {
    Expr successes = positive(x);
    Expr failures = positive(y);
    Expr kernel = trials(x, successes, y, failures, p);
    return math.plus(logBinomialMaximum(x, successes, y, failures), kernel);
  }

  /** The negative binomial log density of {@code x} before {@code r} others, by the probability. */
  Expr negativeBinomial(Expr x, Expr r, Expr p) {
    Expr centre = positive(x);
    return math.plus(logNegativeBinomialMaximum(x, centre, r), trials(x, centre, r, r, p));
  }

  /** The negative binomial log density of {@code x} before {@code r} others, by the log odds. */
  Expr negativeBinomialLogit(Expr x, Expr r, Expr logits) {
    return negativeBinomialLog(x, r, math.plus(logits, graph.log(r)));
  }

  /** The negative binomial log density of {@code x}, by the mean and the dispersion. */
  Expr negativeBinomial2(Expr x, Expr mean, Expr dispersion) {
    Expr centre = positive(x);
    Expr total = math.plus(centre, dispersion);
    Expr others = math.times(total, math.reciprocal(math.plus(mean, dispersion)));
    Expr counted = math.times(math.times(mean, math.reciprocal(centre)), others);
    Expr kernel = math.plus(missed(x, centre, counted), missed(dispersion, dispersion, others));
    return math.plus(logNegativeBinomialMaximum(x, centre, dispersion), kernel);
  }

  /** The negative binomial log density of {@code x}, by the logarithm of the mean. */
  Expr negativeBinomialLog(Expr x, Expr dispersion, Expr logMean) {
    Expr centre = positive(x);
    Expr distance = math.minus(logMean, graph.log(centre));
    Expr deviance = deviance(centre, dispersion, distance);
    return math.minus(logNegativeBinomialMaximum(x, centre, dispersion), deviance);
  }

  /**
   * The beta-binomial log density of {@code x} successes and {@code y} failures: the binomial ones
   * of {@code x} and {@code y}, of the concentrations, and of their sums, whose maxima are measured
   * from the share that the sums have.
   */
  Expr betaBinomial(Expr x, Expr y, Expr concentration1, Expr concentration0) {
    Expr successes = positive(x);
    Expr failures = positive(y);
    Expr a = math.plus(x, concentration1);
    Expr b = math.plus(y, concentration0);
    Expr after = math.plus(a, b);
    Expr before = math.plus(concentration1, concentration0);
    Expr p = math.over(a, after);
    Expr q = math.over(b, after);
    Expr total = math.plus(successes, failures);
    Expr counts =
        math.plus(
            missed(x, successes, math.times(p, math.over(total, successes))),
            missed(y, failures, math.times(q, math.over(total, failures))));
    Expr priors =
        math.plus(
            missed(
                concentration1, concentration1, math.over(math.times(p, before), concentration1)),
            missed(
                concentration0, concentration0, math.over(math.times(q, before), concentration0)));
    Expr ratio =
        math.times(
            math.times(math.over(concentration1, a), math.over(concentration0, b)),
            math.over(after, before));
    Expr maxima =
        math.minus(stirling(before, concentration1, concentration0), stirling(after, a, b));
    return math.plus(
        logBinomialMaximum(x, successes, y, failures),
        math.plus(math.plus(counts, priors), math.plus(maxima, math.times(0.5, graph.log(ratio)))));
  }

  /** What Stirling's formula lacks of a binomial coefficient. */
  private Expr stirling(Expr total, Expr x, Expr y) {
    Expr parts = math.plus(graph.apply(Op.STIRLING_ERROR, x), graph.apply(Op.STIRLING_ERROR, y));
    return math.minus(graph.apply(Op.STIRLING_ERROR, total), parts);
  }

  private Expr positive(Expr x) {
    return x.binding() == Binding.LATENT ? x : graph.apply(Op.MAX, x, math.literal(NO_COUNT));
  }

  /** Two shares of trials against the observed ones. */
  private Expr trials(Expr x, Expr successes, Expr y, Expr failures, Expr p) {
    Expr total = math.plus(successes, failures);
    Expr counted = math.times(p, math.over(total, successes));
    Expr others = math.times(math.minus(math.literal(1), p), math.over(total, failures));
    return math.plus(missed(x, successes, counted), missed(y, failures, others));
  }

  /**
   * {@code x log(t) - c (t - 1)}: what is missing at a ratio {@code t} of a mean and a count {@code
   * c = x} to the maximum at 1. The subtracted terms add up to zero where means add up to counts.
   */
  private Expr missed(Expr x, Expr centre, Expr ratio) {
    Expr logarithm = graph.apply(Op.MUL_OR_ZERO, x, graph.log(ratio));
    return math.minus(logarithm, math.times(centre, math.minus(ratio, math.literal(1))));
  }

  /**
   * The deviance of {@code x} of {@code x + y} trials, given the distance of the log odds from the
   * observed ones; counted from the rarer side, whose terms are smaller.
   */
  private Expr deviance(Expr x, Expr y, Expr distance) {
    Expr total = math.plus(x, y);
    Expr share = math.times(graph.apply(Op.MIN, x, y), math.reciprocal(total));
    Expr rarer = graph.apply(Op.LT, x, y);
    Expr side = graph.select(rarer, math.literal(1), math.literal(-1));
    return math.times(total, graph.apply(Op.BERNOULLI_EXCESS, math.times(side, distance), share));
  }

  /** Of a count of 0 it is 0. */
  private Expr logPoissonMaximum(Expr x, Expr centre) {
    Expr root = math.times(0.5, graph.log(centre));
    Expr stirling = math.plus(root, graph.apply(Op.STIRLING_ERROR, centre));
    Expr maximum = math.minus(math.literal(-HALF_LOG_2PI), stirling);
    return graph.select(isZero(x), math.literal(0), maximum);
  }

  private Expr logBinomialMaximum(Expr x, Expr successes, Expr y, Expr failures) {
    Expr total = math.plus(successes, failures);
    Expr variance = math.times(successes, math.over(failures, total));
    Expr root = math.plus(math.times(0.5, graph.log(variance)), math.literal(HALF_LOG_2PI));
    Expr stirling = stirling(total, successes, failures);
    return graph.select(
        graph.apply(Op.OR, isZero(x), isZero(y)), math.literal(0), math.minus(stirling, root));
  }

  private Expr logNegativeBinomialMaximum(Expr x, Expr centre, Expr r) {
    Expr total = math.plus(centre, r);
    Expr stirling =
        math.minus(graph.apply(Op.STIRLING_ERROR, total), graph.apply(Op.STIRLING_ERROR, r));
    Expr ratio = math.times(0.5, graph.log(math.times(r, math.reciprocal(total))));
    return math.plus(logPoissonMaximum(x, centre), math.plus(stirling, ratio));
  }

  private Expr isZero(Expr x) {
    return graph.apply(Op.EQ, x, math.literal(0));
  }
}
