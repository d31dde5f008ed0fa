package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.GatedCounts.countsFromZero;
import static dev.isotropy.distributions.GatedCounts.cumulative;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A count that is replaced by 0 with some probability, which is given by its log odds.
 *
 * <p>Mass {@code g + (1 − g) m(0)} at 0, {@code (1 − g) m(k)} at the integers {@code k ≥ 1}, with
 * the mass {@code m} of the base and {@code g = 1 / (1 + e^(−gateLogits))} (Lambert, 1992,
 * Zero-inflated Poisson regression).
 *
 * @param <D> the type of the base
 * @param gateLogits the log odds of a zero that is not counted, finite
 * @param base a distribution of counts from 0
 */
public record ZeroInflatedLogit<D extends Distribution>(double gateLogits, D base)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    double counted = base.logProb(value);
    if (!inDomain() || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value == 0
        ? log1pExp(counted - gateLogits) - log1pExp(-gateLogits)
        : -log1pExp(gateLogits) + counted;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCdf(double value) {
    double counted = cumulative(this, base).logCdf(value);
    if (!inDomain() || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value < 0 ? counted : log1pExp(counted - gateLogits) - log1pExp(-gateLogits);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCcdf(double value) {
    double counted = cumulative(this, base).logCcdf(value);
    if (!inDomain() || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value < 0 ? counted : -log1pExp(gateLogits) + counted;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "gateLogits", gateLogits);
    require(countsFromZero(base), this, "base", base, "a distribution of counts from 0");
    double count = base.sample(random);
    return random.bernoulli(invLogit(gateLogits)) ? 0 : count;
  }

  @Override
  public double mean() {
    return inDomain() ? (1 - invLogit(gateLogits)) * base.mean() : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double zero = invLogit(gateLogits);
    double mean = base.mean();
    return (1 - zero) * (base.variance() + zero * mean * mean);
  }

  @Override
  public Support support() {
    return base.support();
  }

  private boolean inDomain() {
    return Double.isFinite(gateLogits) && countsFromZero(base);
  }
}
