package dev.isotropy.internal.math;

import static dev.isotropy.internal.math.Exponential.LN2_HIGH;
import static dev.isotropy.internal.math.Exponential.LN2_LOW;
import static java.lang.Math.fma;

/**
 * Logarithms, by {@code x = 2^k m} with {@code m} in [sqrt(1/2), sqrt(2)) and the odd series in
 * {@code s = (m - 1) / (m + 1)}.
 *
 * <p>With {@code f = m - 1}, {@code log m = f - (f^2/2 - s (f^2/2 + R))} loses nothing to the
 * rounding of {@code s}.
 */
public final class Logarithm {

  /**
   * Added to the bits of a number, it lets the exponent field change at sqrt(1/2) instead of at 1.
   */
  public static final long EXPONENT_SHIFT = 0x3FF0000000000000L - 0x3FE6A09E667F3BCDL;

  public static final long EXPONENT_MASK = 0xFFF0000000000000L;
  public static final long ONE_BITS = 0x3FF0000000000000L;
  public static final int BIAS = 1023;

  /** From here on {@code log(1 + x)} is {@code log(x)}. */
  public static final double LARGE = 0x1p1000;

  public static final double R0 = 0.6666666666666735;
  public static final double R1 = 0.3999999999941287;
  public static final double R2 = 0.285714287428279;
  public static final double R3 = 0.22222198524332348;
  public static final double R4 = 0.18183567044537186;
  public static final double R5 = 0.15313976637752644;
  public static final double R6 = 0.14796731055929932;
  public static final double U0 = -0.6666666666666631;
  public static final double U1 = -0.4000000000015739;
  public static final double U2 = -0.2857142854783418;
  public static final double U3 = -0.22222223971020344;
  public static final double U4 = -0.18181743877403597;
  public static final double U5 = -0.15386560976706198;
  public static final double U6 = -0.13300959248969382;
  public static final double U7 = -0.12106203404388637;
  public static final double U8 = -0.08339574183048981;
  public static final double U9 = -0.17019579980523852;
  public static final double T0 = 0.3999999999999998;
  public static final double T1 = 0.28571428571445157;
  public static final double T2 = 0.22222222217525026;
  public static final double T3 = 0.18181818871720493;
  public static final double T4 = 0.15384556774912447;
  public static final double T5 = 0.13336321123101777;
  public static final double T6 = 0.11674743159256559;
  public static final double T7 = 0.11989642023276963;
  public static final double TWO_THIRDS = 0x1.5555555555555p-1;
  public static final double TWO_THIRDS_LOW = 0x1.5555555555555p-55;
  public static final double LOG10_E = 0x1.bcb7b1526e50ep-2;
  public static final double LOG10_E_LOW = 0x1.95355baaafad3p-57;
  public static final double LOG2_E = 0x1.71547652b82fep0;
  public static final double LOG2_E_LOW = 0x1.777d0ffda0d24p-56;
  private static final double TWO_54 = 0x1p54;

  private Logarithm() {}

  /** The natural logarithm. */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return unusual(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    long exponent = bits + EXPONENT_SHIFT;
    double k = (int) (exponent >>> 52) - BIAS;
    double f = Double.longBitsToDouble(bits - (exponent & EXPONENT_MASK) + ONE_BITS) - 1;
    double s = f / (f + 2);
    double z = s * s;
    double h = f * (0.5 * f);
    double g = fma(s, fma(z, series(z), h), k * LN2_LOW);
    return fma(k, LN2_HIGH, f - (h - g));
  }

