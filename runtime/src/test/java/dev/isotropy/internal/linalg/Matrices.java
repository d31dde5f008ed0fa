package dev.isotropy.internal.linalg;

import java.util.SplittableRandom;

/** Random matrices and the obvious products, as flat arrays row by row. */
final class Matrices {

  private Matrices() {}

  static double[] random(long seed, int count) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  /** A lower triangular matrix with a diagonal near 1 and rubbish above it. */
  static double[] lower(long seed, int n) {
    double[] l = random(seed, n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        l[i * n + j] /= Math.sqrt(n);
      }
      l[i * n + i] = 1 + 0.5 * l[i * n + i];
    }
    return l;
  }

  /** A well conditioned symmetric positive definite matrix. */
  static double[] positiveDefinite(long seed, int n) {
    double[] b = random(seed, n * n);
    double[] a = multiply(b, transpose(b, n, n), n, n, n);
    for (int i = 0; i < n * n; i++) {
      a[i] = a[i] / Math.max(1, n) + (i % (n + 1) == 0 ? 1 : 0);
    }
    return a;
  }

  static double[] multiply(double[] a, double[] b, int m, int k, int n) {
    double[] c = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int p = 0; p < k; p++) {
          c[i * n + j] += a[i * k + p] * b[p * n + j];
        }
      }
    }
    return c;
  }

  static double[] transpose(double[] a, int m, int n) {
    double[] t = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        t[j * m + i] = a[i * n + j];
      }
    }
    return t;
  }

  /** The lower triangle with the diagonal; zeros above. */
  static double[] lowerPart(double[] a, int n) {
    double[] l = a.clone();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        l[i * n + j] = 0;
      }
    }
    return l;
  }

  static double largestDifference(double[] x, double[] y) {
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i] - y[i]));
    }
    return largest;
  }
}
