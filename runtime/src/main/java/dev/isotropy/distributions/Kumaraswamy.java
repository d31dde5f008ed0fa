package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logPower;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Kumaraswamy distribution: like a beta distribution, with a distribution function in powers.
 *
 * <p>Density {@code a b x^(a − 1) (1 − x^a)^(b − 1)} with {@code a = concentration1} and {@code b =
 * concentration0}, on {@code 0 ≤ x ≤ 1} (Jones, 2009, Kumaraswamy's distribution: A beta-type
 * distribution with some tractability advantages).
 *
 * <p>Mean m(1); variance m(2) − m(1)², m(n) = b B(1 + n/a, b), with {@code a = concentration1},
 * {@code b = concentration0}.
 *
 * @param concentration1 the exponent of {@code x}, positive and finite
 * @param concentration0 the exponent of {@code 1 − x^a}, positive and finite
 */
public record Kumaraswamy(double concentration1, double concentration0)
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
    double logRest = log1mExp(concentration1 * logValue);
    return log(concentration1)
        + log(concentration0)
        + logPower(concentration1 - 1, logValue)
        + logPower(concentration0 - 1, logRest);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value >= 1) {
      return 0;
    }
    return value > 0 ? log1mExp(logAbove(value)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value >= 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return value > 0 ? logAbove(value) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration1", concentration1);
    requirePositive(this, "concentration0", concentration0);
    double logPower = log1mExp(-random.exponential() / concentration0);
    return Domain.inside(exp(logPower / concentration1));
  }

  @Override
  public double mean() {
    return inDomain() ? moment(1) : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = moment(1);
    return moment(2) - mean * mean;
  }

  @Override
  public Support support() {
    return Support.UNIT_INTERVAL;
  }

  private double logAbove(double value) {
    return concentration0 * log1mExp(concentration1 * log(value));
  }

  private boolean inDomain() {
    return isPositive(concentration1) && isPositive(concentration0);
  }

  private double moment(int order) {
    return exp(log(concentration0) + lbeta(1 + order / concentration1, concentration0));
  }
}
