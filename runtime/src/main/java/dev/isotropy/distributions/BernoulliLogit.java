package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Bernoulli distribution by the log odds of success.
 *
 * <p>Mass {@code 1 / (1 + e^(−logits))} at 1 (true) and {@code 1 / (1 + e^logits)} at 0 (false).
 *
 * <p>Mean p; variance p (1 − p).
 *
 * @param logits the log odds of 1: any number, the infinite ones included
 */
public record BernoulliLogit(double logits) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return -log1pExp(value == 1 ? -logits : logits);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= 1) {
      return 0;
    }
    return -log1pExp(logits);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value < 0) {
      return 0;
    }
    if (value >= 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return -log1pExp(-logits);
  }

  @Override
  public double sample(RandomStream random) {
    require(inDomain(), this, "logits", logits, "a number");
    return random.bernoulli(invLogit(logits)) ? 1 : 0;
  }

  @Override
  public double mean() {
    return inDomain() ? invLogit(logits) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? invLogit(logits) * invLogit(-logits) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.BOOLEAN;
  }

  private boolean inDomain() {
    return !Double.isNaN(logits);
  }
}
