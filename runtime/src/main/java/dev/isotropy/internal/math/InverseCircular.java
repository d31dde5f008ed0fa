package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Inverse sine, cosine and tangent: one division reduces a ratio to at most tan(pi/8), and its
 * rounding error is carried along.
 */
public final class InverseCircular {

  public static final double TAN_PI_8 = 0.41421356237309503;
  public static final double TAN_3_PI_8 = 2.414213562373095;
  public static final double QUARTER_PI = 0x1.921fb54442d18p-1;
  public static final double QUARTER_PI_LOW = 0x1.1a62633145c07p-55;
  public static final double HALF_PI = 0x1.921fb54442d18p0;
  public static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;
  public static final double THREE_QUARTER_PI = 0x1.2d97c7f3321d2p1;
  public static final double THREE_QUARTER_PI_LOW = 0x1.a79394c9e8a0ap-54;
  public static final double PI_LOW = 0x1.1a62633145c07p-53;

  /** Sides of this range have a quotient and a residual that are normal. */
  public static final double SMALL = 0x1p-400;

  public static final double LARGE = 0x1p400;

  public static final double A0 = -0.33333333333333326;
  public static final double A1 = 0.19999999999997647;
  public static final double A2 = -0.14285714285385173;
  public static final double A3 = 0.11111111087999648;
  public static final double A4 = -0.09090908138056888;
  public static final double A5 = 0.07692282611481097;
  public static final double A6 = -0.06666224572787194;
  public static final double A7 = 0.05877000304156124;
  public static final double A8 = -0.05218265400618531;
  public static final double A9 = 0.04502981769457455;
  public static final double A10 = -0.03346118346933484;
  public static final double A11 = 0.015181613850685368;
  public static final double B0 = 0.16666666666666763;
  public static final double B1 = 0.07499999999970092;
  public static final double B2 = 0.04464285717529269;
  public static final double B3 = 0.030381942674988966;
  public static final double B4 = 0.022372215913308388;
  public static final double B5 = 0.01735159538042718;
  public static final double B6 = 0.01398101982465191;
  public static final double B7 = 0.011397283553233075;
  public static final double B8 = 0.010789369266050609;
  public static final double B9 = 0.003672019865366523;
  public static final double B10 = 0.021791014759575976;
  public static final double B11 = -0.02111719781084751;
  public static final double B12 = 0.032702438789991246;

  private InverseCircular() {}

  /** The inverse tangent, in [-pi/2, pi/2]. */
  public static double atan(double x) {
    double a = abs(x);
    if (!(a <= LARGE)) {
      return Double.isNaN(x) ? x : Math.copySign(HALF_PI, x);
    }
    return Exponential.signed(arc(a, 1, false), x);
  }

  /**
   * The angle of the point {@code (x, y)}, in [-pi, pi], with the special cases of {@link
   * Math#atan2}.
   */
  public static double atan2(double y, double x) {
    double a = abs(y);
    double b = abs(x);
    if (!(a >= SMALL && a <= LARGE && b >= SMALL && b <= LARGE)) {
      return unusual(y, x, a, b);
    }
    return Exponential.signed(arc(a, b, x < 0), y);
  }

