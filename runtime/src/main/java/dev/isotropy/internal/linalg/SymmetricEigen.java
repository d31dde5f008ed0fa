package dev.isotropy.internal.linalg;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of symmetric matrices, by Jacobi's method: rotations that make one
 * pair of elements off the diagonal zero after the other (Golub and Van Loan, Matrix Computations,
 * section 8.5).
 */
final class SymmetricEigen {

  private static final int MAX_SWEEPS = 60;

  private SymmetricEigen() {}

  /**
   * Eigenvalues in ascending order, and unit eigenvectors in columns, whose largest element is
   * positive; all {@code NaN} if an element is not finite.
   *
   * @param a the matrix; its lower triangle is read
   * @param work {@code n * n} elements
   */
  static void decompose(
      double[] a,
      int ao,
      int n,
      double[] values,
      int so,
      double[] vectors,
      int vo,
      double[] work,
      int wo) {
    boolean finite = true;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double x = a[ao + Math.max(i, j) * n + Math.min(i, j)];
        work[wo + i * n + j] = x;
        vectors[vo + i * n + j] = i == j ? 1 : 0;
        finite &= Math.abs(x) <= Double.MAX_VALUE;
      }
    }
    if (!finite) {
      Arrays.fill(values, so, so + n, Double.NaN);
      Arrays.fill(vectors, vo, vo + n * n, Double.NaN);
      return;
    }
    boolean rotated = true;
    for (int sweep = 0; sweep < MAX_SWEEPS && rotated; sweep++) {
      rotated = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotated |= rotate(work, wo, vectors, vo, n, p, q);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      values[so + i] = work[wo + i * n + i];
    }
    sort(values, so, vectors, vo, n);
    for (int j = 0; j < n; j++) {
      makePositive(vectors, vo, n, j);
    }
  }

  /** Makes one element zero; false if it is as good as that. */
  private static boolean rotate(double[] w, int wo, double[] v, int vo, int n, int p, int q) {
    double pq = w[wo + p * n + q];
    double pp = w[wo + p * n + p];
    double qq = w[wo + q * n + q];
    double size = Math.abs(pq);
    if (size == 0 || (Math.abs(pp) + size == Math.abs(pp) && Math.abs(qq) + size == Math.abs(qq))) {
      w[wo + p * n + q] = 0;
      w[wo + q * n + p] = 0;
      return false;
    }
    double theta = (qq - pp) / (2 * pq);
    double t = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    if (theta < 0) {
      t = -t;
    }
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < n; k++) {
      turn(w, wo + k * n + p, wo + k * n + q, c, s);
      turn(v, vo + k * n + p, vo + k * n + q, c, s);
    }
    for (int k = 0; k < n; k++) {
      turn(w, wo + p * n + k, wo + q * n + k, c, s);
    }
    w[wo + p * n + q] = 0;
    w[wo + q * n + p] = 0;
    return true;
  }

  private static void turn(double[] x, int at, int other, double c, double s) {
    double a = x[at];
    double b = x[other];
    x[at] = c * a - s * b;
    x[other] = s * a + c * b;
  }

  private static void sort(double[] values, int so, double[] vectors, int vo, int n) {
    for (int i = 0; i < n; i++) {
      int least = i;
      for (int j = i + 1; j < n; j++) {
        if (values[so + j] < values[so + least]) {
          least = j;
        }
      }
      swap(values, so + i, so + least);
      for (int k = 0; k < n; k++) {
        swap(vectors, vo + k * n + i, vo + k * n + least);
      }
    }
  }

  private static void swap(double[] x, int i, int j) {
    double kept = x[i];
    x[i] = x[j];
    x[j] = kept;
  }

  private static void makePositive(double[] v, int vo, int n, int column) {
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double x = v[vo + i * n + column];
      if (Math.abs(x) > Math.abs(largest)) {
        largest = x;
      }
    }
    for (int i = 0; i < n && largest < 0; i++) {
      v[vo + i * n + column] = -v[vo + i * n + column];
    }
  }
}
