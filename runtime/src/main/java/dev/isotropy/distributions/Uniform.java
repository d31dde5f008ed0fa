package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The uniform distribution on an interval.
 *
 * <p>Density {@code 1 / (high − low)}, on {@code low ≤ x ≤ high} (Johnson, Kotz and Balakrishnan,
 * Continuous Univariate Distributions, 2nd ed., chapter 26).
 *
 * <p>Mean (low + high) / 2; variance (high − low)² / 12. {@code low} must lie below {@code high}.
 *
 * @param low the lower bound, finite
 * @param high the upper bound, finite, above {@code low} by no more than the largest double
 */
public record Uniform(double low, double high) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < low || value > high) {
      return Double.NEGATIVE_INFINITY;
    }
    return Double.isNaN(value) ? Double.NaN : -log(high - low);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value >= high) {
      return 0;
    }
    return value > low ? log((value - low) / (high - low)) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value >= high) {
      return Double.NEGATIVE_INFINITY;
    }
    return value > low ? log((high - value) / (high - low)) : 0;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "low", low);
    requireFinite(this, "high", high);
    require(inDomain(), this, "high", high, "above low = " + low + " by a finite width");
    // Rounding may carry the sum to the bound, never past it.
    return Math.min(high, low + (high - low) * random.uniform());
  }

  @Override
  public double mean() {
    return inDomain() ? low + 0.5 * (high - low) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? (high - low) * (high - low) / 12 : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(low, high);
  }

  private boolean inDomain() {
    return isPositive(high - low);
  }
}
