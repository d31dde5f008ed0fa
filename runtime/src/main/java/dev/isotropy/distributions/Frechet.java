package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.pow;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logRatio;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Fréchet distribution of largest values with a power tail.
 *
 * <p>Density {@code (alpha / scale) z^(−1 − alpha) exp(−z^(−alpha))} with {@code z = x / scale}, on
 * {@code x > 0} (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed.,
 * chapter 22).
 *
 * <p>Mean scale Γ(1 − 1/alpha) if alpha &gt; 1, else infinite; variance scale² (Γ(1 − 2/alpha) −
 * Γ(1 − 1/alpha)²) if alpha &gt; 2, else infinite.
 *
 * @param alpha the power of the tail, positive and finite
 * @param scale the scale: the quantile of level {@code 1/e}, positive and finite
 */
public record Frechet(double alpha, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value <= 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double logZ = logRatio(value, scale);
    return log(alpha) - log(scale) - (1 + alpha) * logZ - exp(-alpha * logZ);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? -hazard(value) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > 0 ? log1mExp(-hazard(value)) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "alpha", alpha);
    requirePositive(this, "scale", scale);
    return scale * pow(random.exponential(), -1 / alpha);
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return alpha > 1 ? scale * exp(lgamma(1 - 1 / alpha)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (alpha <= 2) {
      return Double.POSITIVE_INFINITY;
    }
    double logFirst = lgamma(1 - 1 / alpha);
    // Γ(1 − 2/a) − Γ(1 − 1/a)², whose two terms nearly cancel for large a.
    return scale * scale * exp(2 * logFirst) * expm1(lgamma(1 - 2 / alpha) - 2 * logFirst);
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private double hazard(double value) {
    return exp(-alpha * logRatio(value, scale));
  }

  private boolean inDomain() {
    return isPositive(alpha) && isPositive(scale);
  }
}
