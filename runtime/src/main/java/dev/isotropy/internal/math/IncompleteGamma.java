package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The regularised incomplete gamma functions: a power series below the mode, a continued fraction
 * above it, and Temme's uniform expansion (1979) for shapes from 1e8.
 */
public final class IncompleteGamma {

  public static final double UNIFORM = 1e8;
  public static final double EPSILON = 0x1p-54;

  /** Products of numbers and their reciprocals may be as far from 1. */
  public static final double ROUNDING = 0x1p-51;

  public static final double TINY = 0x1p-1000;
  private static final double TWO_PI = 6.283185307179586;

  private IncompleteGamma() {}

  /**
   * The lower function {@code P(a, x)}: the distribution function of a gamma variable with shape
   * {@code a} and rate 1.
   */
  public static double lower(double a, double x) {
    if (!(a > 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x == 0 || a == Double.POSITIVE_INFINITY) {
      return x == Double.POSITIVE_INFINITY && a == x ? Double.NaN : 0;
    }
    if (a >= UNIFORM) {
      return uniform(a, x, -1);
    }
    return x < a + 1 ? leading(a, x) * series(a, x) : 1 - upper(a, x);
  }

  /** The upper function {@code Q(a, x) = 1 - P(a, x)}, accurate where it is tiny. */
  public static double upper(double a, double x) {
    if (!(a > 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x == 0 || a == Double.POSITIVE_INFINITY) {
      return x == Double.POSITIVE_INFINITY && a == x ? Double.NaN : 1;
    }
    if (a >= UNIFORM) {
      return uniform(a, x, 1);
    }
    if (x >= a + 1 || (a < 0.5 && x > 1)) {
      return a * leading(a, x) * fraction(a, x);
    }
    return a < 0.5 ? smallShape(a, x) : 1 - leading(a, x) * series(a, x);
  }

  /** {@code x^a e^-x / gamma(a + 1)}. */
  static double leading(double a, double x) {
    if (a < 5) {
      return Exponential.exp(fma(a, Logarithm.log(x), -x) - lgamma1p(a));
    }
    double excess = excess((x - a) / a, x / a);
    double inverse = 1 / a;
    double stirling = inverse * GammaFunctions.stirlingSeries(inverse * inverse);
    return Exponential.exp(fma(-a, excess, -stirling)) / Math.sqrt(TWO_PI * a);
  }

  /**
   * {@code u - log(1 + u)} without cancellation near 0.
   *
   * @param ratio {@code 1 + u}, with its own rounding
   */
  static double excess(double u, double ratio) {
    return isFar(u) ? u - Logarithm.log(ratio) : nearExcess(u);
  }

  /** Whether {@code u - log(1 + u)} may be taken as it stands. */
  public static boolean isFar(double u) {
    return u < -0.29 || u > 0.41;
  }

  /** {@code u - log(1 + u)} near 0. */
  public static double nearExcess(double u) {
    double s = u / (u + 2);
    double z = s * s;
    double h = 0.5 * (u * u);
    return h - s * fma(z, Logarithm.series(z), h);
  }

  /** {@code log gamma(1 + a)}, accurate near 0. */
  static double lgamma1p(double a) {
    return a < 0.5
        ? fma(a, GammaFunctions.gammaSeries(a), -Logarithm.log1p(a))
        : GammaFunctions.lgamma(a + 1);
  }

  /** {@code Σ x^n / ((a + 1) … (a + n))}. */
  static double series(double a, double x) {
    double sum = 1;
    double term = 1;
    for (double n = a + 1; term > sum * EPSILON; n++) {
      term *= x / n;
      sum += term;
    }
    return sum;
  }

  /** The continued fraction of {@code Q(a, x) gamma(a) e^x / x^a}, by Lentz's method. */
  static double fraction(double a, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / (abs(b) < TINY ? TINY : b);
    double value = d;
    double factor = 0;
    for (double n = 1; abs(factor - 1) > ROUNDING; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = fma(numerator, d, b);
      d = 1 / (abs(d) < TINY ? TINY : d);
      c = b + numerator / c;
      c = abs(c) < TINY ? TINY : c;
      factor = d * c;
      value *= factor;
      if (numerator == 0) {
        break;
      }
    }
    return value;
  }

  /** {@code Q} for small shape and {@code x <= 1}, where {@code 1 - P} would cancel. */
  private static double smallShape(double a, double x) {
    double exponent = fma(a, Logarithm.log(x), -lgamma1p(a));
    double sum = 0;
    double power = 1;
    for (double n = 1; abs(power) > EPSILON * EPSILON; n++) {
      power *= -x / n;
      sum += power / (a + n);
    }
    return -Exponential.expm1(exponent) - Exponential.exp(exponent) * a * sum;
  }

  /** Temme's expansion: {@code erfc(sign eta sqrt(a / 2)) / 2} and the first correction. */
  private static double uniform(double a, double x, double sign) {
    double u = (x - a) / a;
    double half = excess(u, x / a);
    double eta = Math.copySign(Math.sqrt(2 * half), u);
    double correction = abs(u) < 1e-6 ? fma(eta, 1.0 / 12, -1.0 / 3) : 1 / u - 1 / eta;
    double density = Exponential.exp(-a * half) / Math.sqrt(TWO_PI * a);
    double value =
        fma(sign * correction, density, 0.5 * ErrorFunctions.erfc(sign * eta * Math.sqrt(0.5 * a)));
    return value < 0 ? 0 : value;
  }
}
