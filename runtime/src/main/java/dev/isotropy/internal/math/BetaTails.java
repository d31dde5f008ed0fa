package dev.isotropy.internal.math;

import static dev.isotropy.internal.math.IncompleteBeta.LONGEST;
import static dev.isotropy.internal.math.IncompleteBeta.ROUNDING;
import static dev.isotropy.internal.math.IncompleteBeta.TINY;
import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The logarithm of the regularised incomplete beta function, by odds, and its derivatives by the
 * shapes.
 *
 * <p>The continued fraction of {@link IncompleteBeta}, on the log scale and with its derivatives
 * term by term. Odds {@code r = x / (1 − x)} keep the digits of {@code x} and of {@code 1 − x}.
 */
public final class BetaTails {

  public static final double HALF_LOG_2PI = 0.9189385332046728;

  private BetaTails() {}

  /** {@code log(x^a (1 − x)^b / B(a, b))} at odds {@code r}. */
  public static double kernel(double a, double b, double r) {
    if (!isKnown(a, b, r)) {
      return Double.NaN;
    }
    if (r == 0 || r == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double logX = -Logarithm.log1p(1 / r);
    double logY = -Logarithm.log1p(r);
    if (a < 5 || b < 5) {
      return fma(a, logX, fma(b, logY, -GammaFunctions.lbeta(a, b)));
    }
    double n = a + b;
    double y = 1 / (1 + r);
    double x = r < 1 ? r * y : 1 - y;
    // x - a / n, with the digits of whichever of x and y is smaller
    double delta = r < 1 ? fma(x, b, -a * y) / n : fma(-y, a, b * x) / n;
    double deviance =
        fma(
            a,
            IncompleteGamma.excess(delta * n / a, x * (n / a)),
            b * IncompleteGamma.excess(-delta * n / b, y * (n / b)));
    double rest = stirling(n) - stirling(a) - stirling(b);
    return 0.5 * Logarithm.log(a * (b / n)) - HALF_LOG_2PI + rest - deviance;
  }

  /** What Stirling's formula lacks. */
  public static double stirling(double a) {
    double inverse = 1 / a;
    return inverse * GammaFunctions.stirlingSeries(inverse * inverse);
  }

  /** {@code log I_x(a, b)} at odds {@code r} of {@code x}. */
  public static double logRegularized(double a, double b, double r) {
    if (!isKnown(a, b, r)) {
      return Double.NaN;
    }
    if (r == 0 || r == Double.POSITIVE_INFINITY) {
      return r == 0 ? Double.NEGATIVE_INFINITY : 0;
    }
    return isLower(a, b, r) ? direct(a, b, r) : Logistic.log1mExp(Math.min(0, direct(b, a, 1 / r)));
  }

  private static double direct(double a, double b, double r) {
    double x = r / (1 + r);
    return Math.min(0, kernel(a, b, r) + Logarithm.log(IncompleteBeta.fraction(a, b, x) / a));
  }

  /** The derivative of {@link #logRegularized} by {@code a}. */
  public static double byFirst(double a, double b, double r) {
    if (!isKnown(a, b, r) || r == 0) {
      return Double.NaN;
    }
    if (r == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (isLower(a, b, r)) {
      return directByFirst(a, b, r);
    }
    double lower = Logistic.log1mExp(Math.min(0, direct(b, a, 1 / r)));
    return -Exponential.exp(direct(b, a, 1 / r) - lower) * directBySecond(b, a, 1 / r);
  }

  /** The derivative of {@link #logRegularized} by {@code b}. */
  public static double bySecond(double a, double b, double r) {
    if (!isKnown(a, b, r) || r == 0) {
      return Double.NaN;
    }
    if (r == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (isLower(a, b, r)) {
      return directBySecond(a, b, r);
    }
    double lower = Logistic.log1mExp(Math.min(0, direct(b, a, 1 / r)));
    return -Exponential.exp(direct(b, a, 1 / r) - lower) * directByFirst(b, a, 1 / r);
  }

  private static double directByFirst(double a, double b, double r) {
    double digamma = Polygamma.digamma(a) - Polygamma.digamma(a + b);
    return -Logarithm.log1p(1 / r) - digamma - 1 / a + fractionSlope(a, b, r / (1 + r), 1);
  }

  private static double directBySecond(double a, double b, double r) {
    double digamma = Polygamma.digamma(b) - Polygamma.digamma(a + b);
    return -Logarithm.log1p(r) - digamma + fractionSlope(a, b, r / (1 + r), 2);
  }

  /** Whether the shapes are positive and finite, and the odds not negative. */
  public static boolean isKnown(double a, double b, double r) {
    return a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY && r >= 0;
  }

  /** Whether {@code x} lies on the side where its own fraction converges fast. */
  public static boolean isLower(double a, double b, double r) {
    return r / (1 + r) <= (a + 1) / (a + b + 2);
  }

  /**
   * The derivative of the logarithm of {@link IncompleteBeta#fraction}.
   *
   * @param by 1 for the derivative by {@code a}, 2 for that by {@code b}
   */
  public static double fractionSlope(double a, double b, double x, int by) {
    double n = a + b;
    double ofA = by == 1 ? 1 : 0;
    double ofB = by == 2 ? 1 : 0;
    double first = -n / (a + 1) * x;
    double firstSlope = -x * ((ofA + ofB) / (a + 1) - ofA * n / ((a + 1) * (a + 1)));
    double c = 1;
    double cSlope = 0;
    double d = 1 / away(1 + first);
    double dSlope = -d * d * firstSlope;
    double logSlope = dSlope / d;
    double factor = 0;
    double slope = 1;
    double noise = 0;
    for (double m = 1; m <= LONGEST && (abs(factor - 1) > ROUNDING || abs(slope) > noise); m++) {
      double even = a + 2 * m;
      double common = m * x / ((even - 1) * even);
      double numerator = common * (b - m);
      double ofNumerator = fma(ofB, common, -ofA * (numerator * (1 / (even - 1) + 1 / even)));
      double next = fma(numerator, d, 1);
      double nextSlope = fma(ofNumerator, d, numerator * dSlope);
      d = 1 / away(next);
      dSlope = -d * d * nextSlope;
      double quotient = numerator / c;
      cSlope = ofNumerator / c - quotient * (cSlope / c);
      c = away(1 + quotient);
      double before = logSlope;
      logSlope += dSlope / d + cSlope / c;
      numerator = -(a + m) * (n + m) * x / (even * (even + 1));
      ofNumerator =
          numerator * (ofA / (a + m) + (ofA + ofB) / (n + m) - ofA * (1 / even + 1 / (even + 1)));
      next = fma(numerator, d, 1);
      nextSlope = fma(ofNumerator, d, numerator * dSlope);
      d = 1 / away(next);
      dSlope = -d * d * nextSlope;
      quotient = numerator / c;
      cSlope = ofNumerator / c - quotient * (cSlope / c);
      c = away(1 + quotient);
      factor = d * c;
      logSlope += dSlope / d + cSlope / c;
      slope = logSlope - before;
      noise = ROUNDING * (8 * abs(dSlope / d) + 2 * abs(logSlope));
    }
    return logSlope;
  }

  private static double away(double d) {
    return abs(d) < TINY ? TINY : d;
  }
}
