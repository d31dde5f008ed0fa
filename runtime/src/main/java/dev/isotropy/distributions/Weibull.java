package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.pow;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logRatio;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Weibull distribution.
 *
 * <p>Density {@code (concentration / scale) z^(concentration − 1) exp(−z^concentration)} with
 * {@code z = x / scale}, on {@code x ≥ 0}; it has a pole at 0 if {@code concentration < 1}
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 21).
 *
 * <p>Mean scale Γ(1 + 1/concentration); variance scale² (Γ(1 + 2/concentration) − Γ(1 +
 * 1/concentration)²).
 *
 * @param scale the scale: the quantile of level {@code 1 − 1/e}, positive and finite
 * @param concentration the shape, positive and finite
 */
public record Weibull(double scale, double concentration)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double logZ = logRatio(value, scale);
    double hazard = exp(concentration * logZ);
    return log(concentration) - log(scale) + logPower(concentration - 1, logZ) - hazard;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? log1mExp(-hazard(value)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? -hazard(value) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "scale", scale);
    requirePositive(this, "concentration", concentration);
    return scale * pow(random.exponential(), 1 / concentration);
  }

  @Override
  public double mean() {
    return inDomain() ? scale * exp(lgamma(1 + 1 / concentration)) : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double logFirst = lgamma(1 + 1 / concentration);
    double logSecond = lgamma(1 + 2 / concentration);
    // Γ(1 + 2/k) − Γ(1 + 1/k)², whose two terms nearly cancel for large k.
    return scale * scale * exp(2 * logFirst) * expm1(logSecond - 2 * logFirst);
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private double hazard(double value) {
    return exp(concentration * logRatio(value, scale));
  }

  private boolean inDomain() {
    return isPositive(scale) && isPositive(concentration);
  }
}
