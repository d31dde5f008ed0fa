package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The distribution of the absolute value of a centred normal variable.
 *
 * <p>Density {@code 2 exp(−z²/2) / (scale √(2π))} with {@code z = x / scale}, on {@code x ≥ 0}
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., section 13.10).
 *
 * <p>Mean scale √(2/π); variance scale² (1 − 2/π).
 *
 * @param scale the standard deviation of the normal variable, positive and finite
 */
public record HalfNormal(double scale) implements ContinuousDistribution, Cumulative {

  private static final double TWO_OVER_PI = 0.6366197723675814;

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = value / scale;
    return -0.5 * z * z - log(scale) + (LOG_TWO - LOG_SQRT_TWO_PI);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? Tails.logCentral(value / scale) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? Tails.logOuter(value / scale) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "scale", scale);
    return scale * Math.abs(random.normal());
  }

  @Override
  public double mean() {
    return inDomain() ? scale * Math.sqrt(TWO_OVER_PI) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * (1 - TWO_OVER_PI) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(scale);
  }
}