  private static double unusual(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x > 0 && x < 1) {
      double y = x * TWO_54;
      return logOfSum(y, 0, -54);
    }
    return x > 0 ? x : Double.NaN;
  }

  /** {@code log(1 + x)}, accurate near 0. */
  public static double log1p(double x) {
    if (x >= 0 && x <= 1) {
      return unit(x);
    }
    if (!(x > -1 && x <= LARGE)) {
      return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? log(x) : Double.NaN;
    }
    double u = 1 + x;
    double v = u - 1;
    return Exponential.signed(logOfSum(u, (1 - (u - v)) + (x - v), 0), x);
  }

  /**
   * {@code log(1 + x)} for {@code x} in [0, 1], which needs no exponent: {@code 2 atanh(s)} with
   * {@code s = x / (2 + x)} and the rounding error of {@code s} made good.
   */
  private static double unit(double x) {
    double d = x + 2;
    double dLow = x - (d - 2);
    double s = x / d;
    double excess = fma(s, dLow, fma(s, d, -x));
    double z = s * s;
    double w = z * z;
    double even = fma(fma(fma(fma(U8, w, U6), w, U4), w, U2), w, U0);
    double odd = fma(fma(fma(fma(U9, w, U7), w, U5), w, U3), w, U1);
    return (s + s) - fma(s * z, fma(odd, z, even), excess * (1 - s));
  }

  /**
   * {@code log(u + c)} for normal positive {@code u} and {@code |c|} at most half an ulp of {@code
   * u}.
   */
  static double logOfSum(double u, double c) {
    return logOfSum(u, c, 0);
  }

  private static double logOfSum(double u, double c, int shift) {
    long bits = Double.doubleToRawLongBits(u);
    long exponent = bits + EXPONENT_SHIFT;
    double k = (int) (exponent >>> 52) - BIAS + shift;
    exponent &= EXPONENT_MASK;
    double f = Double.longBitsToDouble(bits - exponent + ONE_BITS) - 1;
    double s = f / (f + 2);
    double z = s * s;
    double h = f * (0.5 * f);
    // c / u to the few digits that count: 1 / m = (1 - s) / (1 + s)
    double e = c * Double.longBitsToDouble(2 * ONE_BITS - exponent);
    e = e * fma(s, fma(s, 2, -2), 1);
    double g = fma(s, fma(z, series(z), h), fma(k, LN2_LOW, e));
    return fma(k, LN2_HIGH, f - (h - g));
  }

  /** The logarithm to base 10; exact for powers of ten. */
  public static double log10(double x) {
    return inBase(x, LOG10_E, LOG10_E_LOW);
  }

  /** The logarithm to base 2; exact for powers of two. */
  public static double log2(double x) {
    return inBase(x, LOG2_E, LOG2_E_LOW);
  }

  private static double inBase(double x, double factor, double factorLow) {
    int shift = 0;
    double y = x;
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      if (!(x > 0 && x < 1)) {
        return unusual(x);
      }
      y = x * TWO_54;
      shift = -54;
    }
    double s = ratio(y);
    double low = ratioLow(y, s);
    double k = exponent(y) + shift;
    double high = logHigh(k, s);
    double rest = logLow(k, s, low, high);
    double product = high * factor;
    return product + (fma(high, factor, -product) + fma(high, factorLow, rest * factor));
  }

  /** The exponent {@code k} of {@code x = 2^k m}. */
  static int exponent(double x) {
    return (int) ((Double.doubleToRawLongBits(x) + EXPONENT_SHIFT) >>> 52) - BIAS;
  }

  private static double mantissa(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return Double.longBitsToDouble(bits - ((bits + EXPONENT_SHIFT) & EXPONENT_MASK) + ONE_BITS);
  }

  /** {@code s = (m - 1) / (m + 1)}, rounded. */
  static double ratio(double x) {
    double m = mantissa(x);
    return (m - 1) / (m + 1);
  }

  /** What {@link #ratio} lost to rounding. */
  static double ratioLow(double x, double s) {
    double m = mantissa(x);
    double d = m + 1;
    double dLow = m - (d - 1);
    return (fma(-s, d, m - 1) - s * dLow) / d;
  }

  /** The leading part of {@code log x} = {@code k log 2 + 2 s + s^3 (2/3 + ...)}. */
  static double logHigh(double k, double s) {
    double sum = fma(k, LN2_HIGH, 2 * s);
    double square = s * s;
    return sum + square * s * cubeFactor(square);
  }

  private static double cubeFactor(double square) {
    return fma(square, tailSeries(square), TWO_THIRDS);
  }

  /** The rest of {@code log x}, so that both parts together have about 64 bits. */
  static double logLow(double k, double s, double low, double high) {
    double sum = fma(k, LN2_HIGH, 2 * s);
    double sumLow = fma(2, s, fma(k, LN2_HIGH, -sum));
    double square = s * s;
    double squareLow = fma(s, s, -square) + 2 * s * low;
    double cube = square * s;
    double cubeLow = fma(square, s, -cube) + fma(square, low, s * squareLow);
    double a = square * tailSeries(square);
    double factor = cubeFactor(square);
    double factorLow = ((TWO_THIRDS - factor) + a) + TWO_THIRDS_LOW;
    double term = cube * factor;
    double termLow = fma(cube, factor, -term) + fma(cube, factorLow, cubeLow * factor);
    double rest = fma(k, LN2_LOW, fma(2, low, termLow + sumLow));
    return ((sum - high) + term) + rest;
  }

  /** The series of {@code (2 atanh(s) / s - 2) / s^2} in {@code z = s^2}. */
  static double series(double z) {
    double w = z * z;
    double even = fma(fma(fma(R6, w, R4), w, R2), w, R0);
    double odd = fma(fma(R5, w, R3), w, R1);
    return fma(odd, z, even);
  }

  /** The same series without its first term, and with more of them. */
  static double tailSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(T6, w, T4), w, T2), w, T0);
    double odd = fma(fma(fma(T7, w, T5), w, T3), w, T1);
    return fma(odd, z, even);
  }
}
