package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The negative binomial distribution by log odds: counted events before a number of others.
 *
 * <p>Mass {@code Γ(k + totalCount) / (k! Γ(totalCount)) (1 − p)^totalCount p^k} with {@code p = 1 /
 * (1 + e^(−logits))}, on the integers {@code k ≥ 0} (Johnson, Kemp and Kotz, Univariate Discrete
 * Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean m = totalCount e^logits; variance m (1 + e^logits).
 *
 * @param totalCount the number of the other events at which the count ends, positive and finite,
 *     not only an integer
 * @param logits the log odds of a counted event, finite
 */
public record NegativeBinomialLogit(double totalCount, double logits)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double logRest = -log1pExp(logits);
    if (value == 0) {
      return totalCount * logRest;
    }
    double p = invLogit(logits);
    double q = invLogit(-logits);
    if (Math.min(value, totalCount) >= CountMass.LARGE && Math.min(p, q) >= Double.MIN_NORMAL) {
      return log(totalCount / (totalCount + value)) + logBinomial(totalCount, value, q, p);
    }
    double logCoefficient = -lbeta(totalCount, value) - log(value);
    return logCoefficient - value * log1pExp(-logits) + totalCount * logRest;
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
    return logIncompleteBeta(totalCount, Math.floor(value) + 1, exp(-logits));
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
    return logIncompleteBeta(Math.floor(value) + 1, totalCount, exp(logits));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "totalCount", totalCount);
    requireFinite(this, "logits", logits);
    double rate = random.gamma(totalCount) * exp(logits);
    require(rate <= LARGEST_DRAWN_RATE, this, "logits", logits, "smaller for a draw");
    return random.poisson(rate);
  }

  @Override
  public double mean() {
    return inDomain() ? totalCount * exp(logits) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? totalCount * exp(logits) * (1 + exp(logits)) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isPositive(totalCount) && Double.isFinite(logits);
  }
}
