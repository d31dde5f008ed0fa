package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Constants.EULER_GAMMA;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Gumbel distribution of largest values.
 *
 * <p>Density {@code exp(−z − e^(−z)) / scale} with {@code z = (x − loc) / scale}, on the real line
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 22).
 *
 * <p>Mean loc + 0.5772… scale; variance scale² π²/6.
 *
 * @param loc the mode, finite
 * @param scale the scale, positive and finite; the standard deviation is {@code scale π / √6}
 */
public record Gumbel(double loc, double scale) implements ContinuousDistribution, Cumulative {

  private static final double PI_SQUARED_OVER_SIX = 1.6449340668482264;

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (Double.isInfinite(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double z = (value - loc) / scale;
    return -(z + exp(-z)) - log(scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return -exp((loc - value) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return log1mExp(-exp((loc - value) / scale));
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return loc - scale * log(random.exponential());
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * EULER_GAMMA : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * PI_SQUARED_OVER_SIX : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
