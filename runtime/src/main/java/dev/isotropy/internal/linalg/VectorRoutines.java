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
