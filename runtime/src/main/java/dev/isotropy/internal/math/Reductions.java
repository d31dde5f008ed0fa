package dev.isotropy.internal.math;

import static java.lang.Math.fma;

import dev.isotropy.simd.LaneSums;

/** Functions of whole arrays, each summed in eight virtual lanes and one fixed tree. */
public final class Reductions {

  private static final int LANES = 8;

  private Reductions() {}

  /** The sum of the elements. */
  public static double sum(double[] x) {
    return LaneSums.sumOf(x, 0, x.length);
  }

  /** The inner product. */
  public static double dot(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "dot of vectors of different lengths, " + x.length + " and " + y.length);
    }
    double[] lanes = new double[LANES];
    for (int i = 0; i < x.length; i++) {
      lanes[i & 7] = fma(x[i], y[i], lanes[i & 7]);
    }
    return LaneSums.sum(lanes, 0);
  }

  /** {@code log(sum(exp(x)))}; negative infinity for no elements. */
  public static double logSumExp(double[] x) {
    double max = max(x);
    if (!(Math.abs(max) <= Double.MAX_VALUE)) {
      return max;
    }
    double[] lanes = new double[LANES];
    for (int i = 0; i < x.length; i++) {
      lanes[i & 7] += Exponential.exp(x[i] - max);
    }
    return max + Logarithm.log(LaneSums.sum(lanes, 0));
  }

  /** {@code exp(x) / sum(exp(x))}. */
  public static double[] softmax(double[] x) {
    double max = max(x);
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = Exponential.exp(x[i] - max);
    }
    double total = sum(result);
    for (int i = 0; i < x.length; i++) {
      result[i] /= total;
    }
    return result;
  }

  private static double max(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      if (Double.isNaN(v)) {
        return v;
      }
      max = v > max ? v : max;
    }
    return max;
  }
}
