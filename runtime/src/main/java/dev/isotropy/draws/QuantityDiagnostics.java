package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/**
 * The diagnostics of one quantity, which share what is dear: sorting and rank normalisation. {@link
 * Diagnostics} says what each of them is.
 */
final class QuantityDiagnostics {

  private final double[][] chains;
  private final RankNormalisation ranks;
  private final double[][] halves;
  private final boolean informative;
  private final double[] sorted;
  private double[][] scores = new double[0][];

  /**
   * Of the draws of a quantity.
   *
   * @param chains chains × draws, at least one chain, all of equal length
   * @param ranks may be shared with other quantities
   */
  QuantityDiagnostics(double[][] chains, RankNormalisation ranks) {
    this.chains = chains;
    this.ranks = ranks;
    halves = Samples.split(chains);
    informative = chains[0].length >= 4 && Samples.isInformative(chains);
    sorted = Samples.sorted(chains);
  }

  double quantile(double probability) {
    return Samples.quantile(sorted, probability);
  }

  double mean() {
    return Samples.mean(Samples.pool(chains));
  }

  double sd() {
    return Math.sqrt(Samples.variance(Samples.pool(chains)));
  }

  double rHat() {
    if (!informative) {
      return Double.NaN;
    }
    double bulk = basicRHat(scores());
    double[][] folded = Samples.split(folded());
    double tail = basicRHat(ranks.of(folded, Samples.sorted(folded)));
    return tail > bulk ? tail : bulk;
  }

  /** Distances from the median. */
  private double[][] folded() {
    double median = quantile(0.5);
    double[][] folded = new double[chains.length][chains[0].length];
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < folded[c].length; i++) {
        folded[c][i] = Math.abs(chains[c][i] - median);
      }
    }
    return folded;
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

  private double[][] scores() {
    if (scores.length == 0) {
      // A draw in the middle of a chain of odd length is in no half.
      boolean even = chains[0].length % 2 == 0;
      scores = ranks.of(halves, even ? sorted : Samples.sorted(halves));
    }
    return scores;
  }

  double essBulk() {
    return informative ? EffectiveSampleSize.of(scores()) : Double.NaN;
  }

  double essTail() {
    return Math.min(essQuantile(0.05), essQuantile(0.95));
  }

  double essMean() {
    return EffectiveSampleSize.of(halves);
  }

  double essQuantile(double probability) {
    if (!informative) {
      return Double.NaN;
    }
    double quantile = quantile(probability);
    double[][] indicators = new double[halves.length][halves[0].length];
    for (int c = 0; c < halves.length; c++) {
      for (int i = 0; i < indicators[c].length; i++) {
        indicators[c][i] = halves[c][i] <= quantile ? 1 : 0;
      }
    }
    return EffectiveSampleSize.of(indicators);
  }

  double mcseMean() {
    return sd() / Math.sqrt(essMean());
  }

  double mcseSd() {
    double mean = mean();
    double[][] squares = new double[chains.length][chains[0].length];
    double fourth = 0;
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < squares[c].length; i++) {
        double deviation = chains[c][i] - mean;
        double square = deviation * deviation;
        squares[c][i] = square;
        fourth += square * square / sorted.length;
      }
    }
    double second = Samples.mean(Samples.pool(squares));
    double ess = EffectiveSampleSize.of(Samples.split(squares));
    double varianceOfVariance = (fourth - second * second) / ess;
    return Math.sqrt(varianceOfVariance / second / 4);
  }

  double mcseQuantile(double probability) {
    double ess = essQuantile(probability);
    if (Double.isNaN(ess)) {
      return Double.NaN;
    }
    double a = ess * probability + 1;
    double b = ess * (1 - probability) + 1;
    int size = sorted.length;
    double low = BetaQuantile.of(MathFunctions.normalCdf(-1), a, b);
    double high = BetaQuantile.of(MathFunctions.normalCdf(1), a, b);
    double from = sorted[Math.max((int) Math.floor(low * size), 1) - 1];
    double to = sorted[Math.min((int) Math.ceil(high * size), size) - 1];
    return (to - from) / 2;
  }
}
