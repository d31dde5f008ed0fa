package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logRatio;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Rayleigh distribution: the length of a vector of two independent normal variables.
 *
 * <p>Density {@code (x / scale²) exp(−x² / (2 scale²))}, on {@code x ≥ 0} (Johnson, Kotz and
 * Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 18).
 *
 * <p>Mean scale √(π/2); variance scale² (2 − π/2).
 *
 * @param scale the standard deviation of the two variables, positive and finite
 */
public record Rayleigh(double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = value / scale;
    return logRatio(value, scale) - log(scale) - 0.5 * z * z;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? log1mExp(-hazard(value)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? -hazard(value) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "scale", scale);
    return scale * Math.sqrt(2 * random.exponential());
  }

  @Override
  public double mean() {
    return inDomain() ? scale * Math.sqrt(0.5 * Math.PI) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * (2 - 0.5 * Math.PI) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private double hazard(double value) {
    double z = value / scale;
    return 0.5 * z * z;
  }

  private boolean inDomain() {
    return isPositive(scale);
  }
}
