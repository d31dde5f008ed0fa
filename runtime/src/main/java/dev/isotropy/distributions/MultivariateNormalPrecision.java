package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.MatrixProducts;
import dev.isotropy.internal.linalg.QuadraticForms;
import dev.isotropy.internal.linalg.TriangularSolves;
import java.util.Arrays;

/**
 * The multivariate normal distribution by its precision, the inverse {@code P} of the covariance.
 *
 * <p>Density {@code (2π)^(−n/2) |P|^(1/2) exp(−(x − loc)ᵀ P (x − loc) / 2)} (Kotz, Balakrishnan and
 * Johnson, Continuous Multivariate Distributions, 2nd ed., chapter 45).
 *
 * <p>Mean loc; variance the diagonal of that inverse.
 */
public final class MultivariateNormalPrecision extends ArrayParameters
    implements VectorDistribution {

  private final double[] loc;
  private final double[][] precisionMatrix;
  private final double[] factor;
  private final boolean valid;

  /**
   * Makes the distribution.
   *
   * @param loc the mean, {@code n} finite elements
   * @param precisionMatrix the precision, {@code n × n}, symmetric positive definite; its lower
   *     triangle is read
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public MultivariateNormalPrecision(double[] loc, double[][] precisionMatrix) {
    int n = loc.length;
    this.loc = loc.clone();
    requireRows("precisionMatrix", precisionMatrix, n);
    this.precisionMatrix = copy("precisionMatrix", precisionMatrix, n);
    factor = new double[n * n];
    boolean definite = Cholesky.factor(FlatMatrix.of(precisionMatrix, n), 0, n, factor, 0);
    valid = definite && FlatMatrix.isFinite(loc);
  }

  /** The mean, copied. */
  public double[] loc() {
    return loc.clone();
  }

  /** The precision, copied. */
  public double[][] precisionMatrix() {
    return copy(precisionMatrix);
  }

  @Override
  public int length() {
    return loc.length;
  }

  @Override
  public double logProb(double[] value) {
    int n = loc.length;
    requireLength("value", value, n);
    if (!valid || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] residual = new double[n];
    for (int i = 0; i < n; i++) {
      residual[i] = value[i] - loc[i];
    }
    double[] z = new double[n];
    MatrixProducts.transposeVector(factor, 0, n, n, residual, 0, z, 0);
    return -0.5 * dot(z, z) + QuadraticForms.logDetTriangular(factor, 0, n) - n * LOG_SQRT_TWO_PI;
  }

  @Override
  public double[] sample(RandomStream random) {
    int n = loc.length;
    require(FlatMatrix.isFinite(loc), this, "loc", Arrays.toString(loc), "finite");
    String shown = Arrays.deepToString(precisionMatrix);
    require(valid, this, "precisionMatrix", shown, "positive definite");
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.normal();
    }
    TriangularSolves.solveTranspose(factor, 0, n, x, 0, 1, x, 0);
    for (int i = 0; i < n; i++) {
      x[i] += loc[i];
    }
    return x;
  }

  @Override
  public double[] mean() {
    return valid ? loc.clone() : filled(loc.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    int n = loc.length;
    double[] variance = filled(n, valid ? 0 : Double.NaN);
    double[] inverse = new double[n * n];
    TriangularSolves.invert(factor, 0, n, inverse, 0);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        variance[j] += inverse[i * n + j] * inverse[i * n + j];
      }
    }
    return variance;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }

  @Override
  Object[] parameters() {
    return new Object[] {loc, precisionMatrix};
  }
}
