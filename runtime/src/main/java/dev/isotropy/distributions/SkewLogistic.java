package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.digamma;
import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.MathFunctions.trigamma;
import static dev.isotropy.distributions.Constants.EULER_GAMMA;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The skew logistic distribution, whose distribution function is a power of the logistic one.
 *
 * <p>Density {@code asymmetry e^(−z) / (scale (1 + e^(−z))^(asymmetry + 1))} with {@code z = (x −
 * loc) / scale}, on the real line; of the first type of generalized logistic distributions
 * (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed., chapter 23).
 *
 * <p>Mean loc + scale (ψ(asymmetry) + 0.5772…); variance scale² (ψ′(asymmetry) + π²/6).
 *
 * @param loc the location, finite
 * @param scale the scale, positive and finite
 * @param asymmetry the power: 1 for the logistic distribution, below 1 for a long lower tail,
 *     positive and finite
 */
public record SkewLogistic(double loc, double scale, double asymmetry)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    double tails = z < 0 ? asymmetry * z : -z;
    double kernel = tails - (asymmetry + 1) * log1p(exp(-Math.abs(z)));
    return kernel + log(asymmetry) - log(scale);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return -asymmetry * log1pExp((loc - value) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return log1mExp(-asymmetry * log1pExp((loc - value) / scale));
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    requirePositive(this, "asymmetry", asymmetry);
    // The inverse of u = (1 + e^(−z))^(−asymmetry).
    double power = random.exponential() / asymmetry;
    return loc - scale * log(expm1(power));
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * (digamma(asymmetry) + EULER_GAMMA) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? scale * scale * (trigamma(asymmetry) + Math.PI * Math.PI / 6) : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale) && isPositive(asymmetry);
  }
}
