package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.atan2;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pSquare;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The Cauchy distribution: Student's t with one degree of freedom.
 *
 * <p>Density {@code 1 / (π scale (1 + z²))} with {@code z = (x − loc) / scale}, on the real line;
 * neither mean nor variance exist (Johnson, Kotz and Balakrishnan, Continuous Univariate
 * Distributions, 2nd ed., chapter 16).
 *
 * <p>No mean, no variance.
 *
 * @param loc the median, finite
 * @param scale half the interquartile range, positive and finite
 */
public record Cauchy(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    return -log1pSquare((value - loc) / scale) - log(scale) - LOG_PI;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return below((value - loc) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return below((loc - value) / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return loc + scale * standard(random);
  }

  @Override
  public double mean() {
    return Double.NaN;
  }

  @Override
  public double variance() {
    return Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }

  /** {@code log(1/2 + atan(z) / π)}. */
  private static double below(double z) {
    return z > 0 ? log1p(-atan2(1, z) / Math.PI) : log(atan2(1, -z)) - LOG_PI;
  }

  /**
   * A standard Cauchy variate: the quotient of the coordinates of a uniform point of the unit disc.
   */
  static double standard(RandomStream random) {
    double u;
    double v;
    do {
      u = 2 * random.uniform() - 1;
      v = 2 * random.uniform() - 1;
    } while (u == 0 || u * u + v * v > 1);
    return v / u;
  }
}
