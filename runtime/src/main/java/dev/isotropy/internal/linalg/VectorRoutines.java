package dev.isotropy.internal.linalg;

import org.jspecify.annotations.Nullable;

/** Functions of vectors in the form in which generated code calls {@link MatrixRoutines}. */
public final class VectorRoutines {

  private VectorRoutines() {}

  /** {@code y[i] = x[0] + … + x[i]}. */
  public static void cumulativeSum(double[] x, int xo, int n, double[] y, int yo) {
    VectorFunctions.cumulativeSum(x, xo, n, y, yo);
  }

  /** The adjoint of {@link #cumulativeSum}. */
  public static void cumulativeSumAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    if (adjX != null) {
      VectorFunctions.cumulativeSumAdjoint(adjY, adjYo, n, adjX, adjXo);
    }
  }

  /** {@code y = x[0] + … + x[n − 1]}. */
  public static void sum(double[] x, int xo, int n, double[] y, int yo) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[xo + i];
    }
    y[yo] = sum;
  }

  /** The adjoint of {@link #sum}. */
  public static void sumAdjoint(
      double[] x, int xo, double y, double g, int n, double @Nullable [] adjX, int adjXo) {
    if (adjX != null) {
      for (int i = 0; i < n; i++) {
        adjX[adjXo + i] += g;
      }
    }
  }

  /** {@code z = x[0] y[0] + … + x[n − 1] y[n − 1]}. */
  public static void dot(double[] x, int xo, double[] y, int yo, int n, double[] z, int zo) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum = Math.fma(x[xo + i], y[yo + i], sum);
    }
    z[zo] = sum;
  }

  /** The adjoint of {@link #dot}. */
  public static void dotAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double z,
      double g,
      int n,
      double @Nullable [] adjX,
      int adjXo,
      double @Nullable [] adjY,
      int adjYo) {
    if (adjX != null) {
      for (int i = 0; i < n; i++) {
        adjX[adjXo + i] = Math.fma(g, y[yo + i], adjX[adjXo + i]);
      }
    }
    if (adjY != null) {
      for (int i = 0; i < n; i++) {
        adjY[adjYo + i] = Math.fma(g, x[xo + i], adjY[adjYo + i]);
      }
    }
  }

  /** {@code y = log Σ e^x[i]}. */
  public static void logSumExp(double[] x, int xo, int n, double[] y, int yo) {
    y[yo] = VectorFunctions.logSumExp(x, xo, n);
  }

  /** The adjoint of {@link #logSumExp}. */
  public static void logSumExpAdjoint(
      double[] x, int xo, double y, double g, int n, double @Nullable [] adjX, int adjXo) {
    if (adjX != null) {
      VectorFunctions.logSumExpAdjoint(x, xo, n, y, g, adjX, adjXo);
    }
  }

  /** {@code y[i] = e^x[i] / Σ e^x[j]}. */
  public static void softmax(double[] x, int xo, int n, double[] y, int yo) {
    VectorFunctions.softmax(x, xo, n, y, yo);
  }

  /** The adjoint of {@link #softmax}: {@code x̅[i] += y[i] (y̅[i] − Σ y[j] y̅[j])}. */
  public static void softmaxAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    if (adjX == null) {
      return;
    }
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean = Math.fma(y[yo + i], adjY[adjYo + i], mean);
    }
    for (int i = 0; i < n; i++) {
      adjX[adjXo + i] += y[yo + i] * (adjY[adjYo + i] - mean);
    }
  }

  /** {@code y = x[0] ⋯ x[n − 1]}. */
  public static void product(double[] x, int xo, int n, double[] y, int yo) {
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= x[xo + i];
    }
    y[yo] = product;
  }

  /**
   * The adjoint of {@link #product}, {@code x̅[i] += g Π_{j ≠ i} x[j]}, without a division, so that
   * elements may be zero.
   *
   * @param work {@code n} elements: the products of all later elements
   */
  public static void productAdjoint(
      double[] x,
      int xo,
      double y,
      double g,
      int n,
      double @Nullable [] adjX,
      int adjXo,
      double[] work,
      int wo) {
    if (adjX == null) {
      return;
    }
    double after = 1;
    for (int i = n - 1; i >= 0; i--) {
      work[wo + i] = after;
      after *= x[xo + i];
    }
    double before = g;
    for (int i = 0; i < n; i++) {
      adjX[adjXo + i] += before * work[wo + i];
      before *= x[xo + i];
    }
  }
}
