package dev.isotropy.internal.linalg;

import static dev.isotropy.internal.linalg.BlockProduct.addScaled;

import org.jspecify.annotations.Nullable;

/** Products of matrices with diagonal ones: rows or columns scaled by a vector. */
public final class Scalings {

  private Scalings() {}

  /** {@code C = diag(v) A} for {@code A} of {@code m × n}. */
  public static void scaleRows(
      double[] v, int vOffset, double[] a, int aOffset, int m, int n, double[] c, int cOffset) {
    for (int i = 0; i < m; i++) {
      double factor = v[vOffset + i];
      for (int j = 0; j < n; j++) {
        c[cOffset + i * n + j] = factor * a[aOffset + i * n + j];
      }
    }
  }

  /** The adjoint of {@link #scaleRows}. */
  public static void scaleRowsAdjoint(
      double[] v,
      int vOffset,
      double[] a,
      int aOffset,
      int m,
      int n,
      double[] adjC,
      int adjCOffset,
      double @Nullable [] adjV,
      int adjVOffset,
      double @Nullable [] adjA,
      int adjAOffset) {
    for (int i = 0; i < m; i++) {
      int row = i * n;
      if (adjV != null) {
        adjV[adjVOffset + i] += RowProducts.dot(adjC, adjCOffset + row, a, aOffset + row, n);
      }
      if (adjA != null) {
        addScaled(v[vOffset + i], adjC, adjCOffset + row, adjA, adjAOffset + row, n);
      }
    }
  }

  /** {@code C = A diag(v)} for {@code A} of {@code m × n}. */
  public static void scaleColumns(
      double[] a, int aOffset, int m, int n, double[] v, int vOffset, double[] c, int cOffset) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        c[cOffset + i * n + j] = a[aOffset + i * n + j] * v[vOffset + j];
      }
    }
  }

  /** The adjoint of {@link #scaleColumns}. */
  public static void scaleColumnsAdjoint(
      double[] a,
      int aOffset,
      int m,
      int n,
      double[] v,
      int vOffset,
      double[] adjC,
      int adjCOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjV,
      int adjVOffset) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int at = i * n + j;
        double g = adjC[adjCOffset + at];
        if (adjV != null) {
          adjV[adjVOffset + j] = Math.fma(g, a[aOffset + at], adjV[adjVOffset + j]);
        }
        if (adjA != null) {
          adjA[adjAOffset + at] = Math.fma(g, v[vOffset + j], adjA[adjAOffset + at]);
        }
      }
    }
  }
}
