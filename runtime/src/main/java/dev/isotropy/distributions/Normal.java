package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The normal distribution.
 *
 * <p>Density {@code exp(−z²/2) / (scale √(2π))} with {@code z = (x − loc) / scale}, on the real
 * line (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 13).
 *
 * <p>Mean loc; variance scale².
 *
 * @param loc the mean, finite
 * @param scale the standard deviation, positive and finite
 */
public record Normal(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    return -0.5 * z * z - log(scale) - LOG_SQRT_TWO_PI;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    return logNormalCdf(z);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    return logNormalCdf(-z);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return loc + scale * random.normal();
  }

  @Override
  public double mean() {
    return inDomain() ? loc : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
