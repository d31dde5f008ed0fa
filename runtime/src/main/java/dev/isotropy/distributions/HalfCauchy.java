package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pSquare;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The distribution of the absolute value of a centred Cauchy variable.
 *
 * <p>Density {@code 2 / (π scale (1 + z²))} with {@code z = x / scale}, on {@code x ≥ 0}; mean and
 * variance are infinite (A. Gelman, 2006, "Prior distributions for variance parameters in
 * hierarchical models").
 *
 * <p>Mean and variance are infinite.
 *
 * @param scale the median, positive and finite
 */
public record HalfCauchy(double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return -log1pSquare(value / scale) - log(scale) + (LOG_TWO - LOG_PI);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? Tails.logQuarterTurn(value / scale, 1) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? Tails.logQuarterTurn(1, value / scale) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "scale", scale);
    return scale * Math.abs(Cauchy.standard(random));
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
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(scale);
  }
}
