package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.isProbability;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireProbability;
import static dev.isotropy.distributions.GatedCounts.countsFromZero;
import static dev.isotropy.distributions.GatedCounts.cumulative;
import static dev.isotropy.distributions.GatedCounts.logRest;
import static dev.isotropy.distributions.GatedCounts.samplePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * Zero with some probability, else a count that is not zero.
 *
 * <p>Mass {@code g} at 0, {@code (1 − g) m(k) / (1 − m(0))} at the integers {@code k ≥ 1}, with the
 * mass {@code m} of the base and the gate {@code g} (Mullahy, 1986, Specification and testing of
 * some modified count data models).
 *
 * @param <D> the type of the base
 * @param gate the probability of zero, in [0, 1]
 * @param base a distribution of counts from 0
 */
public record Hurdle<D extends Distribution>(double gate, D base)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    double zero = base.logProb(0);
    double counted = base.logProb(value);
    if (!inDomain() || !(zero < 0) || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value == 0 ? log(gate) : log1p(-gate) - log1mExp(zero) + counted;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCdf(double value) {
    return logRest(logCcdf(value));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCcdf(double value) {
    double counted = cumulative(this, base).logCcdf(value);
    double zero = base.logProb(0);
    if (!inDomain() || !(zero < 0) || Double.isNaN(counted)) {
      return Double.NaN;
    }
    return value < 0 ? 0 : log1p(-gate) - log1mExp(zero) + counted;
  }

  @Override
  public double sample(RandomStream random) {
    requireProbability(this, "gate", gate);
    require(countsFromZero(base), this, "base", base, "a distribution of counts from 0");
    return random.bernoulli(gate) ? 0 : samplePositive(this, base, random);
  }

  @Override
  public double mean() {
    return inDomain() ? passed() * base.mean() : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = base.mean();
    double passed = passed();
    return passed * (base.variance() + (1 - passed) * mean * mean);
  }

  /** By what the masses of the base other than that of 0 are multiplied. */
  private double passed() {
    return (1 - gate) / -expm1(base.logProb(0));
  }

  @Override
  public Support support() {
    return base.support();
  }

  private boolean inDomain() {
    return isProbability(gate) && countsFromZero(base);
  }
}
