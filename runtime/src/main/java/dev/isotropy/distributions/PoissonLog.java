package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.logIncompleteGammaP;
import static dev.isotropy.MathFunctions.logIncompleteGammaQ;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logPoisson;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The Poisson distribution by the logarithm of its rate.
 *
 * <p>Mass {@code exp(k logRate − e^logRate) / k!}, on the integers {@code k ≥ 0}; a log rate of
 * negative infinity puts all mass on 0 (Johnson, Kemp and Kotz, Univariate Discrete Distributions,
 * 3rd ed., chapter 4).
 *
 * <p>Mean e^logRate; variance e^logRate.
 *
 * @param logRate the logarithm of the mean: any number below positive infinity; draws need one
 *     whose exponential is at most 2^52
 */
public record PoissonLog(double logRate) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double rate = exp(logRate);
    if (rate == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= CountMass.LARGE && rate >= Double.MIN_NORMAL) {
      return logPoisson(value, rate);
    }
    return logPower(value, logRate) - rate - lgamma(value + 1);
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
    return logIncompleteGammaQ(Math.floor(value) + 1, exp(logRate));
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
    return logIncompleteGammaP(Math.floor(value) + 1, exp(logRate));
  }

  @Override
  public double sample(RandomStream random) {
    double rate = exp(logRate);
    boolean drawable = rate <= LARGEST_DRAWN_RATE;
    require(drawable, this, "logRate", logRate, "the logarithm of a rate in [0, 2^52] for a draw");
    return random.poisson(rate);
  }

  @Override
  public double mean() {
    return inDomain() ? exp(logRate) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? exp(logRate) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return logRate < Double.POSITIVE_INFINITY;
  }
}
