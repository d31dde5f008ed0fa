package dev.isotropy.internal.linalg;

import static java.lang.Math.fma;

import dev.isotropy.simd.VectorSupport;

/**
 * Inner products of rows, in eight virtual lanes, one fixed tree, and the elements left over one by
 * one: the products of a matrix with a transpose.
 */
final class RowProducts {

  private static final int LANES = 8;

  /** So long are the pieces of rows, and so many rows of the right matrix, as stay in the cache. */
  private static final int DEPTH = 256;

  private static final int ROWS = 32;

  private static final boolean VECTORS = VectorSupport.available();

  private RowProducts() {}

  /**
   * {@code c[i, j] += sign * Σ_p a[i, p] * b[j, p]} for {@code m} rows of a and {@code n} of b, in
   * pieces of the inner index of {@link #DEPTH} elements.
   */
  static void add(
      double sign,
      int m,
      int n,
      int k,
      double[] a,
      int ao,
      int ar,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    for (int p = 0; p < k; p += DEPTH) {
      int depth = Math.min(DEPTH, k - p);
      for (int j = 0; j < n; j += ROWS) {
        int rows = Math.min(ROWS, n - j);
        addPiece(sign, m, rows, depth, a, ao + p, ar, b, bo + j * br + p, br, c, co + j, cr);
      }
    }
  }

  /**
   * The lower triangle of {@code c += a aᵀ} for {@code n} rows, which is symmetric, with the same
   * elements as {@link #add}.
   */
  static void addLower(int n, int k, double[] a, int ao, int ar, double[] c, int co, int cr) {
    for (int p = 0; p < k; p += DEPTH) {
      int depth = Math.min(DEPTH, k - p);
      for (int j = 0; j < n; j += ROWS) {
        int rows = Math.min(ROWS, n - j);
        int from = ao + j * ar + p;
        addPiece(1, n - j, rows, depth, a, from, ar, a, from, ar, c, co + j * cr + j, cr);
      }
    }
  }

  private static void addPiece(
      double sign,
      int m,
      int n,
      int k,
      double[] a,
      int ao,
      int ar,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    int i = 0;
    if (VECTORS && k >= LANES) {
      for (; i <= m - 4; i += 4) {
        int at = ao + i * ar;
        int to = co + i * cr;
        int j = 0;
        for (; j <= n - 2; j += 2) {
          VectorRowProducts.add(sign, k, a, at, ar, b, bo + j * br, br, c, to + j, cr);
        }
        for (; j < n; j++) {
          for (int r = 0; r < 4; r++) {
            c[to + r * cr + j] += sign * dot(a, at + r * ar, b, bo + j * br, k);
          }
        }
      }
    }
    for (; i < m; i++) {
      for (int j = 0; j < n; j++) {
        c[co + i * cr + j] += sign * dot(a, ao + i * ar, b, bo + j * br, k);
      }
    }
  }

  /** The inner product of {@code n} elements of each array. */
  static double dot(double[] x, int xo, double[] y, int yo, int n) {
    return VECTORS && n >= LANES
        ? VectorRowProducts.dot(x, xo, y, yo, n)
        : dotScalar(x, xo, y, yo, n);
  }

  /** The scalar twin of {@link VectorRowProducts#dot}. */
  static double dotScalar(double[] x, int xo, double[] y, int yo, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    for (; i <= n - LANES; i += LANES) {
      s0 = fma(x[xo + i], y[yo + i], s0);
      s1 = fma(x[xo + i + 1], y[yo + i + 1], s1);
      s2 = fma(x[xo + i + 2], y[yo + i + 2], s2);
      s3 = fma(x[xo + i + 3], y[yo + i + 3], s3);
      s4 = fma(x[xo + i + 4], y[yo + i + 4], s4);
      s5 = fma(x[xo + i + 5], y[yo + i + 5], s5);
      s6 = fma(x[xo + i + 6], y[yo + i + 6], s6);
      s7 = fma(x[xo + i + 7], y[yo + i + 7], s7);
    }
    double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    for (; i < n; i++) {
      sum = fma(x[xo + i], y[yo + i], sum);
    }
    return sum;
  }
}
