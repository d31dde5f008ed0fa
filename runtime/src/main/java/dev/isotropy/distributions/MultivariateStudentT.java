package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * The multivariate t distribution with scale matrix {@code Σ = L Lᵀ}, by {@code L = scaleTril}.
 *
 * <p>Density {@code Γ((df + n)/2) / (Γ(df/2) (df π)^(n/2) |L|) (1 + ‖L⁻¹(x − loc)‖² / df)^(−(df +
 * n)/2)} (S. Kotz and S. Nadarajah, 2004, "Multivariate t Distributions and Their Applications").
 *
 * <p>Mean loc if df &gt; 1, else none; variance df / (df − 2) times the diagonal of scaleTril
 * scaleTrilᵀ if df &gt; 2.
 */
public final class MultivariateStudentT extends ArrayParameters implements VectorDistribution {

  private final double df;
  private final double[] loc;
  private final double[][] scaleTril;
  private final GaussianFactor factor;

  /**
   * Makes the distribution.
   *
   * @param df the degrees of freedom, positive and finite
   * @param loc the location, {@code n} finite elements
   * @param scaleTril the Cholesky factor of the scale matrix, {@code n × n}: finite, with a
   *     positive diagonal; what stands above the diagonal is not read
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public MultivariateStudentT(double df, double[] loc, double[][] scaleTril) {
    this.df = df;
    this.loc = loc.clone();
    requireRows("scaleTril", scaleTril, loc.length);
    this.scaleTril = copy("scaleTril", scaleTril, loc.length);
    factor = new GaussianFactor(this.loc, FlatMatrix.of(scaleTril, loc.length));
  }

  /** The degrees of freedom. */
  public double df() {
    return df;
  }

  /** The location, copied. */
  public double[] loc() {
    return loc.clone();
  }

  /** The Cholesky factor of the scale matrix, copied. */
  public double[][] scaleTril() {
    return copy(scaleTril);
  }

  @Override
  public int length() {
    return loc.length;
  }

  @Override
  public double logProb(double[] value) {
    int n = loc.length;
    requireLength("value", value, n);
    if (!isPositive(df) || !factor.valid || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double half = 0.5 * n;
    // The beta function keeps the quotient of two gamma functions accurate when both are huge.
    double normalizer =
        n == 0 ? 0 : lbeta(half, 0.5 * df) - lgamma(half) + half * (log(df) + LOG_PI);
    double kernel = (0.5 * df + half) * Tails.log1pSquare(factor.distance(value) / Math.sqrt(df));
    return -kernel - normalizer - factor.logDet();
  }

  @Override
  public double[] sample(RandomStream random) {
    requirePositive(this, "df", df);
    require(FlatMatrix.isFinite(loc), this, "loc", Arrays.toString(loc), "finite");
    String shown = Arrays.deepToString(scaleTril);
    require(factor.valid, this, "scaleTril", shown, "finite, with a positive diagonal");
    double chiSquare = 2 * random.gamma(0.5 * df);
    return factor.sample(random, 1 / Math.sqrt(chiSquare / df));
  }

  @Override
  public double[] mean() {
    return df > 1 ? factor.mean() : filled(loc.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    double ratio = df > 2 ? df / (df - 2) : df > 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    return Arrays.stream(factor.variance()).map(v -> v * ratio).toArray();
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }

  @Override
  Object[] parameters() {
    return new Object[] {df, loc, scaleTril};
  }
}
