package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Domain.requireProbability;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A negative binomial variable that is replaced by 0 with some probability.
 *
 * <p>Mass {@code gate + (1 − gate) m(0)} at 0, {@code (1 − gate) m(k)} at the integers {@code k ≥
 * 1}, where {@code m} is the mass of {@link NegativeBinomial} (Lambert, 1992, Zero-inflated Poisson
 * regression).
 *
 * <p>Mean (1 − gate) μ; variance (1 − gate) (σ² + gate μ²), with the mean μ and variance σ² of
 * {@code negativeBinomial}.
 *
 * @param totalCount the number of the other events at which the count ends, positive and finite
 * @param probs the probability of a counted event, in [0, 1)
 * @param gate the probability of a zero that is not counted, in [0, 1]
 */
public record ZeroInflatedNegativeBinomial(double totalCount, double probs, double gate)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double base = counts().logProb(value);
    return value == 0 ? log(gate + (1 - gate) * exp(base)) : log1p(-gate) + base;
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
    return inflated().logCdf(value);
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
    return inflated().logCcdf(value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "totalCount", totalCount);
    require(probs >= 0 && probs < 1, this, "probs", probs, "in [0, 1)");
    requireProbability(this, "gate", gate);
    boolean empty = random.bernoulli(gate);
    return empty ? 0 : counts().sample(random);
  }

  @Override
  public double mean() {
    return inDomain() ? (1 - gate) * counts().mean() : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = counts().mean();
    return (1 - gate) * (counts().variance() + gate * mean * mean);
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isPositive(totalCount) && probs >= 0 && probs < 1 && isProbability(gate);
  }

  private NegativeBinomial counts() {
    return new NegativeBinomial(totalCount, probs);
  }

  private ZeroInflated<NegativeBinomial> inflated() {
    return new ZeroInflated<>(gate, counts());
  }
}
