package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * First and second derivative of the logarithm of the gamma function: moved up by 8 where the
 * argument is below 8, and there by the asymptotic series with minimax coefficients.
 */
public final class Polygamma {

  /** From here on the asymptotic series. */
  public static final double ASYMPTOTIC = 8;

  public static final double SMALL = 0x1p-100;
  public static final double LARGE = 0x1p300;

  public static final double D0 = 0.08333333333333333;
  public static final double D1 = -0.00833333333327968;
  public static final double D2 = 0.003968253912644512;
  public static final double D3 = -0.0041666449879934715;
  public static final double D4 = 0.007571707098336728;
  public static final double D5 = -0.02069881956064804;
  public static final double D6 = 0.0636358291034866;
  public static final double E0 = 0.16666666666666666;
  public static final double E1 = -0.033333333333305605;
  public static final double E2 = 0.02380952377171333;
  public static final double E3 = -0.033333313639337815;
  public static final double E4 = 0.07575251093503764;
  public static final double E5 = -0.2523987336686349;
  public static final double E6 = 1.1095298322787575;
  public static final double E7 = -4.578065909281574;

  private Polygamma() {}

  /** The digamma function; {@code NaN} at 0 and the negative integers. */
  public static double digamma(double x) {
    if (!(x >= SMALL && x <= LARGE)) {
      return unusualDigamma(x);
    }
    boolean low = x < ASYMPTOTIC;
    double y = low ? x + 8 : x;
    double inverse = 1 / y;
    double square = inverse * inverse;
    double large = Logarithm.log(y) - fma(square, digammaSeries(square), 0.5 * inverse);
    return low ? large - reciprocals(x) : large;
  }

  /**
   * {@code 1/x + 1/(x + 1) + ... + 1/(x + 7)}; with {@code v = x (x + 7)} the pairs are {@code (2 x
   * + 7) / (v + c)}.
   */
  static double reciprocals(double x) {
    double v = x * (x + 7);
    double a = v * (v + 6);
    double b = (v + 10) * (v + 12);
    double sum = fma(fma(2, v, 6), b, fma(2, v, 22) * a);
    return fma(2, x, 7) * sum / (a * b);
  }

  private static double unusualDigamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x > LARGE) {
      return Logarithm.log(x);
    }
    if (abs(x) < SMALL && x != 0) {
      return -1 / x;
    }
    double nearest = Math.rint(x);
    if (nearest == x) {
      return Double.NaN;
    }
    return digamma(1 - x) - Math.PI / Circular.tan(Math.PI * (x - nearest));
  }

  /** The trigamma function; positive infinity at 0 and the negative integers. */
  public static double trigamma(double x) {
    if (!(x >= SMALL && x <= LARGE)) {
      return unusualTrigamma(x);
    }
    boolean low = x < ASYMPTOTIC;
    double y = low ? x + 8 : x;
    double inverse = 1 / y;
    double square = inverse * inverse;
    double large = fma(inverse * square, trigammaSeries(square), fma(0.5, square, inverse));
    return low ? large + squaredReciprocals(x) : large;
  }

  /** {@code 1/x^2 + ... + 1/(x + 7)^2}, each pair over one denominator. */
  static double squaredReciprocals(double x) {
    double v = x * (x + 7);
    double s = fma(2, v, 49);
    double b = (s - 12) / ((v + 6) * (v + 6));
    double c = (s - 20) / ((v + 10) * (v + 10));
    double d = (s - 24) / ((v + 12) * (v + 12));
    return s / (v * v) + (b + (c + d));
  }

  private static double unusualTrigamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > LARGE) {
      return 1 / x;
    }
    if (abs(x) < SMALL) {
      return 1 / x / x;
    }
    double nearest = Math.rint(x);
    if (nearest == x) {
      return Double.POSITIVE_INFINITY;
    }
    double r = Math.PI / Circular.sin(Math.PI * (x - nearest));
    return r * r - trigamma(1 - x);
  }

  /** {@code y^2 (log y - 1 / (2 y) - digamma(y))} in {@code z = 1 / y^2}. */
  static double digammaSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(D6, w, D4), w, D2), w, D0);
    double odd = fma(fma(D5, w, D3), w, D1);
    return fma(odd, z, even);
  }

  /** {@code y^3 (trigamma(y) - 1 / y - 1 / (2 y^2))} in {@code z = 1 / y^2}. */
  static double trigammaSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(E6, w, E4), w, E2), w, E0);
    double odd = fma(fma(fma(E7, w, E5), w, E3), w, E1);
    return fma(odd, z, even);
  }
}
