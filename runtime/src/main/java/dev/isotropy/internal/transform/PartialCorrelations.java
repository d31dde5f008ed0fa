package dev.isotropy.internal.transform;

import static dev.isotropy.internal.math.Logarithm.log1p;

import dev.isotropy.internal.math.Hyperbolic;
import dev.isotropy.internal.math.Logistic;

/**
 * Rows of the Cholesky factor of a correlation matrix by canonical partial correlations {@code r =
 * tanh(z)}: element {@code j} takes the share {@code r[j]} of what the earlier ones left of the
 * row's unit length, and the diagonal what is left in the end.
 *
 * <p>See D. Lewandowski, D. Kurowicka and H. Joe, 2009, "Generating random correlation matrices
 * based on vines and extended onion method".
 */
final class PartialCorrelations {

  private static final double LOG_FOUR = 1.3862943611198906;

  private PartialCorrelations() {}

  /** Where the coordinate of element {@code (i, j)} stands, row by row or column by column. */
  static int index(boolean byColumns, int size, int i, int j) {
    return byColumns ? j * (2 * size - j - 1) / 2 + i - j - 1 : i * (i - 1) / 2 + j;
  }

  /** {@code log(1 − tanh(z)²)}, accurate in the tails. */
  static double logSquaredSech(double z) {
    double magnitude = Math.abs(z);
    return LOG_FOUR - 2 * magnitude - 2 * Logistic.log1pExp(-2 * magnitude);
  }

  /** Fills the strictly lower part and the diagonal of the factor. */
  static void fill(boolean byColumns, double[] z, int zOffset, int size, double[] l, int lOffset) {
    for (int i = 0; i < size; i++) {
      int row = lOffset + i * size;
      double left = 1;
      for (int j = 0; j < i; j++) {
        double coordinate = z[zOffset + index(byColumns, size, i, j)];
        l[row + j] = Hyperbolic.tanh(coordinate) * left;
        left /= Hyperbolic.cosh(coordinate);
      }
      l[row + i] = left;
      for (int j = i + 1; j < size; j++) {
        l[row + j] = 0;
      }
    }
  }

  /**
   * Adds the adjoints of the factor's elements to those of the coordinates. In row {@code i}, a
   * change of {@code z[j]} moves element {@code j} by {@code left[j] (1 − r[j]²)} and each later
   * one by {@code −r[j]} of itself.
   */
  static void adjoint(
      boolean byColumns,
      double[] z,
      int zOffset,
      int size,
      double[] l,
      int lOffset,
      double[] adjL,
      int adjLOffset,
      double[] adjZ,
      int adjZOffset) {
    for (int i = size - 1; i > 0; i--) {
      int row = i * size;
      double diagonal = l[lOffset + row + i];
      double squares = diagonal * diagonal;
      double later = adjL[adjLOffset + row + i] * diagonal;
      for (int j = i - 1; j >= 0; j--) {
        int at = index(byColumns, size, i, j);
        double element = l[lOffset + row + j];
        double after = squares;
        squares = Math.fma(element, element, squares);
        double own = adjL[adjLOffset + row + j];
        double slope = squares > 0 ? after / Math.sqrt(squares) : 0;
        adjZ[adjZOffset + at] += own * slope - Hyperbolic.tanh(z[zOffset + at]) * later;
        later = Math.fma(own, element, later);
      }
    }
  }

  /** The inverse of {@link #fill}. */
  static void unfill(
      boolean byColumns, double[] l, int lOffset, int size, double[] z, int zOffset) {
    for (int i = 1; i < size; i++) {
      int row = lOffset + i * size;
      double squares = l[row + i] * l[row + i];
      for (int j = i - 1; j >= 0; j--) {
        z[zOffset + index(byColumns, size, i, j)] = asinh(l[row + j] / Math.sqrt(squares));
        squares = Math.fma(l[row + j], l[row + j], squares);
      }
    }
  }

  private static double asinh(double x) {
    double a = Math.abs(x);
    double y = log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
    return x < 0 ? -y : y;
  }
}
