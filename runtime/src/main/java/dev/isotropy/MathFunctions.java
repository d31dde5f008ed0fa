package dev.isotropy;

import dev.isotropy.internal.math.Circular;
import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Hyperbolic;
import dev.isotropy.internal.math.InverseCircular;
import dev.isotropy.internal.math.Logarithm;
import dev.isotropy.internal.math.Logistic;
import dev.isotropy.internal.math.Power;
import dev.isotropy.internal.math.Ratios;

/**
 * The elementary and special functions of the modelling language, to be imported statically.
 *
 * <p>Every function gives the same bits on every machine, in the interpreter and compiled, and the
 * same as its twin in {@code dev.isotropy.simd.VectorMath}: they are made of {@code + - * /},
 * square roots, fused multiply-adds, comparisons and bit operations alone. Elementary functions are
 * within 1 ulp of the true value, {@code pow}, the circular functions and their inverses within 2;
 * special functions within 1e-13 of it, relatively, away from their zeros. {@code NaN} gives {@code
 * NaN}.
 *
 * <p>The elementary functions stand here; {@link SpecialFunctions}, {@link ArrayFunctions} and
 * {@link LinearAlgebra} are inherited, so that one import gives them all.
 */
public final class MathFunctions extends SpecialFunctions {

  private MathFunctions() {}

  /** {@code x^2}. */
  public static double square(double x) {
    return x * x;
  }

  /** The exponential {@code e^x}. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** {@code e^x - 1}, accurate near 0. */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /** {@code e^x - 1} within 3 ulp, accurate near 0, in the time of {@link #exp}. */
  public static double expm1Fast(double x) {
    return Exponential.expm1Fast(x);
  }

  /** The natural logarithm. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** {@code log(1 + x)}, accurate near 0. */
  public static double log1p(double x) {
    return Logarithm.log1p(x);
  }

  /** The logarithm to base 2; exact for powers of two. */
  public static double log2(double x) {
    return Logarithm.log2(x);
  }

  /** The logarithm to base 10; exact for powers of ten. */
  public static double log10(double x) {
    return Logarithm.log10(x);
  }

  /** The square root, correctly rounded. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** The cube root. */
  public static double cbrt(double x) {
    return Power.cbrt(x);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return Circular.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return Circular.cos(x);
  }

  /** The tangent of an angle in radians. */
  public static double tan(double x) {
    return Circular.tan(x);
  }

  /** The inverse sine, in [-pi/2, pi/2]; {@code NaN} outside [-1, 1]. */
  public static double asin(double x) {
    return InverseCircular.asin(x);
  }

  /** The inverse cosine, in [0, pi]; {@code NaN} outside [-1, 1]. */
  public static double acos(double x) {
    return InverseCircular.acos(x);
  }

  /** The inverse tangent, in [-pi/2, pi/2]. */
  public static double atan(double x) {
    return InverseCircular.atan(x);
  }

  /** The hyperbolic sine. */
  public static double sinh(double x) {
    return Hyperbolic.sinh(x);
  }

  /** The hyperbolic cosine. */
  public static double cosh(double x) {
    return Hyperbolic.cosh(x);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    return Hyperbolic.tanh(x);
  }

  /** The logistic function {@code 1 / (1 + e^-x)}. */
  public static double invLogit(double x) {
    return Logistic.invLogit(x);
  }

  /** {@code log(p / (1 - p))}; {@code NaN} outside [0, 1]. */
  public static double logit(double p) {
    return Logistic.logit(p);
  }

  /** {@code log(1 + e^x)} without overflow; also known as softplus. */
  public static double log1pExp(double x) {
    return Logistic.log1pExp(x);
  }

  /** {@code log(1 - e^x)} for {@code x <= 0}; {@code NaN} for positive {@code x}. */
  public static double log1mExp(double x) {
    return Logistic.log1mExp(x);
  }

  /** {@code log(1 - x)}, accurate near 0. */
  public static double log1m(double x) {
    return Logistic.log1m(x);
  }

  /** {@code x^y}, with the special cases of {@link Math#pow}. */
  public static double pow(double x, double y) {
    return Power.pow(x, y);
  }

  /** {@code sqrt(x^2 + y^2)} without overflow or underflow on the way. */
  public static double hypot(double x, double y) {
    return Power.hypot(x, y);
  }

  /**
   * The angle of the point {@code (x, y)}, in [-pi, pi], with the special cases of {@link
   * Math#atan2}.
   */
  public static double atan2(double y, double x) {
    return InverseCircular.atan2(y, x);
  }

  /** {@code log(p e^a + (1 - p) e^b)}: a mixture on the log scale, {@code p} in [0, 1]. */
  public static double logMix(double p, double a, double b) {
    return Logistic.logSumExp(log(p) + a, Logistic.log1m(p) + b);
  }

  /** {@code log(e^a - e^b)} for {@code a >= b}; {@code NaN} otherwise. */
  public static double logDifferenceExp(double a, double b) {
    return Logistic.logDifferenceExp(a, b);
  }

  /** {@code sin(x) / x}, 1 at 0. */
  public static double sinc(double x) {
    return Ratios.sinc(x);
  }

  /** The derivative of {@link #sinc}. */
  public static double sincDerivative(double x) {
    return Ratios.sincDerivative(x);
  }

  /** {@code (e^x - 1) / x}, 1 at 0. */
  public static double exprel(double x) {
    return Ratios.exprel(x);
  }

  /** The derivative of {@link #exprel}. */
  public static double exprelDerivative(double x) {
    return Ratios.exprelDerivative(x);
  }
}
