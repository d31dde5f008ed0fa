package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.requireProbability;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Bernoulli distribution by the probability of success.
 *
 * <p>Mass {@code probs} at 1 (true) and {@code 1 − probs} at 0 (false).
 *
 * <p>Mean probs; variance probs (1 − probs).
 *
 * @param probs the probability of 1, in [0, 1]
 */
public record Bernoulli(double probs) implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return value == 1 ? log(probs) : log1p(-probs);
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
    return log1p(-probs);
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
    return log(probs);
  }

  @Override
  public double sample(RandomStream random) {
    requireProbability(this, "probs", probs);
    return random.bernoulli(probs) ? 1 : 0;
  }

  @Override
  public double mean() {
    return inDomain() ? probs : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? probs * (1 - probs) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.BOOLEAN;
  }

  private boolean inDomain() {
    return isProbability(probs);
  }
}
