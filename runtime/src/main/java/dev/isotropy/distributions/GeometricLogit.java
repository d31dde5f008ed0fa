package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.requireFinite;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The geometric distribution by the log odds of success: failures before the first success.
 *
 * <p>Mass {@code p (1 − p)^k} with {@code p = 1 / (1 + e^(−logits))}, on the integers {@code k ≥ 0}
 * (Johnson, Kemp and Kotz, Univariate Discrete Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean (1 − p) / p; variance (1 − p) / p².
 *
 * @param logits the log odds of success, finite
 */
public record GeometricLogit(double logits) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return -log1pExp(-logits) - value * log1pExp(logits);
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
    return value >= 0 ? -(Math.floor(value) + 1) * log1pExp(logits) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "logits", logits);
    return Math.floor(random.exponential() / log1pExp(logits));
  }

  @Override
  public double mean() {
    return inDomain() ? exp(-logits) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? exp(-logits) * (1 + exp(-logits)) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return Double.isFinite(logits);
  }
}
