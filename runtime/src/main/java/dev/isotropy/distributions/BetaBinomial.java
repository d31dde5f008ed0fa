package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.lchoose;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The beta-binomial distribution: a binomial one whose probability of success is beta distributed.
 *
 * <p>Mass {@code C(totalCount, k) B(k + concentration1, totalCount − k + concentration0) /
 * B(concentration1, concentration0)}, on the integers {@code 0 ≤ k ≤ totalCount} (Johnson, Kemp and
 * Kotz, Univariate Discrete Distributions, 3rd ed., chapter 6).
 *
 * <p>Mean totalCount a/(a + b); variance totalCount a b (a + b + totalCount) / ((a + b)² (a + b +
 * 1)), with {@code a = concentration1}, {@code b = concentration0}.
 *
 * @param concentration1 the first concentration of the probability, positive and finite
 * @param concentration0 its second concentration, positive and finite
 * @param totalCount the number of trials, not negative
 */
public record BetaBinomial(double concentration1, double concentration0, int totalCount)
    implements DiscreteDistribution {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = totalCount - value;
    double a = value + concentration1;
    double b = failures + concentration0;
    if (Math.min(concentration1, concentration0) >= CountMass.LARGE
        || Math.min(value, failures) >= CountMass.LARGE) {
      // Three binomial masses of the same probability, whose powers cancel.
      double p = a / (a + b);
      double q = b / (a + b);
      return logBinomial(value, failures, p, q)
          + logBinomial(concentration1, concentration0, p, q)
          - logBinomial(a, b, p, q)
          + log(concentration1 / a)
          + log(concentration0 / b)
          + log((a + b) / (concentration1 + concentration0));
    }
    return lchoose(totalCount, value) + lbeta(a, b) - lbeta(concentration1, concentration0);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration1", concentration1);
    requirePositive(this, "concentration0", concentration0);
    require(totalCount >= 0, this, "totalCount", totalCount, "at least 0");
    return random.binomial(totalCount, random.beta(concentration1, concentration0));
  }

  @Override
  public double mean() {
    return inDomain()
        ? totalCount * (concentration1 / (concentration1 + concentration0))
        : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double sum = concentration1 + concentration0;
    double binomial = totalCount * (concentration1 / sum) * (concentration0 / sum);
    return binomial * ((sum + totalCount) / (sum + 1));
  }

  @Override
  public Support support() {
    return new Support.Integers(0, totalCount);
  }

  private boolean inDomain() {
    return isPositive(concentration1) && isPositive(concentration0) && totalCount >= 0;
  }
}