  private static double unusual(double y, double x, double a, double b) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return x + y;
    }
    boolean left = x < 0 || 1 / x < 0;
    if (a == 0 || (b == Double.POSITIVE_INFINITY && a != b)) {
      return Math.copySign(left ? Math.PI : 0, y);
    }
    if (b == 0 || (a == Double.POSITIVE_INFINITY && a != b)) {
      return Math.copySign(HALF_PI, y);
    }
    if (a == b) {
      return Math.copySign(left ? THREE_QUARTER_PI : QUARTER_PI, y);
    }
    int difference = Math.getExponent(a) - Math.getExponent(b);
    if (difference > 100) {
      return Math.copySign(HALF_PI, y);
    }
    if (difference < -100) {
      return Math.copySign(left ? Math.PI : a / b, y);
    }
    double scale = a < 1 ? 0x1p600 : 0x1p-600;
    return Exponential.signed(arc(a * scale, b * scale, left), y);
  }

  /**
   * The angle, in [0, pi], of a point with sides {@code a} and {@code b}, mirrored to the left or
   * not.
   */
  private static double arc(double a, double b, boolean left) {
    boolean small = a <= TAN_PI_8 * b;
    boolean big = a > TAN_3_PI_8 * b;
    double n = small ? a : big ? -b : a - b;
    double d = small ? b : big ? a : a + b;
    double nLow = small || big ? 0 : differenceLow(a, b, n);
    double dLow = small || big ? 0 : differenceLow(a, -b, d);
    double base =
        small ? (left ? Math.PI : 0) : big ? HALF_PI : left ? THREE_QUARTER_PI : QUARTER_PI;
    double baseLow =
        small
            ? (left ? PI_LOW : 0)
            : big ? HALF_PI_LOW : left ? THREE_QUARTER_PI_LOW : QUARTER_PI_LOW;
    double inverse = 1 / d;
    double q = n * inverse;
    double rest = (fma(-q, d, n) + (nLow - q * dLow)) * inverse;
    double z = q * q;
    double tail = fma(q * z, arctangentSeries(z), fma(-z, rest, rest));
    double turn = left ? -q : q;
    double turnTail = left ? -tail : tail;
    double sum = base + turn;
    return sum + ((turn - (sum - base)) + (baseLow + turnTail));
  }

  /** The rounding error of {@code a - b = difference}. */
  private static double differenceLow(double a, double b, double difference) {
    double v = difference - a;
    return (a - (difference - v)) - (b + v);
  }

  /** The inverse sine, in [-pi/2, pi/2]; {@code NaN} outside [-1, 1]. */
  public static double asin(double x) {
    double a = abs(x);
    if (!(a <= 1)) {
      return Double.NaN;
    }
    if (a <= 0.5) {
      double z = x * x;
      return Exponential.signed(fma(a * z, arcsineSeries(z), a), x);
    }
    double z = fma(a, -0.5, 0.5);
    double root = Math.sqrt(z);
    double tail = rootTail(z, root);
    double lead = fma(root, -2, HALF_PI);
    double leadLow = fma(root, -2, HALF_PI - lead);
    return Exponential.signed(lead + (leadLow + fma(tail, -2, HALF_PI_LOW)), x);
  }

  /** The inverse cosine, in [0, pi]; {@code NaN} outside [-1, 1]. */
  public static double acos(double x) {
    double a = abs(x);
    if (!(a <= 1)) {
      return Double.NaN;
    }
    if (a <= 0.5) {
      double z = x * x;
      double tail = x * z * arcsineSeries(z);
      double lead = HALF_PI - x;
      return lead + (((HALF_PI - lead) - x) + (HALF_PI_LOW - tail));
    }
    double z = fma(a, -0.5, 0.5);
    double root = Math.sqrt(z);
    double tail = rootTail(z, root);
    if (x > 0) {
      return 2 * (root + tail);
    }
    double lead = fma(root, -2, Math.PI);
    double leadLow = fma(root, -2, Math.PI - lead);
    return lead + (leadLow + fma(tail, -2, PI_LOW));
  }

  /** {@code asin(sqrt(z)) - root}, where {@code root} is the rounded root. */
  private static double rootTail(double z, double root) {
    double rootLow = fma(-root, root, z) / fma(root, 2, Double.MIN_NORMAL);
    return fma(root * z, arcsineSeries(z), rootLow);
  }

  /** {@code (atan(t) - t) / t^3} in {@code z = t^2}. */
  static double arctangentSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(fma(fma(A10, w, A8), w, A6), w, A4), w, A2), w, A0);
    double odd = fma(fma(fma(fma(fma(A11, w, A9), w, A7), w, A5), w, A3), w, A1);
    return fma(odd, z, even);
  }

  /** {@code (asin(t) - t) / t^3} in {@code z = t^2}. */
  static double arcsineSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(fma(fma(fma(B12, w, B10), w, B8), w, B6), w, B4), w, B2), w, B0);
    double odd = fma(fma(fma(fma(fma(B11, w, B9), w, B7), w, B5), w, B3), w, B1);
    return fma(odd, z, even);
  }
}
