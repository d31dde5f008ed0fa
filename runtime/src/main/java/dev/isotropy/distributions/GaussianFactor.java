package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;

import dev.isotropy.RandomStream;
import dev.isotropy.internal.linalg.QuadraticForms;
import dev.isotropy.internal.linalg.TriangularSolves;

/**
 * A location and a Cholesky factor: what the multivariate normal and Student's t have in common.
 */
final class GaussianFactor {

  final int n;
  private final double[] loc;
  private final double[] factor;
  final boolean valid;

  /** The factor row by row; what stands above its diagonal is not read. */
  GaussianFactor(double[] loc, double[] factor) {
    n = loc.length;
    this.loc = loc;
    this.factor = factor;
    valid = FlatMatrix.isFinite(loc) && FlatMatrix.isFactor(factor, n);
  }

  /** The standardised distance {@code ‖L⁻¹ (x − loc)‖}; overflows to infinity for huge values. */
  double distance(double[] value) {
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      if (Double.isInfinite(value[i])) {
        return Double.POSITIVE_INFINITY;
      }
      z[i] = value[i] - loc[i];
    }
    TriangularSolves.solve(factor, 0, n, z, 0, 1, z, 0);
    return Math.sqrt(dot(z, z));
  }

  double logDet() {
    return QuadraticForms.logDetTriangular(factor, 0, n);
  }

  double logNormal(double[] value) {
    if (!valid || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    double distance = distance(value);
    return -0.5 * distance * distance - logDet() - n * LOG_SQRT_TWO_PI;
  }

  /** {@code loc + scale L z} with standard normal {@code z}. */
  double[] sample(RandomStream random, double scale) {
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = scale * random.normal();
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = loc[i] + QuadraticForms.dot(factor, i * n, z, 0, i + 1);
    }
    return x;
  }

  double[] mean() {
    return valid ? loc.clone() : ArrayParameters.filled(n, Double.NaN);
  }

  /** The diagonal of {@code L Lᵀ}. */
  double[] variance() {
    double[] variance = ArrayParameters.filled(n, Double.NaN);
    for (int i = 0; i < n && valid; i++) {
      variance[i] = QuadraticForms.dot(factor, i * n, factor, i * n, i + 1);
    }
    return variance;
  }
}
