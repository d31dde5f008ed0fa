package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logIncompleteGammaP;
import static dev.isotropy.MathFunctions.logIncompleteGammaQ;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logPoisson;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The gamma distribution by concentration and rate.
 *
 * <p>Density {@code rate^concentration x^(concentration − 1) exp(−rate x) / Γ(concentration)}, on
 * {@code x ≥ 0}; it has a pole at 0 if {@code concentration < 1} (Johnson, Kotz and Balakrishnan,
 * Continuous Univariate Distributions, 2nd ed., chapter 17).
 *
 * <p>Mean concentration / rate; variance concentration / rate².
 *
 * @param concentration the shape, positive and finite
 * @param rate the inverse of the scale, positive and finite
 */
public record Gamma(double concentration, double rate)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == 0) {
      return atZero();
    }
    double scaled = rate * value;
    if (concentration >= CountMass.LARGE
        && scaled >= Double.MIN_NORMAL
        && scaled < Double.POSITIVE_INFINITY) {
      return log(concentration) - log(value) + logPoisson(concentration, scaled);
    }
    double powers = concentration * log(rate) + (concentration - 1) * log(value);
    return powers - scaled - lgamma(concentration);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return logIncompleteGammaP(concentration, rate * value);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return 0;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteGammaQ(concentration, rate * value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration", concentration);
    requirePositive(this, "rate", rate);
    return random.gamma(concentration) / rate;
  }

  @Override
  public double mean() {
    return inDomain() ? concentration / rate : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? concentration / rate / rate : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(concentration) && isPositive(rate);
  }

  private double atZero() {
    if (concentration == 1) {
      return log(rate);
    }
    return concentration < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }
}
