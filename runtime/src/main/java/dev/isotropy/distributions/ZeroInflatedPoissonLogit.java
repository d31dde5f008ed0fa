package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isNonNegative;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A Poisson variable that is replaced by 0 with a probability given by its log odds.
 *
 * <p>Mass {@code g + (1 − g) e^(−rate)} at 0, {@code (1 − g) rate^k e^(−rate) / k!} at the integers
 * {@code k ≥ 1}, with {@code g = 1 / (1 + e^(−gateLogits))} (Lambert, 1992, Zero-inflated Poisson
 * regression).
 *
 * <p>Mean (1 − gate) rate; variance (1 − gate) rate (1 + gate rate).
 *
 * @param rate the mean of the Poisson part, not negative and finite; draws need one of at most 2^52
 * @param gateLogits the log odds of a zero that is not counted, finite
 */
public record ZeroInflatedPoissonLogit(double rate, double gateLogits)
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
    return value == 0
        ? log1pExp(base - gateLogits) - log1pExp(-gateLogits)
        : base - log1pExp(gateLogits);
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
    requireFinite(this, "gateLogits", gateLogits);
    boolean empty = random.bernoulli(invLogit(gateLogits));
    return empty ? 0 : counts().sample(random);
  }

  @Override
  public double mean() {
    return inDomain() ? invLogit(-gateLogits) * counts().mean() : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = counts().mean();
    return invLogit(-gateLogits) * (counts().variance() + invLogit(gateLogits) * mean * mean);
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isNonNegative(rate) && Double.isFinite(gateLogits);
  }

  private Poisson counts() {
    return new Poisson(rate);
  }

  private ZeroInflatedLogit<Poisson> inflated() {
    return new ZeroInflatedLogit<>(gateLogits, counts());
  }
}
