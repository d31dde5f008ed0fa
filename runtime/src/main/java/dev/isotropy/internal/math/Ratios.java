package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Quotients that are smooth where numerator and denominator vanish, with their derivatives.
 *
 * <p>A quotient itself loses nothing; its derivative would cancel near zero, and is a Taylor series
 * there.
 */
public final class Ratios {

  /** Within it derivatives are series. */
  public static final double NEAR = 1;

  /** Divides what is infinite already. */
  public static final double LARGEST = 0x1p1000;

  /** {@code sinc'(x) = -x/3 (1 - x²/10 + x⁴/280 - …)}, the coefficients of {@code x x^(2k)}. */
  public static final double S0 = -1.0 / 3;

  public static final double S1 = 1.0 / 30;
  public static final double S2 = -1.0 / 840;
  public static final double S3 = 1.0 / 45360;
  public static final double S4 = -1.0 / 3991680;
  public static final double S5 = 1.0 / 518918400;
  public static final double S6 = -1.0 / 93405312000.0;
  public static final double S7 = 1.0 / 22230464256000.0;
  public static final double S8 = -1.0 / 6758061133824000.0;

  /** {@code exprel'(x) = Σ (n + 1) x^n / (n + 2)!}. */
  public static final double E0 = 1.0 / 2;

  public static final double E1 = 1.0 / 3;
  public static final double E2 = 1.0 / 8;
  public static final double E3 = 1.0 / 30;
  public static final double E4 = 1.0 / 144;
  public static final double E5 = 1.0 / 840;
  public static final double E6 = 1.0 / 5760;
  public static final double E7 = 1.0 / 45360;
  public static final double E8 = 1.0 / 403200;
  public static final double E9 = 1.0 / 3991680;
  public static final double E10 = 1.0 / 43545600;
  public static final double E11 = 1.0 / 518918400;
  public static final double E12 = 1.0 / 6706022400.0;
  public static final double E13 = 1.0 / 93405312000.0;
  public static final double E14 = 1.0 / 1394852659200.0;
  public static final double E15 = 1.0 / 22230464256000.0;
  public static final double E16 = 1.0 / 376610217984000.0;
  public static final double E17 = 1.0 / 6758061133824000.0;

  private Ratios() {}

  /** {@code sin(x) / x}, 1 at 0. */
  public static double sinc(double x) {
    return x == 0 ? 1 : Circular.sin(x) / x;
  }

  /** {@code (cos(x) - sinc(x)) / x}, the derivative of {@link #sinc}. */
  public static double sincDerivative(double x) {
    return sincDerivative(x, Circular.sin(x), Circular.cos(x));
  }

  /** The same, given sine and cosine. */
  public static double sincDerivative(double x, double sin, double cos) {
    if (abs(x) < NEAR) {
      double y = x * x;
      double series = fma(fma(fma(S8, y, S7), y, S6), y, S5);
      series = fma(fma(fma(series, y, S4), y, S3), y, S2);
      return x * fma(fma(series, y, S1), y, S0);
    }
    return (cos - sin / x) / x;
  }

  /** {@code (e^x - 1) / x}, 1 at 0. */
  public static double exprel(double x) {
    return x == 0 ? 1 : Exponential.expm1(x) / Math.min(x, LARGEST);
  }

  /** {@code (e^x - exprel(x)) / x}, the derivative of {@link #exprel}. */
  public static double exprelDerivative(double x) {
    return exprelDerivative(x, Exponential.expm1(x));
  }

  /** The same, given {@code e^x - 1}. */
  public static double exprelDerivative(double x, double power) {
    if (abs(x) < NEAR) {
      double series = fma(fma(fma(fma(E17, x, E16), x, E15), x, E14), x, E13);
      series = fma(fma(fma(fma(series, x, E12), x, E11), x, E10), x, E9);
      series = fma(fma(fma(fma(series, x, E8), x, E7), x, E6), x, E5);
      return fma(fma(fma(fma(fma(series, x, E4), x, E3), x, E2), x, E1), x, E0);
    }
    double bounded = Math.min(x, LARGEST);
    // For large x the difference of two infinities would be no number.
    return x > Exponential.LIMIT
        ? power * (1 - 1 / bounded) / bounded
        : (power + 1 - power / bounded) / bounded;
  }

  /** {@code log(1 + x) / x}, 1 at 0. */
  static double log1prel(double x) {
    return x == 0 ? 1 : Logarithm.log1p(x) / x;
  }

  /** The derivative of {@link #log1prel}. */
  static double log1prelDerivative(double x) {
    if (abs(x) < 0.05) {
      double series = 0;
      for (int n = 14; n >= 1; n--) {
        // log1p(x) / x = Σ (-x)^n / (n + 1)
        series = fma(series, -x, -(double) n / (n + 1));
      }
      return series;
    }
    return (1 / (1 + x) - Logarithm.log1p(x) / x) / x;
  }
}
