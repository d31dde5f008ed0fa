package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.tan;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The hyperbolic secant distribution: a Laplace distribution whose mode is rounded.
 *
 * <p>Density {@code 2 / (π scale (e^z + e^(−z)))} with {@code z = (x − loc) / scale}, on the real
 * line (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 23).
 *
 * <p>Mean loc; variance scale² π²/4.
 *
 * @param loc the mean and mode, finite
 * @param scale the scale of the two exponential tails, positive and finite
 */
public record SoftLaplace(double loc, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double magnitude = Math.abs((value - loc) / scale);
    return LOG_TWO - LOG_PI - log(scale) - magnitude - log1p(exp(-2 * magnitude));
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return angle((loc - value) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return angle((value - loc) / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    return loc + scale * log(tan(0.5 * Math.PI * random.uniform()));
  }

  @Override
  public double mean() {
    return inDomain() ? loc : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * (0.25 * Math.PI * Math.PI) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale);
  }

  /** {@code log(2 / π · atan(e^(−z)))}. */
  private static double angle(double z) {
    // From 40 on the angle is its tangent.
    return z > 40 ? Constants.LOG_TWO - Constants.LOG_PI - z : Tails.logQuarterTurn(1, exp(z));
  }
}
