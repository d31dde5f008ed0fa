package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.lchoose;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The binomial distribution by the log odds of success.
 *
 * <p>Mass {@code C(totalCount, k) p^k (1 − p)^(totalCount − k)} with {@code p = 1 / (1 +
 * e^(−logits))}, on the integers {@code 0 ≤ k ≤ totalCount} (Johnson, Kemp and Kotz, Univariate
 * Discrete Distributions, 3rd ed., chapter 3).
 *
 * <p>Mean totalCount p; variance totalCount p (1 − p).
 *
 * @param totalCount the number of trials, not negative
 * @param logits the log odds of success: any number, the infinite ones included
 */
public record BinomialLogit(int totalCount, double logits)
    implements DiscreteDistribution, Cumulative {

  /**
   * Beyond it one of the probabilities is below 1e-13: no large count is near its mean, and nothing
   * cancels.
   */
  private static final double EXTREME = 30;

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double failures = totalCount - value;
    if (Math.min(value, failures) >= CountMass.LARGE && Math.abs(logits) <= EXTREME) {
      return logBinomial(value, failures, invLogit(logits), invLogit(-logits));
    }
    return lchoose(totalCount, value)
        - logPower(value, log1pExp(-logits))
        - logPower(failures, log1pExp(logits));
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
    return logIncompleteBeta(totalCount - Math.floor(value), Math.floor(value) + 1, exp(-logits));
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
    return logIncompleteBeta(Math.floor(value) + 1, totalCount - Math.floor(value), exp(logits));
  }

  @Override
  public double sample(RandomStream random) {
    require(totalCount >= 0, this, "totalCount", totalCount, "at least 0");
    require(!Double.isNaN(logits), this, "logits", logits, "a number");
    return random.binomial(totalCount, invLogit(logits));
  }

  @Override
  public double mean() {
    return inDomain() ? totalCount * invLogit(logits) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? totalCount * invLogit(logits) * invLogit(-logits) : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Integers(0, totalCount);
  }

  private boolean inDomain() {
    return totalCount >= 0 && !Double.isNaN(logits);
  }
}
