package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The distribution of the exponential of a normal variable.
 *
 * <p>Density {@code exp(−z²/2) / (x scale √(2π))} with {@code z = (log x − loc) / scale}, on {@code
 * x > 0} (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter
 * 14).
 *
 * <p>Mean exp(loc + scale²/2); variance (exp(scale²) − 1) exp(2 loc + scale²).
 *
 * @param loc the mean of the logarithm, finite
 * @param scale the standard deviation of the logarithm, positive and finite
 */
public record LogNormal(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value <= 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double logValue = log(value);
    double z = (logValue - loc) / scale;
    return -0.5 * z * z - logValue - log(scale) - LOG_SQRT_TWO_PI;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? logNormalCdf((log(value) - loc) / scale) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? logNormalCdf((loc - log(value)) / scale) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return exp(loc + scale * random.normal());
  }

  @Override
  public double mean() {
    return inDomain() ? exp(loc + 0.5 * scale * scale) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? expm1(scale * scale) * exp(2 * loc + scale * scale) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
