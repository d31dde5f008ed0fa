package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.LARGEST_DRAWN_RATE;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pRatio;
import static dev.isotropy.internal.math.CountMass.logBinomial;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * A Poisson distribution whose rate is gamma distributed, by the parameters of the rate.
 *
 * <p>Mass {@code Γ(k + concentration) / (k! Γ(concentration)) (rate / (1 + rate))^concentration (1
 * + rate)^(−k)}, on the integers {@code k ≥ 0} (Johnson, Kemp and Kotz, Univariate Discrete
 * Distributions, 3rd ed., chapter 5).
 *
 * <p>Mean concentration / rate; variance concentration / rate + concentration / rate².
 *
 * @param concentration the concentration of the gamma distributed rate, positive and finite
 * @param rate the rate of the gamma distributed rate, positive and finite
 */
public record GammaPoisson(double concentration, double rate)
    implements DiscreteDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double logOdds = log1pRatio(1, rate);
    if (value == 0) {
      return -concentration * logOdds;
    }
    if (Math.min(value, concentration) >= CountMass.LARGE) {
      return log(concentration / (concentration + value))
          + logBinomial(concentration, value, rate / (1 + rate), 1 / (1 + rate));
    }
    double logCoefficient = -lbeta(concentration, value) - log(value);
    return logCoefficient - value * log1p(rate) - concentration * logOdds;
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
    return logIncompleteBeta(concentration, Math.floor(value) + 1, rate);
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
    return logIncompleteBeta(Math.floor(value) + 1, concentration, 1 / rate);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "concentration", concentration);
    requirePositive(this, "rate", rate);
    double drawn = random.gamma(concentration) / rate;
    require(drawn <= LARGEST_DRAWN_RATE, this, "rate", rate, "larger for a draw");
    return random.poisson(drawn);
  }

  @Override
  public double mean() {
    return inDomain() ? concentration / rate : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? concentration / rate * (1 + 1 / rate) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.NON_NEGATIVE_INTEGER;
  }

  private boolean inDomain() {
    return isPositive(concentration) && isPositive(rate);
  }
}
