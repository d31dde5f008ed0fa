package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Laplace or double exponential distribution.
 *
 * <p>Density {@code exp(−|x − loc| / scale) / (2 scale)}, on the real line (Johnson, Kotz and
 * Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 24).
 *
 * <p>Mean loc; variance 2 scale².
 *
 * @param loc the mean, finite
 * @param scale the mean absolute deviation, positive and finite
 */
public record Laplace(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    return -Math.abs((value - loc) / scale) - log(scale) - LOG_TWO;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return logBelow((value - loc) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return logBelow((loc - value) / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    double above = random.exponential();
    double below = random.exponential();
    return loc + scale * (above - below);
  }

  @Override
  public double mean() {
    return inDomain() ? loc : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? 2 * scale * scale : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  /** The log probability below a standardized value. */
  private static double logBelow(double z) {
    return z < 0 ? z - LOG_TWO : log1p(-0.5 * exp(-z));
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }
}
