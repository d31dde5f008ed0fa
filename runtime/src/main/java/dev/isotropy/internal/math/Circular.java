package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Sine, cosine and tangent of an angle in radians, by reduction to {@code r} in [-pi/4, pi/4] with
 * a rounding error kept beside it, and two minimax polynomials.
 *
 * <p>{@code x - k pi/2} uses pi/2 in three parts: the first product is subtracted without rounding
 * by a fused operation, the second has 33 bits, so that its product with {@code k < 2^20} is exact.
 */
public final class Circular {

  public static final double TWO_OVER_PI = 0.6366197723675814;
  public static final double HALF_PI_1 = 0x1.921fb54442d18p0;
  public static final double HALF_PI_2 = 0x1.1a626331p-54;
  public static final double HALF_PI_3 = 0x1.1701b839a252p-88;

  /** Larger angles are reduced by {@link HugeAngle}. */
  public static final double LIMIT = 1.6e6;

  public static final double S0 = 0.16666666666666632;
  public static final double S1 = -0.008333333333322486;
  public static final double S2 = 0.0001984126982985383;
  public static final double S3 = -2.755731370525922E-6;
  public static final double S4 = 2.5050759923549387E-8;
  public static final double S5 = -1.5896888621903963E-10;
  public static final double C0 = 0.0416666666666666;
  public static final double C1 = -0.001388888888887447;
  public static final double C2 = 2.4801587289667698E-5;
  public static final double C3 = -2.7557314399571284E-7;
  public static final double C4 = 2.0875729044332833E-9;
  public static final double C5 = -1.13599202965278E-11;

  private Circular() {}

  /** The sine. */
  public static double sin(double x) {
    return turned(x, 0);
  }

  /** The cosine. */
  public static double cos(double x) {
    return turned(x, 1);
  }

  /** The sine of {@code x} plus a number of quarter turns. */
  private static double turned(double x, int quarters) {
    if (!(abs(x) <= LIMIT)) {
      return huge(x, quarters);
    }
    double shifted = fma(x, TWO_OVER_PI, Exponential.ROUND);
    double high = reduceHigh(x, shifted);
    double low = reduceLow(x, shifted, high);
    long k = Double.doubleToRawLongBits(shifted) + quarters;
    double value = (k & 1) == 0 ? high - sineLoss(high, low) : cosine(high, low);
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(value) ^ ((k << 62) & Long.MIN_VALUE));
  }

  private static double huge(double x, int quarters) {
    if (!(abs(x) <= Double.MAX_VALUE)) {
      return Double.NaN;
    }
    HugeAngle angle = HugeAngle.of(x);
    int k = angle.quarters() + quarters;
    double value =
        (k & 1) == 0
            ? angle.high() - sineLoss(angle.high(), angle.low())
            : cosine(angle.high(), angle.low());
    return (k & 2) == 0 ? value : -value;
  }

  /** The tangent. */
  public static double tan(double x) {
    if (!(abs(x) <= LIMIT)) {
      if (!(abs(x) <= Double.MAX_VALUE)) {
        return Double.NaN;
      }
      HugeAngle angle = HugeAngle.of(x);
      return tangent(angle.high(), angle.low(), angle.quarters());
    }
    double shifted = fma(x, TWO_OVER_PI, Exponential.ROUND);
    double high = reduceHigh(x, shifted);
    return tangent(high, reduceLow(x, shifted, high), Double.doubleToRawLongBits(shifted));
  }

  private static double tangent(double high, double low, long k) {
    double loss = sineLoss(high, low);
    double sine = high - loss;
    double sineLow = (high - sine) - loss;
    double half = 0.5 * (high * high);
    double leading = 1 - half;
    double cosineRest = cosineRest(high, low);
    double cosine = leading + cosineRest;
    double cosineLow = (leading - cosine) + cosineRest;
    boolean odd = (k & 1) != 0;
    double n = odd ? -cosine : sine;
    double nLow = odd ? -cosineLow : sineLow;
    double d = odd ? sine : cosine;
    double dLow = odd ? sineLow : cosineLow;
    double q = n / d;
    return q - (fma(q, d, -n) + (q * dLow - nLow)) / d;
  }

  /** The reduced angle, given {@code ROUND + k}. */
  static double reduceHigh(double x, double shifted) {
    double k = shifted - Exponential.ROUND;
    double first = fma(k, -HALF_PI_1, x);
    double product = k * HALF_PI_2;
    double second = first - product;
    return second - fma(k, HALF_PI_3, product - (first - second));
  }

  /** What {@link #reduceHigh} lost to rounding. */
  static double reduceLow(double x, double shifted, double high) {
    double k = shifted - Exponential.ROUND;
    double first = fma(k, -HALF_PI_1, x);
    double product = k * HALF_PI_2;
    double second = first - product;
    return (second - high) - fma(k, HALF_PI_3, product - (first - second));
  }

  /**
   * {@code high - sin(high + low)}: positive zero at both zeros, so that the difference keeps their
   * signs.
   */
  static double sineLoss(double high, double low) {
    double z = high * high;
    return fma(z * high, sineSeries(z), fma(z, 0.5 * low, -low));
  }

  /** {@code cos(high + low)}. */
  static double cosine(double high, double low) {
    double leading = 1 - 0.5 * (high * high);
    return leading + cosineRest(high, low);
  }

  /** What {@code 1 - high^2 / 2}, rounded, lacks to the cosine. */
  static double cosineRest(double high, double low) {
    double z = high * high;
    double half = 0.5 * z;
    double leading = 1 - half;
    double square = fma(z * z, cosineSeries(z), -(high * low));
    return ((1 - leading) - half) + square;
  }

  /** {@code (r - sin(r)) / r^3} in {@code z = r^2}. */
  static double sineSeries(double z) {
    double w = z * z;
    double even = fma(fma(S4, w, S2), w, S0);
    double odd = fma(fma(S5, w, S3), w, S1);
    return fma(odd, z, even);
  }

  /** {@code (cos(r) - 1 + r^2 / 2) / r^4} in {@code z = r^2}. */
  static double cosineSeries(double z) {
    double w = z * z;
    double even = fma(fma(C4, w, C2), w, C0);
    double odd = fma(fma(C5, w, C3), w, C1);
    return fma(odd, z, even);
  }
}
