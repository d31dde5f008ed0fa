package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.MathFunctions.logit;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The logistic distribution.
 *
 * <p>Density {@code e^(−z) / (scale (1 + e^(−z))²)} with {@code z = (x − loc) / scale}, on the real
 * line (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 23).
 *
 * <p>Mean loc; variance scale² π²/3.
 *
 * @param loc the mean, finite
 * @param scale the scale, positive and finite; the standard deviation is {@code scale π / √3}
 */
public record Logistic(double loc, double scale) implements ContinuousDistribution, Cumulative {

  private static final double PI_SQUARED_OVER_THREE = 3.289868133696453;

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double distance = Math.abs((value - loc) / scale);
    return -distance - 2 * log1pExp(-distance) - log(scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return -log1pExp((loc - value) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return -log1pExp((value - loc) / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return loc + scale * logit(random.uniform());
  }

  @Override
  public double mean() {
    return inDomain() ? loc : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * PI_SQUARED_OVER_THREE : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
