package dev.isotropy.internal.linalg;

import static dev.isotropy.internal.linalg.BlockProduct.addScaled;
import static dev.isotropy.internal.linalg.RowProducts.dot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Solutions of {@code L X = B} and {@code Lᵀ X = B} for a lower triangular {@code L} of {@code n ×
 * n} and {@code m} right sides, and their adjoints.
 *
 * <p>{@code X} and {@code B} are {@code n × m}; a vector is a matrix with {@code m = 1}. What
 * stands above the diagonal of {@code L} is not read.
 */
public final class TriangularSolves {

  /** The rows that are solved together. */
  private static final int BLOCK = 32;

  private TriangularSolves() {}

  /** Solves {@code L X = B}; {@code x} may be {@code b}. */
  public static void solve(
      double[] l, int lOffset, int n, double[] b, int bOffset, int m, double[] x, int xOffset) {
    System.arraycopy(b, bOffset, x, xOffset, n * m);
    if (m == 1) {
      for (int i = 0; i < n; i++) {
        int row = lOffset + i * n;
        x[xOffset + i] = (x[xOffset + i] - dot(l, row, x, xOffset, i)) / l[row + i];
      }
      return;
    }
    for (int k0 = 0; k0 < n; k0 += BLOCK) {
      int rows = Math.min(BLOCK, n - k0);
      int left = lOffset + k0 * n;
      int to = xOffset + k0 * m;
      BlockProduct.add(-1, rows, m, k0, l, left, n, 1, x, xOffset, m, x, to, m);
      for (int i = k0; i < k0 + rows; i++) {
        int row = lOffset + i * n;
        int at = xOffset + i * m;
        BlockProduct.add(-1, 1, m, i - k0, l, row + k0, n, 1, x, to, m, x, at, m);
        divide(x, at, m, l[row + i]);
      }
    }
  }

  /** Solves {@code Lᵀ X = B}; {@code x} may be {@code b}. */
  public static void solveTranspose(
      double[] l, int lOffset, int n, double[] b, int bOffset, int m, double[] x, int xOffset) {
    System.arraycopy(b, bOffset, x, xOffset, n * m);
    if (m == 1) {
      for (int i = n - 1; i >= 0; i--) {
        int row = lOffset + i * n;
        double value = x[xOffset + i] / l[row + i];
        x[xOffset + i] = value;
        addScaled(-value, l, row, x, xOffset, i);
      }
      return;
    }
    for (int k1 = n; k1 > 0; k1 -= BLOCK) {
      int k0 = Math.max(0, k1 - BLOCK);
      int below = lOffset + k1 * n;
      int from = xOffset + k1 * m;
      int to = xOffset + k0 * m;
      BlockProduct.add(-1, k1 - k0, m, n - k1, l, below + k0, 1, n, x, from, m, x, to, m);
      for (int i = k1 - 1; i >= k0; i--) {
        int next = lOffset + (i + 1) * n + i;
        int at = xOffset + i * m;
        BlockProduct.add(-1, 1, m, k1 - 1 - i, l, next, 1, n, x, at + m, m, x, at, m);
        divide(x, at, m, l[lOffset + i * n + i]);
      }
    }
  }

  /**
   * The adjoint of {@link #solve}: with {@code Lᵀ G = X̅}, {@code B̅ += G} and the lower triangle
   * of {@code L̅} changes by {@code −G Xᵀ}.
   *
   * @param x the solution
   * @param work {@code n * m} elements of scratch space
   */
  public static void solveAdjoint(
      double[] l,
      int lOffset,
      int n,
      double[] x,
      int xOffset,
      int m,
      double[] adjX,
      int adjXOffset,
      double @Nullable [] adjL,
      int adjLOffset,
      double @Nullable [] adjB,
      int adjBOffset,
      double[] work,
      int workOffset) {
    solveTranspose(l, lOffset, n, adjX, adjXOffset, m, work, workOffset);
    if (adjB != null) {
      addScaled(1, work, workOffset, adjB, adjBOffset, n * m);
    }
    if (adjL != null) {
      subtractOuter(work, workOffset, x, xOffset, n, m, adjL, adjLOffset);
    }
  }

  /**
   * The adjoint of {@link #solveTranspose}: with {@code L G = X̅}, {@code B̅ += G} and the lower
   * triangle of {@code L̅} changes by {@code −X Gᵀ}.
   *
   * @param x the solution
   * @param work {@code n * m} elements of scratch space
   */
  public static void solveTransposeAdjoint(
      double[] l,
      int lOffset,
      int n,
      double[] x,
      int xOffset,
      int m,
      double[] adjX,
      int adjXOffset,
      double @Nullable [] adjL,
      int adjLOffset,
      double @Nullable [] adjB,
      int adjBOffset,
      double[] work,
      int workOffset) {
    solve(l, lOffset, n, adjX, adjXOffset, m, work, workOffset);
    if (adjB != null) {
      addScaled(1, work, workOffset, adjB, adjBOffset, n * m);
    }
    if (adjL != null) {
      subtractOuter(x, xOffset, work, workOffset, n, m, adjL, adjLOffset);
    }
  }

  /** Subtracts the lower triangle of {@code U Vᵀ}, both of {@code n × m}. */
  private static void subtractOuter(
      double[] u, int uo, double[] v, int vo, int n, int m, double[] adjL, int lo) {
    for (int i = 0; i < n; i++) {
      int row = lo + i * n;
      if (m == 1) {
        addScaled(-u[uo + i], v, vo, adjL, row, i + 1);
      } else {
        RowProducts.add(-1, 1, i + 1, m, u, uo + i * m, m, v, vo, m, adjL, row, n);
      }
    }
  }

  private static void divide(double[] x, int xo, int m, double divisor) {
    for (int j = 0; j < m; j++) {
      x[xo + j] /= divisor;
    }
  }

  /** The inverse of {@code L}, {@code n × n} with zeros above the diagonal. */
  public static void invert(double[] l, int lOffset, int n, double[] inverse, int inverseOffset) {
    Arrays.fill(inverse, inverseOffset, inverseOffset + n * n, 0);
    for (int i = 0; i < n; i++) {
      inverse[inverseOffset + i * n + i] = 1;
    }
    solve(l, lOffset, n, inverse, inverseOffset, n, inverse, inverseOffset);
  }
}
