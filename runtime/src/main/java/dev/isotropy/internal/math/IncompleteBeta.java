package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The regularised incomplete beta function, by its continued fraction on the side of the mean where
 * that converges fast.
 */
public final class IncompleteBeta {

  /** Products of numbers and their reciprocals may be as far from 1. */
  public static final double ROUNDING = 0x1p-51;

  public static final double TINY = 0x1p-1000;

  /** Shapes around 1e10 need so many steps; of larger ones the last digits are lost. */
  public static final double LONGEST = 100_000;

  private static final double TWO_PI = 6.283185307179586;

  private IncompleteBeta() {}

  /**
   * {@code I_x(a, b)}: the distribution function at {@code x} of a beta variable with shapes {@code
   * a} and {@code b}.
   */
  public static double regularized(double a, double b, double x) {
    if (!(a > 0 && b > 0 && x >= 0 && x <= 1 && a + b < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    if (x == 0 || x == 1) {
      return x;
    }
    double y = 1 - x;
    return x <= (a + 1) / (a + b + 2)
        ? leading(a, b, x, y) * fraction(a, b, x) / a
        : 1 - leading(b, a, y, x) * fraction(b, a, y) / b;
  }

  /** {@code x^a y^b / B(a, b)}. */
  private static double leading(double a, double b, double x, double y) {
    if (a < 5 || b < 5) {
      double logY = x < 0.5 ? Logarithm.log1p(-x) : Logarithm.log(y);
      double logX = y < 0.5 ? Logarithm.log1p(-y) : Logarithm.log(x);
      return Exponential.exp(fma(a, logX, fma(b, logY, -GammaFunctions.lbeta(a, b))));
    }
    double n = a + b;
    // x - a / n from whichever of x and y is known to more digits
    double delta = x < y ? fma(x, b, -a * y) / n : fma(-y, a, b * x) / n;
    double exponent =
        fma(
            a,
            IncompleteGamma.excess(delta * n / a, x * (n / a)),
            b * IncompleteGamma.excess(-delta * n / b, y * (n / b)));
    double rest = stirling(n) - stirling(a) - stirling(b);
    return Math.sqrt(a * (b / n) / TWO_PI) * Exponential.exp(rest - exponent);
  }

  private static double stirling(double a) {
    double inverse = 1 / a;
    return inverse * GammaFunctions.stirlingSeries(inverse * inverse);
  }

  /** The continued fraction of {@code I_x(a, b) a B(a, b) / (x^a (1 - x)^b)}, by Lentz's method. */
  static double fraction(double a, double b, double x) {
    double n = a + b;
    double c = 1;
    double d = fma(-n / (a + 1), x, 1);
    d = 1 / (abs(d) < TINY ? TINY : d);
    double value = d;
    double factor = 0;
    for (double m = 1; m <= LONGEST && abs(factor - 1) > ROUNDING; m++) {
      double even = a + 2 * m;
      double numerator = m * (b - m) * x / ((even - 1) * even);
      d = reciprocal(fma(numerator, d, 1));
      c = away(1 + numerator / c);
      value *= d * c;
      numerator = -(a + m) * (n + m) * x / (even * (even + 1));
      d = reciprocal(fma(numerator, d, 1));
      c = away(1 + numerator / c);
      factor = d * c;
      value *= factor;
    }
    return value;
  }

  private static double reciprocal(double d) {
    return 1 / away(d);
  }

  private static double away(double d) {
    return abs(d) < TINY ? TINY : d;
  }
}
