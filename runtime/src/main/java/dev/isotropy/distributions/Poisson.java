package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logIncompleteGammaP;
import static dev.isotropy.MathFunctions.logIncompleteGammaQ;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isNonNegative;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logPoisson;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The Poisson distribution.
 *
 * <p>Mass {@code rate^k e^(−rate) / k!}, on the integers {@code k ≥ 0}; a rate of 0 puts all mass
 * on 0 (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 3rd ed., chapter 4).
 *
 * <p>Mean rate; variance rate.
 *
 * @param rate the mean, not negative and finite; draws need one of at most 2^52
 */
public record Poisson(double rate) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= CountMass.LARGE && rate > 0) {
      return logPoisson(value, rate);
    }
    return logPower(value, log(rate)) - rate - lgamma(value + 1);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return logIncompleteGammaQ(Math.floor(value) + 1, rate);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return 0;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteGammaP(Math.floor(value) + 1, rate);
  }

  @Override
  public double sample(RandomStream random) {
    boolean drawable = rate >= 0 && rate <= LARGEST_DRAWN_RATE;
    require(drawable, this, "rate", rate, "in [0, 2^52] for a draw");
    return random.poisson(rate);
  }

  @Override
  public double mean() {
    return inDomain() ? rate : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? rate : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isNonNegative(rate);
  }
}
