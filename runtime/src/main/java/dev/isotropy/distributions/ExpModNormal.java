package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logDifferenceExp;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logTilted;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The exponentially modified normal distribution: a normal variable plus an independent exponential
 * one.
 *
 * <p>Density {@code rate e^(k²/2 − k z) Φ(z − k)} with {@code z = (x − loc) / scale} and {@code k =
 * rate · scale}, on the real line (Grushka, 1972, Characterization of exponentially modified
 * Gaussian peaks in chromatography).
 *
 * <p>Mean loc + 1/rate; variance scale² + 1/rate².
 *
 * @param loc the mean of the normal part, finite
 * @param scale the standard deviation of the normal part, positive and finite
 * @param rate the rate of the exponential part, positive and finite
 */
public record ExpModNormal(double loc, double scale, double rate)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    return log(rate) + logTilted(-z, rate * scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value == Double.NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return logDifferenceExp(logNormalCdf((value - loc) / scale), logReached(value));
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return logSumExp(logNormalCdf((loc - value) / scale), logReached(value));
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    requirePositive(this, "rate", rate);
    return loc + scale * random.normal() + random.exponential() / rate;
  }

  @Override
  public double mean() {
    return inDomain() ? loc + 1 / rate : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale + 1 / (rate * rate) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale) && isPositive(rate);
  }

  /** {@code log(e^(k²/2 − k z) Φ(z − k))}. */
  private double logReached(double value) {
    double z = (value - loc) / scale;
    double k = rate * scale;
    return k * (0.5 * k - z) + logNormalCdf(z - k);
  }
}
