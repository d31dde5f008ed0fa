package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The skew normal distribution: a normal density times a normal distribution function.
 *
 * <p>Density {@code 2 φ(z) Φ(alpha z) / scale} with {@code z = (x − loc) / scale}, on the real line
 * (Azzalini, 1985, A class of distributions which includes the normal ones).
 *
 * <p>Mean loc + scale δ √(2/π); variance scale² (1 − 2δ²/π), δ = alpha / √(1 + alpha²).
 *
 * @param loc the location, finite
 * @param scale the scale, positive and finite
 * @param alpha the skewness: 0 for the normal distribution, negative for a long lower tail, finite
 */
public record SkewNormal(double loc, double scale, double alpha) implements ContinuousDistribution {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    if (Double.isInfinite(z * z)) {
      return Double.NEGATIVE_INFINITY;
    }
    return LOG_TWO - 0.5 * z * z - log(scale) - LOG_SQRT_TWO_PI + logNormalCdf(alpha * z);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    requireFinite(this, "alpha", alpha);
    double skewed = Math.abs(random.normal());
    double delta = delta();
    return loc + scale * (delta * skewed + Math.sqrt((1 - delta) * (1 + delta)) * random.normal());
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * delta() * Math.sqrt(2 / Math.PI) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * (1 - 2 / Math.PI * delta() * delta()) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale) && Double.isFinite(alpha);
  }

  private double delta() {
    return alpha / Math.sqrt(1 + alpha * alpha);
  }
}
