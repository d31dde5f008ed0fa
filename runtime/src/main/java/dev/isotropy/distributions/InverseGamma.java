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
 * The distribution of the inverse of a gamma variable of the same concentration and rate.
 *
 * <p>Density {@code rate^concentration x^(−concentration − 1) exp(−rate / x) / Γ(concentration)},
 * on {@code x > 0}. Mean and variance are infinite up to a concentration of 1 and 2 (Gelman and
 * others, Bayesian Data Analysis, 3rd ed., appendix A).
 *
 * <p>Mean rate / (concentration − 1) if concentration &gt; 1, else infinite; variance mean² /
 * (concentration − 2) if concentration &gt; 2, else infinite.
 *
 * @param concentration the shape, positive and finite
 * @param rate the scale of this distribution: the rate of the gamma variable, positive and finite
 */
public record InverseGamma(double concentration, double rate)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value <= 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double scaled = rate / value;
    if (concentration >= CountMass.LARGE
        && scaled >= Double.MIN_NORMAL
        && scaled < Double.POSITIVE_INFINITY) {
      return log(concentration) - log(value) + logPoisson(concentration, scaled);
    }
    double powers = concentration * log(rate) - (concentration + 1) * log(value);
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
    return logIncompleteGammaQ(concentration, rate / value);
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
    return logIncompleteGammaP(concentration, rate / value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration", concentration);
    requirePositive(this, "rate", rate);
    return rate / random.gamma(concentration);
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return concentration > 1 ? rate / (concentration - 1) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = mean();
    return concentration > 2 ? mean * mean / (concentration - 2) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(concentration) && isPositive(rate);
  }
}
