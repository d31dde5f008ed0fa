package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logPower;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A beta variable that is scaled and moved.
 *
 * <p>Density {@code z^(concentration1 − 1) (1 − z)^(concentration0 − 1) / (scale B(concentration1,
 * concentration0))} with {@code z = (x − loc) / scale}, on {@code loc ≤ x ≤ loc + scale} (Johnson,
 * Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 25).
 *
 * <p>Mean loc + scale m, variance scale² v, with the mean m and variance v of {@code beta}.
 *
 * @param concentration1 the exponent of the distance from the lower bound, plus 1, positive and
 *     finite
 * @param concentration0 the exponent of the distance from the upper bound, plus 1, positive and
 *     finite
 * @param loc the lower bound, finite
 * @param scale the distance of the bounds, positive and finite
 */
public record AffineBeta(double concentration1, double concentration0, double loc, double scale)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < loc || value > loc + scale) {
      return Double.NEGATIVE_INFINITY;
    }
    double distance = value - loc;
    // Measured from the upper bound itself, so that it keeps its digits there.
    double rest = Math.max(scale - distance, 0);
    double powers =
        logPower(concentration1 - 1, log(distance / scale))
            + logPower(concentration0 - 1, log(rest / scale));
    return powers - lbeta(concentration1, concentration0) - log(scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= loc) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= loc + scale) {
      return 0;
    }
    return logIncompleteBeta(concentration1, concentration0, odds(value));
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= loc) {
      return 0;
    }
    if (value >= loc + scale) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteBeta(concentration0, concentration1, 1 / odds(value));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration1", concentration1);
    requirePositive(this, "concentration0", concentration0);
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return Math.min(loc + scale * standard().sample(random), loc + scale);
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * standard().mean() : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * standard().variance() : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(loc, loc + scale);
  }

  private boolean inDomain() {
    return isPositive(concentration1)
        && isPositive(concentration0)
        && Double.isFinite(loc)
        && isPositive(scale);
  }

  private Beta standard() {
    return new Beta(concentration1, concentration0);
  }

  private double odds(double value) {
    return (value - loc) / (scale - (value - loc));
  }
}
