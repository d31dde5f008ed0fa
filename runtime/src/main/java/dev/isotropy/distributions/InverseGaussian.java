package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logDifferenceExp;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The inverse Gaussian or Wald distribution: when a Brownian motion with drift first reaches a
 * level.
 *
 * <p>Density {@code √(shape / (2π x³)) exp(−shape (x − mean)² / (2 mean² x))}, on {@code x > 0}
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 15).
 *
 * <p>Mean mean; variance mean³ / shape.
 *
 * @param mean the mean, positive and finite
 * @param shape the shape: the cube of the mean over the variance, positive and finite
 */
public record InverseGaussian(double mean, double shape)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value <= 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double deviation = (value - mean) / mean;
    double kernel = 0.5 * (shape / value) * deviation * deviation;
    return 0.5 * log(shape) - LOG_SQRT_TWO_PI - 1.5 * log(value) - kernel;
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
    return logSumExp(logNormalCdf(near(value)), logReflected(value));
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
    return logDifferenceExp(logNormalCdf(-near(value)), logReflected(value));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "mean", mean);
    requirePositive(this, "shape", shape);
    // J. R. Michael, W. R. Schucany and R. W. Haas, 1976, Generating random variates using
    // transformations with multiple roots.
    double normal = random.normal();
    double t = 0.5 * (mean / shape) * (normal * normal);
    double small = 1 / (1 + t + Math.sqrt(t * (2 + t)));
    return random.bernoulli(1 / (1 + small)) ? mean * small : mean / small;
  }

  @Override
  public double variance() {
    return inDomain() ? mean * mean * (mean / shape) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(mean) && isPositive(shape);
  }

  private double near(double value) {
    return Math.sqrt(shape / value) * (value / mean - 1);
  }

  /** {@code log(e^(2 shape / mean) Φ(−√(shape / x) (x / mean + 1)))}. */
  private double logReflected(double value) {
    double far = Math.sqrt(shape / value) * (value / mean + 1);
    return 2 * (shape / mean) + logNormalCdf(-far);
  }
}
