package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Hyperbolic sine, cosine and tangent, from {@code e^x - 1} in two parts, so that one rounding
 * decides the result.
 */
public final class Hyperbolic {

  /** From here on the hyperbolic tangent rounds to 1. */
  public static final double TANH_ONE = 20;

  private Hyperbolic() {}

  /** The hyperbolic sine. */
  public static double sinh(double x) {
    double a = abs(x);
    if (!(a <= Exponential.LIMIT)) {
      return Math.copySign(Exponential.scaled(a, -1), x);
    }
    double shifted = fma(a, Exponential.LOG2_E, Exponential.ROUND);
    double t = growth(a, shifted);
    double tLow = growthLow(a, shifted, t);
    // (t + t / (1 + t)) / 2
    double d = 1 + t;
    double inverse = 1 / d;
    double q = t * inverse;
    double rest = fma(-q, d, t) + (tLow - q * (sumLow(t, 1, d) + tLow));
    double sum = t + q;
    double tail = (q - (sum - t)) + fma(rest, inverse, tLow);
    return Exponential.signed(0.5 * (sum + tail), x);
  }

  /** The hyperbolic cosine. */
  public static double cosh(double x) {
    double a = abs(x);
    if (!(a <= Exponential.LIMIT)) {
      return Exponential.scaled(a, -1);
    }
    double shifted = fma(a, Exponential.LOG2_E, Exponential.ROUND);
    double t = growth(a, shifted);
    // (e + 1 / e) / 2 with e = 1 + t
    double e = 1 + t;
    double eLow = sumLow(t, 1, e) + growthLow(a, shifted, t);
    double inverse = 1 / e;
    double rest = fma(-inverse, e, 1) - inverse * eLow;
    double sum = e + inverse;
    double tail = (inverse - (sum - e)) + fma(rest, inverse, eLow);
    return 0.5 * (sum + tail);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    double b = abs(x);
    double a = 2 * (b > TANH_ONE ? TANH_ONE : b);
    double shifted = fma(a, Exponential.LOG2_E, Exponential.ROUND);
    double t = growth(a, shifted);
    double tLow = growthLow(a, shifted, t);
    // t / (t + 2)
    double d = t + 2;
    double inverse = 1 / d;
    double q = t * inverse;
    double rest = fma(-q, d, t) + (tLow - q * (sumLow(t, 2, d) + tLow));
    return Exponential.signed(fma(rest, inverse, q), x);
  }

  /** {@code e^a - 1}, rounded. */
  private static double growth(double a, double shifted) {
    return (Exponential.expm1High(a, shifted) + Exponential.expm1Low(a, shifted))
        * Exponential.powerOfTwo(shifted);
  }

  /** What {@link #growth} lost to rounding. */
  private static double growthLow(double a, double shifted, double t) {
    double high = Exponential.expm1High(a, shifted);
    double scaled = t * Exponential.reciprocalPowerOfTwo(shifted);
    return (Exponential.expm1Low(a, shifted) - (scaled - high)) * Exponential.powerOfTwo(shifted);
  }

  /** The rounding error of {@code a + b = sum}. */
  private static double sumLow(double a, double b, double sum) {
    double v = sum - a;
    return (a - (sum - v)) + (b - v);
  }
}
