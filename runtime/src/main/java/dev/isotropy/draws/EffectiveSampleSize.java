package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/**
 * The effective sample size of several chains from their combined autocorrelations, cut off by
 * Geyer's initial positive and monotone sequence (Vehtari, Gelman, Simpson, Carpenter and Bürkner,
 * Rank-normalization, folding, and localization, Bayesian Analysis 16, 2021, section 3.2; Geyer,
 * Statistical Science 7, 1992).
 */
final class EffectiveSampleSize {

  private EffectiveSampleSize() {}

  /**
   * Of chains as they are, neither split nor transformed.
   *
   * @param chains chains × draws, of equal length
   * @return the size; NaN with fewer than 3 draws, or where all values are equal or one is not
   *     finite
   */
  static double of(double[][] chains) {
    int n = chains[0].length;
    if (n < 3 || !Samples.isInformative(chains)) {
      return Double.NaN;
    }
    Autocovariance[] acov = new Autocovariance[chains.length];
    double[] means = new double[chains.length];
    for (int c = 0; c < chains.length; c++) {
      acov[c] = new Autocovariance(chains[c]);
      means[c] = acov[c].mean();
    }
    double within = mean(acov, 0) * n / (n - 1);
    double total = within * (n - 1) / n;
    if (chains.length > 1) {
      total += Samples.variance(means);
    }
    double size = (double) chains.length * n;
    double time = autocorrelationTime(acov, within, total, n);
    // Antithetic chains may beat independent draws, but no estimate supports more than this.
    return size / Math.max(time, 1 / MathFunctions.log10(size));
  }

  /** One plus twice the sum of the autocorrelations of the initial monotone sequence. */
  private static double autocorrelationTime(
      Autocovariance[] acov, double within, double total, int n) {
    double[] rho = new double[n + 1];
    double even = 1;
    double odd = 1 - (within - mean(acov, 1)) / total;
    rho[0] = even;
    rho[1] = odd;
    int t = 0;
    while (t < n - 5 && even + odd > 0) {
      t += 2;
      even = 1 - (within - mean(acov, t)) / total;
      odd = 1 - (within - mean(acov, t + 1)) / total;
      if (even + odd >= 0) {
        rho[t] = even;
        rho[t + 1] = odd;
      }
    }
    int last = t;
    // A positive term of its own at the end keeps the estimate for antithetic chains steady.
    if (even > 0) {
      rho[last] = even;
    }
    for (t = 2; t <= last - 2; t += 2) {
      if (rho[t] + rho[t + 1] > rho[t - 2] + rho[t - 1]) {
        rho[t] = (rho[t - 2] + rho[t - 1]) / 2;
        rho[t + 1] = rho[t];
      }
    }
    double sum = 0;
    for (int i = 0; i < Math.max(last, 1); i++) {
      sum += rho[i];
    }
    return -1 + 2 * sum + rho[last];
  }

  private static double mean(Autocovariance[] acov, int lag) {
    double sum = 0;
    for (Autocovariance chain : acov) {
      sum += chain.at(lag);
    }
    return sum / acov.length;
  }
}
