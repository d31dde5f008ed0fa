package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * The multivariate normal distribution with covariance {@code Σ = L Lᵀ}, by {@code L = scaleTril}.
 *
 * <p>Density {@code (2π)^(−n/2) |Σ|^(−1/2) exp(−(x − loc)ᵀ Σ⁻¹ (x − loc) / 2)} (Kotz, Balakrishnan
 * and Johnson, Continuous Multivariate Distributions, 2nd ed., chapter 45).
 *
 * <p>Mean loc; variance the diagonal of the covariance matrix.
 */
public final class MultivariateNormal extends ArrayParameters implements VectorDistribution {

  private final double[] loc;
  private final double[][] scaleTril;
  private final GaussianFactor factor;

  /**
   * Makes the distribution.
   *
   * @param loc the mean, {@code n} finite elements
   * @param scaleTril the Cholesky factor of the covariance, {@code n × n}: finite, with a positive
   *     diagonal; what stands above the diagonal is not read
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public MultivariateNormal(double[] loc, double[][] scaleTril) {
    int n = loc.length;
    this.loc = loc.clone();
    requireRows("scaleTril", scaleTril, n);
    this.scaleTril = copy("scaleTril", scaleTril, n);
    factor = new GaussianFactor(this.loc, FlatMatrix.of(scaleTril, n));
  }

  /** The mean, copied. */
  public double[] loc() {
    return loc.clone();
  }

  /** The matrix, copied. */
  public double[][] scaleTril() {
    return copy(scaleTril);
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
    String shown = Arrays.deepToString(scaleTril);
    require(factor.valid, this, "scaleTril", shown, "finite, with a positive diagonal");
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
    return new Object[] {loc, scaleTril};
  }
}
