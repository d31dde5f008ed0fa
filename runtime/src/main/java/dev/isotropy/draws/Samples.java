package dev.isotropy.draws;

import java.util.Arrays;

/** Moments, quantiles and rearrangements of samples, given as chains × draws. */
final class Samples {

  private Samples() {}

  static double mean(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum / x.length;
  }

  /** The sample variance, with n − 1. */
  static double variance(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (double v : x) {
      sum += (v - mean) * (v - mean);
    }
    return sum / (x.length - 1);
  }

  /** All draws of all chains, one chain after the other. */
  static double[] pool(double[][] chains) {
    int n = chains[0].length;
    double[] out = new double[chains.length * n];
    for (int c = 0; c < chains.length; c++) {
      System.arraycopy(chains[c], 0, out, c * n, n);
    }
    return out;
  }

  static double[] sorted(double[][] chains) {
    double[] out = pool(chains);
    Arrays.sort(out);
    return out;
  }

  /** Halves of all chains, the first halves first; a draw in the middle is left out. */
  static double[][] split(double[][] chains) {
    int n = chains[0].length;
    if (n < 2) {
      return chains;
    }
    double[][] out = new double[2 * chains.length][];
    for (int c = 0; c < chains.length; c++) {
      out[c] = Arrays.copyOfRange(chains[c], 0, n / 2);
      out[chains.length + c] = Arrays.copyOfRange(chains[c], n - n / 2, n);
    }
    return out;
  }

  /**
   * A quantile by linear interpolation of order statistics (type 7 of Hyndman and Fan, The American
   * Statistician 50, 1996).
   */
  static double quantile(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    double fraction = position - below;
    return fraction == 0
        ? sorted[below]
        : (1 - fraction) * sorted[below] + fraction * sorted[above];
  }

  /** Whether all values are finite and not all are equal. */
  static boolean isInformative(double[][] chains) {
    boolean differ = false;
    double first = chains[0].length == 0 ? 0 : chains[0][0];
    for (double[] chain : chains) {
      for (double v : chain) {
        if (!Double.isFinite(v)) {
          return false;
        }
        differ |= v != first;
      }
    }
    return differ;
  }
}
