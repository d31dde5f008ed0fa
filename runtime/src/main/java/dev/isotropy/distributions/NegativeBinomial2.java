package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isNonNegative;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pRatio;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The negative binomial distribution by mean and dispersion: a Poisson variable whose rate is gamma
 * distributed.
 *
 * <p>Mass {@code Γ(k + dispersion) / (k! Γ(dispersion)) (mean / s)^k (dispersion / s)^dispersion}
 * with {@code s = mean + dispersion}, on the integers {@code k ≥ 0}. The variance is {@code mean +
 * mean² / dispersion}; the larger the dispersion, the closer it is to a Poisson distribution (as
 * {@code neg_binomial_2} of the Stan Functions Reference; Johnson, Kemp and Kotz, Univariate
 * Discrete Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean mean; variance mean + mean² / dispersion.
 *
 * @param mean the mean, not negative and finite; 0 puts all mass on 0; draws need one of at most
 *     2^52
 * @param dispersion the concentration of the gamma distributed rate, positive and finite
 */
public record NegativeBinomial2(double mean, double dispersion)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == 0) {
      return -dispersion * log1pRatio(mean, dispersion);
    }
    if (mean == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (Math.min(value, dispersion) >= CountMass.LARGE) {
      double sum = mean + dispersion;
      return log(dispersion / (dispersion + value))
          + logBinomial(dispersion, value, dispersion / sum, mean / sum);
    }
    double logCoefficient = -lbeta(dispersion, value) - log(value);
    return logCoefficient
        - value * log1pRatio(dispersion, mean)
        - dispersion * log1pRatio(mean, dispersion);
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
    return logIncompleteBeta(dispersion, Math.floor(value) + 1, dispersion / mean);
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
    return logIncompleteBeta(Math.floor(value) + 1, dispersion, mean / dispersion);
  }

  @Override
  public double sample(RandomStream random) {
    boolean drawable = mean >= 0 && mean <= LARGEST_DRAWN_RATE;
    require(drawable, this, "mean", mean, "in [0, 2^52] for a draw");
    requirePositive(this, "dispersion", dispersion);
    return random.poisson(random.gamma(dispersion) * (mean / dispersion));
  }

  @Override
  public double variance() {
    return inDomain() ? mean + mean * (mean / dispersion) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isNonNegative(mean) && isPositive(dispersion);
  }
}
