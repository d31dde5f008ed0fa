package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireProbability;
import static dev.isotropy.distributions.GatedCounts.countsFromZero;
import static dev.isotropy.distributions.GatedCounts.cumulative;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A count that is replaced by 0 with some probability.
 *
 * <p>Mass {@code g + (1 − g) m(0)} at 0, {@code (1 − g) m(k)} at the integers {@code k ≥ 1}, with
 * the mass {@code m} of the base and the gate {@code g} (Lambert, 1992, Zero-inflated Poisson
 * regression).
 *
 * @param <D> the type of the base
 * @param gate the probability of a zero that is not counted, in [0, 1]
 * @param base a distribution of counts from 0
 */
public record ZeroInflated<D extends Distribution>(double gate, D base)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    double counted = base.logProb(value);
    if (!inDomain() || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value == 0 ? log(gate + (1 - gate) * exp(counted)) : log1p(-gate) + counted;
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
    return value < 0 ? counted : log(gate + (1 - gate) * exp(counted));
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
    return value < 0 ? counted : log1p(-gate) + counted;
  }

  @Override
  public double sample(RandomStream random) {
    requireProbability(this, "gate", gate);
    require(countsFromZero(base), this, "base", base, "a distribution of counts from 0");
    double count = base.sample(random);
    return random.bernoulli(gate) ? 0 : count;
  }

  @Override
  public double mean() {
    return inDomain() ? (1 - gate) * base.mean() : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = base.mean();
    return (1 - gate) * (base.variance() + gate * mean * mean);
  }

  @Override
  public Support support() {
    return base.support();
  }

  private boolean inDomain() {
    return isProbability(gate) && countsFromZero(base);
  }
}
