package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Lévy distribution: the inverse of a squared normal variable.
 *
 * <p>Density {@code √(scale / 2π) d^(−3/2) exp(−scale / (2d))} at {@code x = loc + d}, on {@code x
 * > loc} (Nolan, 2020, Univariate Stable Distributions, section 1.1).
 *
 * <p>Mean and variance are infinite.
 *
 * @param loc the lower bound, finite
 * @param scale the scale, positive and finite
 */
public record Levy(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double distance = value - loc;
    if (distance <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return 0.5 * log(scale) - LOG_SQRT_TWO_PI - 0.5 * (scale / distance) - 1.5 * log(distance);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > loc
        ? Tails.logOuter(Math.sqrt(scale / (value - loc)))
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > loc ? Tails.logCentral(Math.sqrt(scale / (value - loc))) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    double normal = random.normal();
    return loc + scale / (normal * normal);
  }

  @Override
  public double mean() {
    return inDomain() ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(loc, Double.POSITIVE_INFINITY);
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
