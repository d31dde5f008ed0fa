package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.internal.linalg.Cholesky;
import java.util.Arrays;

/**
 * The multivariate normal distribution by its covariance {@code Σ}.
 *
 * <p>Density {@code (2π)^(−n/2) |Σ|^(−1/2) exp(−(x − loc)ᵀ Σ⁻¹ (x − loc) / 2)} (Kotz, Balakrishnan
 * and Johnson, Continuous Multivariate Distributions, 2nd ed., chapter 45).
 *
 * <p>Mean loc; variance the diagonal of the covariance matrix.
 */
public final class MultivariateNormalCovariance extends ArrayParameters
    implements VectorDistribution {

  private final double[] loc;
  private final double[][] covarianceMatrix;
  private final GaussianFactor factor;

  /**
   * Makes the distribution.
   *
   * @param loc the mean, {@code n} finite elements
   * @param covarianceMatrix the covariance, {@code n × n}, symmetric positive definite; its lower
   *     triangle is read
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public MultivariateNormalCovariance(double[] loc, double[][] covarianceMatrix) {
    int n = loc.length;
    this.loc = loc.clone();
    requireRows("covarianceMatrix", covarianceMatrix, n);
    this.covarianceMatrix = copy("covarianceMatrix", covarianceMatrix, n);
    double[] l = new double[n * n];
    Cholesky.factor(FlatMatrix.of(covarianceMatrix, n), 0, n, l, 0);
    factor = new GaussianFactor(this.loc, l);
  }

  /** The mean, copied. */
  public double[] loc() {
    return loc.clone();
  }

  /** The matrix, copied. */
  public double[][] covarianceMatrix() {
    return copy(covarianceMatrix);
  }

  @Override
  public int length() {
    return loc.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, loc.length);
    return factor.logNormal(value);
  }

  @Override
  public double[] sample(RandomStream random) {
    require(FlatMatrix.isFinite(loc), this, "loc", Arrays.toString(loc), "finite");
    String shown = Arrays.deepToString(covarianceMatrix);
    require(factor.valid, this, "covarianceMatrix", shown, "positive definite");
    return factor.sample(random, 1);
  }

  @Override
  public double[] mean() {
    return factor.mean();
  }

  @Override
  public double[] variance() {
    return factor.variance();
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }

  @Override
  Object[] parameters() {
    return new Object[] {loc, covarianceMatrix};
  }
}
