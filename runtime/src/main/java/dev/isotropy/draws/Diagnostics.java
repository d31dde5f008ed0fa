package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/**
 * Convergence diagnostics and Monte Carlo errors of one quantity, drawn by several chains (Vehtari,
 * Gelman, Simpson, Carpenter and Bürkner, Bayesian Analysis 16, 2021).
 *
 * <p>Draws are given as chains × draws, chains of equal length. Results are NaN where they mean
 * nothing: with too few draws, where all values are equal, or where one is not finite.
 */
public final class Diagnostics {

  private Diagnostics() {}

  /** Rank-normalised split R-hat: the larger of bulk and folded. About 1 where chains agree. */
  public static double rHat(double[][] chains) {
    if (chains[0].length < 4 || !Samples.isInformative(chains)) {
      return Double.NaN;
    }
    double bulk = basicRHat(RankNormalisation.of(Samples.split(chains)));
    double median = Samples.quantile(Samples.sorted(chains), 0.5);
    double[][] folded = new double[chains.length][chains[0].length];
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < folded[c].length; i++) {
        folded[c][i] = Math.abs(chains[c][i] - median);
      }
    }
    double tail = basicRHat(RankNormalisation.of(Samples.split(folded)));
    return tail > bulk ? tail : bulk;
  }

  /** The square root of total over within-chain variance (Gelman and Rubin 1992). */
  private static double basicRHat(double[][] chains) {
    int n = chains[0].length;
    double[] means = new double[chains.length];
    double within = 0;
    for (int c = 0; c < chains.length; c++) {
      means[c] = Samples.mean(chains[c]);
      within += Samples.variance(chains[c]) / chains.length;
    }
    double between = Samples.variance(means);
    return Math.sqrt(between / within + (n - 1.0) / n);
  }

  /** The effective sample size for the bulk: of rank-normalised split chains. */
  public static double essBulk(double[][] chains) {
    return Samples.isInformative(chains)
        ? EffectiveSampleSize.of(RankNormalisation.of(Samples.split(chains)))
        : Double.NaN;
  }

  /** The effective sample size for the tails: the smaller of those of the 5 % and 95 % quantile. */
  public static double essTail(double[][] chains) {
    return Math.min(essQuantile(chains, 0.05), essQuantile(chains, 0.95));
  }

  /** The effective sample size of the mean: of split chains as they are. */
  public static double essMean(double[][] chains) {
    return EffectiveSampleSize.of(Samples.split(chains));
  }

  /**
   * The effective sample size of a quantile: of the indicators of values up to it.
   *
   * @param probability which quantile, inside (0, 1)
   */
  public static double essQuantile(double[][] chains, double probability) {
    if (!Samples.isInformative(chains)) {
      return Double.NaN;
    }
    double quantile = Samples.quantile(Samples.sorted(chains), probability);
    double[][] indicators = new double[chains.length][chains[0].length];
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < indicators[c].length; i++) {
        indicators[c][i] = chains[c][i] <= quantile ? 1 : 0;
      }
    }
    return EffectiveSampleSize.of(Samples.split(indicators));
  }

  /** The Monte Carlo standard error of the mean. */
  public static double mcseMean(double[][] chains) {
    return Math.sqrt(Samples.variance(Samples.pool(chains)) / essMean(chains));
  }

  /**
   * The Monte Carlo standard error of the standard deviation, from the second and fourth moment
   * (Kenney and Keeping, Mathematics of Statistics, part 2, 1951, p. 141).
   */
  public static double mcseSd(double[][] chains) {
    double mean = Samples.mean(Samples.pool(chains));
    double[][] squares = new double[chains.length][chains[0].length];
    double[][] fourths = new double[chains.length][chains[0].length];
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < squares[c].length; i++) {
        double deviation = chains[c][i] - mean;
        squares[c][i] = deviation * deviation;
        fourths[c][i] = squares[c][i] * squares[c][i];
      }
    }
    double second = Samples.mean(Samples.pool(squares));
    double fourth = Samples.mean(Samples.pool(fourths));
    double varianceOfVariance = (fourth - second * second) / essMean(squares);
    return Math.sqrt(varianceOfVariance / second / 4);
  }

  /**
   * The Monte Carlo standard error of a quantile: half the width of the interval that covers it
   * with the probability that a normal variate lies within one standard deviation.
   *
   * @param probability which quantile, inside (0, 1)
   */
  public static double mcseQuantile(double[][] chains, double probability) {
    double ess = essQuantile(chains, probability);
    if (Double.isNaN(ess)) {
      return Double.NaN;
    }
    double a = ess * probability + 1;
    double b = ess * (1 - probability) + 1;
    double[] sorted = Samples.sorted(chains);
    int size = sorted.length;
    double low = BetaQuantile.of(MathFunctions.normalCdf(-1), a, b);
    double high = BetaQuantile.of(MathFunctions.normalCdf(1), a, b);
    double from = sorted[Math.max((int) Math.floor(low * size), 1) - 1];
    double to = sorted[Math.min((int) Math.ceil(high * size), size) - 1];
    return (to - from) / 2;
  }
}
