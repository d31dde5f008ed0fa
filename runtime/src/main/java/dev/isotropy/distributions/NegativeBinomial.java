package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The negative binomial distribution: counted events before a number of others.
 *
 * <p>Mass {@code Γ(k + totalCount) / (k! Γ(totalCount)) (1 − probs)^totalCount probs^k}, on the
 * integers {@code k ≥ 0}, with {@code 0^0 = 1} (Johnson, Kemp and Kotz, Univariate Discrete
 * Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean m = totalCount probs / (1 − probs); variance m / (1 − probs).
 *
 * @param totalCount the number of the other events at which the count ends, positive and finite,
 *     not only an integer
 * @param probs the probability of a counted event, in [0, 1)
 */
public record NegativeBinomial(double totalCount, double probs)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double logRest = log1p(-probs);
    if (value == 0) {
      return totalCount * logRest;
    }
    if (Math.min(value, totalCount) >= CountMass.LARGE && probs > 0) {
      return log(totalCount / (totalCount + value))
          + logBinomial(totalCount, value, 1 - probs, probs);
    }
    double logCoefficient = -lbeta(totalCount, value) - log(value);
    return logCoefficient + value * log(probs) + totalCount * logRest;
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
    return logIncompleteBeta(totalCount, Math.floor(value) + 1, (1 - probs) / probs);
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
    return logIncompleteBeta(Math.floor(value) + 1, totalCount, probs / (1 - probs));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "totalCount", totalCount);
    require(probs >= 0 && probs < 1, this, "probs", probs, "in [0, 1)");
    double rate = random.gamma(totalCount) * (probs / (1 - probs));
    require(rate <= LARGEST_DRAWN_RATE, this, "probs", probs, "further below 1 for a draw");
    return random.poisson(rate);
  }

  @Override
  public double mean() {
    return inDomain() ? totalCount * (probs / (1 - probs)) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? totalCount * (probs / (1 - probs)) / (1 - probs) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isPositive(totalCount) && probs >= 0 && probs < 1;
  }
}
