package dev.isotropy.internal.linalg;

import static java.lang.Math.fma;

import dev.isotropy.simd.VectorSupport;

/**
 * Adds the product of two blocks of matrices to a third: the one inner loop of the matrix products,
 * solves and factorisations.
 *
 * <p>Each element adds its products in the order of the inner index, with fused multiply-adds, so
 * that the result depends neither on how a product is cut into blocks nor on the number of lanes.
 */
final class BlockProduct {

  /** From this width on the vector form is faster. */
  private static final int WIDE = 8;

  private static final boolean VECTORS = VectorSupport.available();

  private BlockProduct() {}

  /**
   * {@code c[i, j] += sign * Σ_p a[i, p] * b[p, j]}.
   *
   * @param sign 1 or −1
   * @param m the rows of {@code a} and {@code c}
   * @param n the columns of {@code b} and {@code c}
   * @param k the inner dimension
   * @param a the left block from {@code ao} on, with the distances {@code ar} between rows and
   *     {@code ac} between columns, so that it may be a transpose
   * @param b the right block from {@code bo} on, with the distance {@code br} between rows
   * @param c the block that is added to, from {@code co} on, with the distance {@code cr} between
   *     rows
   */
  static void add(
      double sign,
      int m,
      int n,
      int k,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    if (VECTORS && n >= WIDE) {
      VectorBlockProduct.add(sign, m, n, k, a, ao, ar, ac, b, bo, br, c, co, cr);
    } else {
      addScalar(sign, m, n, k, a, ao, ar, ac, b, bo, br, c, co, cr);
    }
  }

  /** The scalar twin of {@link VectorBlockProduct#add}. */
  static void addScalar(
      double sign,
      int m,
      int n,
      int k,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    for (int i = 0; i < m; i++) {
      int row = co + i * cr;
      for (int p = 0; p < k; p++) {
        double factor = sign * a[ao + i * ar + p * ac];
        addScaled(factor, b, bo + p * br, c, row, n);
      }
    }
  }

  /** {@code y += factor * x} for rows of {@code n} elements, with fused multiply-adds. */
  static void addScaled(double factor, double[] x, int xo, double[] y, int yo, int n) {
    for (int j = 0; j < n; j++) {
      y[yo + j] = fma(factor, x[xo + j], y[yo + j]);
    }
  }
}
