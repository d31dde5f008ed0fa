package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The exponential function and {@code exp(x) - 1}, by {@code x = k log 2 + r} with {@code |r| <=
 * log(2) / 2} and one minimax polynomial in {@code r}.
 *
 * <p>Coefficients are Remez fits of {@code (exp(r) - 1 - r) / r^2}; the approximation error is
 * below 0.1 ulp.
 */
public final class Exponential {

  public static final double LOG2_E = 0x1.71547652b82fep0;

  /** log 2 in two parts; the first has 32 bits, so that its product with an exponent is exact. */
  public static final double LN2_HIGH = 0x1.62e42feep-1;

  public static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Adding it rounds to an integer, which then stands in the low bits of the sum. */
  public static final double ROUND = 0x1.8p52;

  /** Up to here results are normal and finite, and no scaling by a power of two overflows. */
  public static final double LIMIT = 708;

  public static final double Q0 = 0.5000000000000012;
  public static final double Q1 = 0.166666666666667;
  public static final double Q2 = 0.041666666666515466;
  public static final double Q3 = 0.008333333333307368;
  public static final double Q4 = 0.0013888888947003208;
  public static final double Q5 = 0.00019841269917005708;
  public static final double Q6 = 2.4801489954626097E-5;
  public static final double Q7 = 2.7557216654468157E-6;
  public static final double Q8 = 2.7631276345621113E-7;
  public static final double Q9 = 2.5117746239273525E-8;
  private static final double OVERFLOW = 0x1.62e42fefa39efp9;
  public static final double UNDERFLOW = -0x1.74910d52d3051p9;

  private Exponential() {}

  /** {@code e^x}. */
  public static double exp(double x) {
    if (!(abs(x) <= LIMIT)) {
      return scaled(x, 0);
    }
    double shifted = fma(x, LOG2_E, ROUND);
    double k = shifted - ROUND;
    double r = fma(k, -LN2_LOW, fma(k, -LN2_HIGH, x));
    double p = fma(r * r, series(r), r) + 1;
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(p) + (Double.doubleToRawLongBits(shifted) << 52));
  }

  /** {@code 2^shift e^x} for any {@code x}; rounded once where it is subnormal. */
  static double scaled(double x, int shift) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > OVERFLOW - shift) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < UNDERFLOW - shift) {
      return 0;
    }
    double k = fma(x, LOG2_E, ROUND) - ROUND;
    double r = fma(k, -LN2_LOW, fma(k, -LN2_HIGH, x));
    double p = fma(r * r, series(r), r) + 1;
    int exponent = (int) k + shift;
    int half = exponent >> 1;
    return p * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  /** {@code e^x - 1}, accurate near 0. */
  public static double expm1(double x) {
    if (!(abs(x) <= LIMIT)) {
      return x < 0 ? -1 : scaled(x, 0);
    }
    double shifted = fma(x, LOG2_E, ROUND);
    double high = expm1High(x, shifted);
    double sum = high + expm1Low(x, shifted);
    return signed(sum * powerOfTwo(shifted), x);
  }

  /**
   * {@code e^x - 1} within 3 ulp, accurate near 0, at the cost of {@link #exp}: {@code 2^k (e^r -
   * 1) + (2^k - 1)}.
   */
  public static double expm1Fast(double x) {
    if (!(abs(x) <= LIMIT)) {
      return x < 0 ? -1 : scaled(x, 0);
    }
    double shifted = fma(x, LOG2_E, ROUND);
    double k = shifted - ROUND;
    double r = fma(k, -LN2_LOW, fma(k, -LN2_HIGH, x));
    double power = powerOfTwo(shifted);
    return fma(fma(r * r, series(r), r), power, power - 1);
  }

  /**
   * The leading part of {@code 2^-k (e^x - 1)}.
   *
   * @param shifted {@code ROUND + k}
   */
  static double expm1High(double x, double shifted) {
    double k = shifted - ROUND;
    return (1 - reciprocalPowerOfTwo(shifted)) + fma(k, -LN2_HIGH, x);
  }

  /** What {@link #expm1High} lacks, to about twice working precision. */
  static double expm1Low(double x, double shifted) {
    double k = shifted - ROUND;
    double h = fma(k, -LN2_HIGH, x);
    double l = k * -LN2_LOW;
    double r = h + l;
    double rLow = (h - r) + l;
    double square = r * r;
    double squareLow = fma(r, r, -square);
    // e^r - 1 = r + r^2/2 + r^2 (series - 1/2), with r and its square in two parts each
    double tail = fma(square, series(r, Q0 - 0.5), fma(0.5, squareLow, fma(r, rLow, l)));
    double inverse = reciprocalPowerOfTwo(shifted);
    double t = 1 - inverse;
    double roundedOff = (h - ((t + h) - t)) + ((1 - t) - inverse);
    return fma(0.5, square, tail + roundedOff);
  }

  /** {@code 2^k} for {@code k} in [-1022, 1023], given {@code ROUND + k}. */
  static double powerOfTwo(double shifted) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << 52) + ONE_BITS);
  }

  /** {@code 2^-k}, given {@code ROUND + k}. */
  static double reciprocalPowerOfTwo(double shifted) {
    return Double.longBitsToDouble(ONE_BITS - (Double.doubleToRawLongBits(shifted) << 52));
  }

  /** {@code 2^k} for {@code k} in [-1022, 1023]. */
  static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (k + 1023) << 52);
  }

  /**
   * The magnitude of a function that has the sign of its argument, with that sign, zeros included.
   */
  static double signed(double value, double argument) {
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(value)
            | (Double.doubleToRawLongBits(argument) & Long.MIN_VALUE));
  }

  /** {@code (e^r - 1 - r) / r^2}. */
  static double series(double z) {
    return series(z, Q0);
  }

  private static double series(double z, double first) {
    double w = z * z;
    double even = fma(fma(fma(fma(Q8, w, Q6), w, Q4), w, Q2), w, first);
    double odd = fma(fma(fma(fma(Q9, w, Q7), w, Q5), w, Q3), w, Q1);
    return fma(odd, z, even);
  }

  static final long ONE_BITS = 0x3FF0000000000000L;
}
