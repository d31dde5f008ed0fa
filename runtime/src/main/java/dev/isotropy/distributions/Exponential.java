package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The exponential distribution.
 *
 * <p>Density {@code rate exp(−rate x)}, on {@code x ≥ 0} (Johnson, Kotz and Balakrishnan,
 * Continuous Univariate Distributions, 2nd ed., chapter 19).
 *
 * <p>Mean 1/rate; variance 1/rate².
 *
 * @param rate the inverse of the mean, positive and finite
 */
public record Exponential(double rate) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return log(rate) - rate * value;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? log1mExp(-rate * value) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? -rate * value : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "rate", rate);
    return random.exponential() / rate;
  }

  @Override
  public double mean() {
    return inDomain() ? 1 / rate : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? 1 / (rate * rate) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(rate);
  }
}
