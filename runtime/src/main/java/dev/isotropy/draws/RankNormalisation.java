package dev.isotropy.draws;

import dev.isotropy.MathFunctions;
import java.util.Arrays;

/**
 * Replaces values by normal scores of their ranks over all chains: {@code Φ⁻¹((r − 3/8) / (S +
 * 1/4))}, ties sharing their average rank (Vehtari et al., Bayesian Analysis 16, 2021, eq. 14).
 */
final class RankNormalisation {

  private RankNormalisation() {}

  static double[][] of(double[][] chains) {
    return of(chains, Samples.sorted(chains));
  }

  /** The same, where all values of the chains are at hand in ascending order. */
  static double[][] of(double[][] chains, double[] sorted) {
    double[] scores = scores(sorted);
    double[][] out = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      out[c] = new double[chains[c].length];
      for (int i = 0; i < out[c].length; i++) {
        out[c][i] = scores[find(sorted, chains[c][i])];
      }
    }
    return out;
  }

  /** The score of every element of a sorted sample. */
  private static double[] scores(double[] sorted) {
    int size = sorted.length;
    double[] scores = new double[size];
    for (int begin = 0; begin < size; ) {
      int end = begin + 1;
      while (end < size && sorted[end] == sorted[begin]) {
        end++;
      }
      double rank = 0.5 * (begin + 1 + end);
      double score = MathFunctions.inverseNormalCdf((rank - 0.375) / (size + 0.25));
      Arrays.fill(scores, begin, end, score);
      begin = end;
    }
    return scores;
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
}
