package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.internal.math.CountMass.logRatio;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Pareto distribution: a power tail above a bound.
 *
 * <p>Density {@code alpha scale^alpha / x^(alpha + 1)}, on {@code x ≥ scale} (Johnson, Kotz and
 * Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 20).
 *
 * <p>Mean m = alpha scale / (alpha − 1) if alpha &gt; 1, else infinite; variance m² / (alpha (alpha
 * − 2)) if alpha &gt; 2, else infinite.
 *
 * @param scale the lower bound, positive and finite
 * @param alpha the power of the tail, positive and finite
 */
public record Pareto(double scale, double alpha) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < scale || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return log(alpha) - log(value) - alpha * logRatio(value, scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > scale ? log1mExp(-alpha * logRatio(value, scale)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value > scale ? -alpha * logRatio(value, scale) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "scale", scale);
    requirePositive(this, "alpha", alpha);
    return scale * exp(random.exponential() / alpha);
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return alpha > 1 ? scale * (alpha / (alpha - 1)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double ratio = scale / (alpha - 1);
    return alpha > 2 ? ratio * ratio * (alpha / (alpha - 2)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Support support() {
    return new Support.Interval(scale, Double.POSITIVE_INFINITY);
  }

  private boolean inDomain() {
    return isPositive(scale) && isPositive(alpha);
  }
}
