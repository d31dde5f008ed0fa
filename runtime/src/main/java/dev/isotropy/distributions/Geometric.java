package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Tails.logPower;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The geometric distribution: failures before the first success.
 *
 * <p>Mass {@code probs (1 − probs)^k}, on the integers {@code k ≥ 0} (Johnson, Kemp and Kotz,
 * Univariate Discrete Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean (1 − probs) / probs; variance (1 − probs) / probs².
 *
 * @param probs the probability of success, positive and at most 1
 */
public record Geometric(double probs) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return log(probs) + logPower(value, log1p(-probs));
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value >= 0 ? log1mExp(logCcdf(value)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value >= 0 ? (Math.floor(value) + 1) * log1p(-probs) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    require(inDomain(), this, "probs", probs, "in (0, 1]");
    return probs == 1 ? 0 : Math.floor(-random.exponential() / log1p(-probs));
  }

  @Override
  public double mean() {
    return inDomain() ? (1 - probs) / probs : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? (1 - probs) / probs / probs : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return probs > 0 && probs <= 1;
  }
}
