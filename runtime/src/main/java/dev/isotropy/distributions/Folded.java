package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.logDifferenceExp;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.GatedCounts.cumulative;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The absolute value of a variable on the real line.
 *
 * <p>Density {@code f(x) + f(−x)} with that of the base, {@code f}, on {@code x ≥ 0} (Johnson, Kotz
 * and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 13).
 *
 * @param <D> the type of the base
 * @param base a distribution on the real line
 */
public record Folded<D extends Distribution>(D base) implements ContinuousDistribution, Cumulative {

  private static final double LOG_HALF = -0.6931471805599453;

  @Override
  public double logProb(double value) {
    double density = logSumExp(base.logProb(value), base.logProb(-value));
    if (!isReal()) {
      return Double.NaN;
    }
    return value < 0 && !Double.isNaN(density) ? Double.NEGATIVE_INFINITY : density;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCdf(double value) {
    Cumulative tails = cumulative(this, base);
    double below = tails.logCdf(-value);
    if (!isReal() || Double.isNaN(below)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return below > LOG_HALF
        ? logDifferenceExp(tails.logCcdf(-value), tails.logCcdf(value))
        : logDifferenceExp(tails.logCdf(value), below);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCcdf(double value) {
    Cumulative tails = cumulative(this, base);
    double outside = logSumExp(tails.logCcdf(value), tails.logCdf(-value));
    if (!isReal()) {
      return Double.NaN;
    }
    return value <= 0 && !Double.isNaN(outside) ? 0 : outside;
  }

  @Override
  public double sample(RandomStream random) {
    require(isReal(), this, "base", base, "a distribution on the real line");
    return Math.abs(base.sample(random));
  }

  /** Computed by quadrature; {@code NaN} where the base has no variance. */
  @Override
  public double mean() {
    double variance = base.variance();
    if (!isReal() || !Double.isFinite(variance)) {
      return Double.NaN;
    }
    double centre = Math.abs(base.mean());
    double scale = Math.sqrt(variance);
    return Moments.integral(this::logProb, centre, Double.POSITIVE_INFINITY, scale, x -> x)
        + Moments.integral(this::logProb, centre, -centre, scale, x -> x);
  }

  /** Computed by quadrature; {@code NaN} where the base has no variance. */
  @Override
  public double variance() {
    double mean = mean();
    return base.variance() + base.mean() * base.mean() - mean * mean;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean isReal() {
    return base.support().equals(Support.REAL);
  }
}
