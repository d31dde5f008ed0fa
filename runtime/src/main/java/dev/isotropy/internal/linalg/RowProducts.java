package dev.isotropy.internal.linalg;

import static java.lang.Math.fma;

import dev.isotropy.simd.VectorSupport;

/**
 * Inner products of rows, in eight virtual lanes, one fixed tree, and the elements left over one by
 * one: the products of a matrix with a transpose.
 */
final class RowProducts {

  private static final int LANES = 8;

  private static final boolean VECTORS = VectorSupport.available();

  private RowProducts() {}

  /** {@code c[i, j] += sign * Σ_p a[i, p] * b[j, p]} for {@code m} rows of a and {@code n} of b. */
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
    for (int i = 0; i < m; i++) {
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
