package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isNonNegative;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireProbability;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A Poisson variable that is replaced by 0 with some probability.
 *
 * <p>Mass {@code gate + (1 − gate) e^(−rate)} at 0, {@code (1 − gate) rate^k e^(−rate) / k!} at the
 * integers {@code k ≥ 1} (Lambert, 1992, Zero-inflated Poisson regression).
 *
 * <p>Mean (1 − gate) rate; variance (1 − gate) rate (1 + gate rate).
 *
 * @param rate the mean of the Poisson part, not negative and finite; draws need one of at most 2^52
 * @param gate the probability of a zero that is not counted, in [0, 1]
 */
public record ZeroInflatedPoisson(double rate, double gate)
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
    require(rate >= 0 && rate <= LARGEST_DRAWN_RATE, this, "rate", rate, "in [0, 2^52] for a draw");
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
    return isNonNegative(rate) && isProbability(gate);
  }

  private Poisson counts() {
    return new Poisson(rate);
  }

  private ZeroInflated<Poisson> inflated() {
    return new ZeroInflated<>(gate, counts());
  }
}
