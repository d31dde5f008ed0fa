package dev.isotropy.draws;

import dev.isotropy.MathFunctions;
import java.util.Arrays;

/**
 * Replaces values by normal scores of their ranks over all chains: {@code Φ⁻¹((r − 3/8) / (S +
 * 1/4))}, ties sharing their average rank (Vehtari et al., Bayesian Analysis 16, 2021, eq. 14).
 *
 * <p>Scores depend on rank and number only, so one instance serves all quantities of a fit.
 */
final class RankNormalisation {

  /** By twice the rank, since average ranks may be halves; NaN until asked for. */
  private double[] scores = new double[0];

  /**
   * Normalises.
   *
   * @param chains the values
   * @param sorted the same values, in ascending order
   */
  double[][] of(double[][] chains, double[] sorted) {
    if (scores.length != 2 * sorted.length + 1) {
      scores = new double[2 * sorted.length + 1];
      Arrays.fill(scores, Double.NaN);
    }
    double[][] out = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      out[c] = new double[chains[c].length];
      for (int i = 0; i < out[c].length; i++) {
        out[c][i] = score(sorted, chains[c][i]);
      }
    }
    return out;
  }

  private double score(double[] sorted, double value) {
    int last = find(sorted, value);
    boolean tie = last > 0 && sorted[last - 1] == value;
    int first = tie ? findFirst(sorted, value) : last;
    int twiceRank = first + last + 2;
    double score = scores[twiceRank];
    if (Double.isNaN(score)) {
      score = MathFunctions.inverseNormalCdf((0.5 * twiceRank - 0.375) / (sorted.length + 0.25));
      scores[twiceRank] = score;
    }
    return score;
  }

  /** The last place of a value that the array has: a binary search without hard branches. */
  private static int find(double[] sorted, double value) {
    int place = 0;
    for (int length = sorted.length; length > 1; ) {
      int half = length >>> 1;
      place += sorted[place + half] <= value ? half : 0;
      length -= half;
    }
    return place;
  }

  /** The first place of a value that the array has. */
  private static int findFirst(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
