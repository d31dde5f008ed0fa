package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.logTilted;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * An asymmetric Laplace variable plus an independent normal one, which rounds its mode.
 *
 * <p>With {@code L = scale · asymmetry}, {@code R = scale / asymmetry} and {@code s = scale ·
 * softness} the density is {@code (e^(s²/(2L²) + d/L) Φ(−d/s − s/L) + e^(s²/(2R²) − d/R) Φ(d/s −
 * s/R)) / (L + R)} at {@code x = loc + d}, on the real line (Reed and Jorgensen, 2004, The double
 * Pareto-lognormal distribution, as the normal-Laplace distribution).
 *
 * <p>Mean loc + scale (1/asymmetry − asymmetry); variance scale² (1/asymmetry² + asymmetry² +
 * softness²).
 *
 * @param loc the location, finite
 * @param scale the geometric mean of the two tails' scales, positive and finite
 * @param asymmetry the square root of the quotient of the lower and the upper tail's scale,
 *     positive and finite
 * @param softness the standard deviation of the normal part in units of the scale, positive and
 *     finite
 */
public record SoftAsymmetricLaplace(double loc, double scale, double asymmetry, double softness)
    implements ContinuousDistribution {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / (scale * softness);
    double lower = logTilted(z, softness / asymmetry);
    double upper = logTilted(-z, softness * asymmetry);
    return logSumExp(lower, upper) - log(scale) - log(asymmetry + 1 / asymmetry);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    requirePositive(this, "asymmetry", asymmetry);
    requirePositive(this, "softness", softness);
    double above = random.exponential() / asymmetry;
    double below = random.exponential() * asymmetry;
    return loc + scale * (above - below + softness * random.normal());
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * (1 / asymmetry - asymmetry) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain()
        ? scale
            * scale
            * (1 / (asymmetry * asymmetry) + asymmetry * asymmetry + softness * softness)
        : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc)
        && isPositive(scale)
        && isPositive(asymmetry)
        && isPositive(softness);
  }
}
