package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The asymmetric Laplace distribution: exponential tails of different length on the two sides of
 * the mode.
 *
 * <p>Density {@code exp(−|x − loc| / s) / (scale (asymmetry + 1/asymmetry))}, on the real line,
 * where {@code s} is {@code scale · asymmetry} below {@code loc} and {@code scale / asymmetry}
 * above (Kotz, Kozubowski and Podgórski, 2001, The Laplace Distribution and Generalizations,
 * chapter 3).
 *
 * <p>Mean loc + scale (1/asymmetry − asymmetry); variance scale² (1/asymmetry² + asymmetry²).
 *
 * @param loc the mode, finite
 * @param scale the geometric mean of the two tails' scales, positive and finite
 * @param asymmetry the square root of the quotient of the lower and the upper tail's scale,
 *     positive and finite
 */
public record AsymmetricLaplace(double loc, double scale, double asymmetry)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    double deviation = z < 0 ? z / asymmetry : -z * asymmetry;
    return deviation - log(scale) - log(asymmetry + 1 / asymmetry);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return tail(value, true);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return tail(value, false);
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    requirePositive(this, "asymmetry", asymmetry);
    double above = random.exponential() / asymmetry;
    double below = random.exponential() * asymmetry;
    return loc + scale * (above - below);
  }

  @Override
  public double mean() {
    return inDomain() ? loc + scale * (1 / asymmetry - asymmetry) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain()
        ? scale * scale * (1 / (asymmetry * asymmetry) + asymmetry * asymmetry)
        : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(scale) && isPositive(asymmetry);
  }

  /** An exponential tail on the side of the value, or what another leaves. */
  private double tail(double value, boolean below) {
    double z = (value - loc) / scale;
    double square = asymmetry * asymmetry;
    double tail = z < 0 ? -log1p(1 / square) + z / asymmetry : -log1p(square) - z * asymmetry;
    return z < 0 == below ? tail : log1mExp(tail);
  }
}
