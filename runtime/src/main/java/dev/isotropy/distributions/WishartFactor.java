package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.distributions.Constants.LOG_PI;

import dev.isotropy.RandomStream;
import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.TriangularSolves;

/** What the Wishart distribution and its inverse have in common. */
final class WishartFactor {

  private WishartFactor() {}

  /** The logarithm of the multivariate gamma function {@code Γ_n(a)}. */
  static double logMultivariateGamma(double a, int n) {
    double sum = 0.25 * n * (n - 1) * LOG_PI;
    for (int i = 0; i < n; i++) {
      sum += lgamma(a - 0.5 * i);
    }
    return sum;
  }

  /** The Cholesky factor of a symmetric matrix, {@code NaN} if it has none. */
  static double[] cholesky(double[] a, int n) {
    double[] l = new double[n * n];
    Cholesky.factor(a, 0, n, l, 0);
    return l;
  }

  /** {@code trace((L Lᵀ)⁻¹ C Cᵀ)}, the squares of {@code L⁻¹ C}. */
  static double trace(double[] l, double[] c, int n) {
    double[] x = new double[n * n];
    TriangularSolves.solve(l, 0, n, c, 0, n, x, 0);
    double sum = 0;
    for (double v : x) {
      sum = Math.fma(v, v, sum);
    }
    return sum;
  }

  /**
   * The Cholesky factor of a standard Wishart draw: chi variates on the diagonal, normal ones below
   * (M. S. Bartlett, 1933).
   */
  static double[] bartlett(double df, int n, RandomStream random) {
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i * n + j] = random.normal();
      }
      a[i * n + i] = Math.sqrt(2 * random.gamma(0.5 * (df - i)));
    }
    return a;
  }
}
