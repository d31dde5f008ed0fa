package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The beta distribution.
 *
 * <p>Density {@code x^(concentration1 − 1) (1 − x)^(concentration0 − 1) / B(concentration1,
 * concentration0)}, on {@code 0 ≤ x ≤ 1}; it has a pole at a bound whose concentration is below 1
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 25).
 *
 * <p>Mean m = concentration1 / (concentration1 + concentration0); variance m (1 − m) /
 * (concentration1 + concentration0 + 1).
 *
 * @param concentration1 the exponent of {@code x}, plus one; positive and finite
 * @param concentration0 the exponent of {@code 1 − x}, plus one; positive and finite
 */
public record Beta(double concentration1, double concentration0)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value > 1) {
      return Double.NEGATIVE_INFINITY;
    }
    double logValue = log(value);
    double logRest = log1p(-value);
    if (value > 0 && value < 1 && Math.min(concentration1, concentration0) >= CountMass.LARGE) {
      double quotient = concentration1 / (concentration1 + concentration0) * concentration0;
      return log(quotient)
          - logValue
          - logRest
          + logBinomial(concentration1, concentration0, value, 1 - value);
    }
    double powers = logPower(concentration1 - 1, logValue) + logPower(concentration0 - 1, logRest);
    return powers - lbeta(concentration1, concentration0);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= 1) {
      return 0;
    }
    return logIncompleteBeta(concentration1, concentration0, value / (1 - value));
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return 0;
    }
    if (value >= 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteBeta(concentration0, concentration1, (1 - value) / value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration1", concentration1);
    requirePositive(this, "concentration0", concentration0);
    return random.beta(concentration1, concentration0);
  }

  @Override
  public double mean() {
    return inDomain() ? concentration1 / (concentration1 + concentration0) : Double.NaN;
  }

  @Override
  public double variance() {
    double total = concentration1 + concentration0;
    double mean = mean();
    return mean * (concentration0 / total) / (total + 1);
  }

  @Override
  public Support support() {
    return Support.UNIT_INTERVAL;
  }

  private boolean inDomain() {
    return isPositive(concentration1) && isPositive(concentration0);
  }
}
