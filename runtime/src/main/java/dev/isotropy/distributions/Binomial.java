package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lchoose;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireProbability;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The binomial distribution by the probability of success: successes in independent trials.
 *
 * <p>Mass {@code C(totalCount, k) probs^k (1 − probs)^(totalCount − k)}, on the integers {@code 0 ≤
 * k ≤ totalCount}, with {@code 0^0 = 1} (Johnson, Kemp and Kotz, Univariate Discrete Distributions,
 * 3rd ed., chapter 3).
 *
 * <p>Mean totalCount probs; variance totalCount probs (1 − probs).
 *
 * @param totalCount the number of trials, not negative
 * @param probs the probability of success, in [0, 1]
 */
public record Binomial(int totalCount, double probs) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = totalCount - value;
    if (Math.min(value, failures) >= CountMass.LARGE && probs > 0 && probs < 1) {
      return logBinomial(value, failures, probs, 1 - probs);
    }
    return lchoose(totalCount, value)
        + logPower(value, log(probs))
        + logPower(failures, log1p(-probs));
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= totalCount) {
      return 0;
    }
    return logIncompleteBeta(
        totalCount - Math.floor(value), Math.floor(value) + 1, (1 - probs) / probs);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return 0;
    }
    if (value >= totalCount) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteBeta(
        Math.floor(value) + 1, totalCount - Math.floor(value), probs / (1 - probs));
  }

  @Override
  public double sample(RandomStream random) {
    require(totalCount >= 0, this, "totalCount", totalCount, "at least 0");
    requireProbability(this, "probs", probs);
    return random.binomial(totalCount, probs);
  }

  @Override
  public double mean() {
    return inDomain() ? totalCount * probs : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? totalCount * probs * (1 - probs) : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Integers(0, totalCount);
  }

  private boolean inDomain() {
    return totalCount >= 0 && isProbability(probs);
  }
}
