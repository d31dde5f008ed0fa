package dev.isotropy.internal.math;

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

  /** Products of numbers and their reciprocals may be as far from 1. */
  private static final double ROUNDING = 0x1p-51;

  private static final double TINY = 0x1p-1000;

  /** Shapes around 1e10 need so many steps; of larger ones the last digits are lost. */
  private static final double LONGEST = 100_000;

  private static final double HALF_LOG_2PI = 0.9189385332046728;

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

  private static double stirling(double a) {
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
    return Math.min(0, kernel(a, b, r) + Logarithm.log(fraction(a, b, x, 0)[0] / a));
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
    double[] fraction = fraction(a, b, r / (1 + r), 1);
    return -Logarithm.log1p(1 / r) - digamma - 1 / a + fraction[1];
  }

  private static double directBySecond(double a, double b, double r) {
    double digamma = Polygamma.digamma(b) - Polygamma.digamma(a + b);
    double[] fraction = fraction(a, b, r / (1 + r), 2);
    return -Logarithm.log1p(r) - digamma + fraction[1];
  }

  private static boolean isKnown(double a, double b, double r) {
    return a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY && r >= 0;
  }

  /** Whether {@code x} lies on the side where its own fraction converges fast. */
  private static boolean isLower(double a, double b, double r) {
    return r / (1 + r) <= (a + 1) / (a + b + 2);
  }

  /**
   * The continued fraction and the derivative of its logarithm.
   *
   * @param by 1 for the derivative by {@code a}, 2 for that by {@code b}
   */
  private static double[] fraction(double a, double b, double x, int by) {
    double n = a + b;
    double ofA = by == 1 ? 1 : 0;
    double ofB = by == 2 ? 1 : 0;
    double first = -n / (a + 1) * x;
    double[] state = {1, 0, 1, 0, 1, 0};
    double firstSlope = -x * ((ofA + ofB) / (a + 1) - ofA * n / ((a + 1) * (a + 1)));
    state[2] = 1 / away(1 + first);
    state[3] = -state[2] * state[2] * firstSlope;
    state[4] = state[2];
    state[5] = state[3] / state[2];
    double factor = 0;
    double slope = 1;
    double noise = 0;
    for (double m = 1; abs(factor - 1) > ROUNDING || abs(slope) > noise; m++) {
      if (m > LONGEST) {
        break;
      }
      double even = a + 2 * m;
      double numerator = m * (b - m) * x / ((even - 1) * even);
      double logSlope = ofB / (b - m) - ofA * (1 / (even - 1) + 1 / even);
      double numeratorSlope = b == m ? ofB * m * x / ((even - 1) * even) : numerator * logSlope;
      step(state, numerator, numeratorSlope);
      double before = state[4];
      double logBefore = state[5];
      numerator = -(a + m) * (n + m) * x / (even * (even + 1));
      logSlope = ofA / (a + m) + (ofA + ofB) / (n + m) - ofA * (1 / even + 1 / (even + 1));
      step(state, numerator, numerator * logSlope);
      factor = state[4] / before;
      slope = by == 0 ? 0 : state[5] - logBefore;
      noise = ROUNDING * (8 * abs(state[3] / state[2]) + 2 * abs(state[5]));
    }
    return new double[] {state[4], state[5]};
  }

  /** One step of Lentz's method on {@code c, c', d, d', value, (log value)'}. */
  private static void step(double[] state, double numerator, double slope) {
    double d = away(fma(numerator, state[2], 1));
    double dSlope = slope * state[2] + numerator * state[3];
    state[2] = 1 / d;
    state[3] = -state[2] * state[2] * dSlope;
    double quotient = numerator / state[0];
    double cSlope = slope / state[0] - quotient * (state[1] / state[0]);
    state[0] = away(1 + quotient);
    state[1] = cSlope;
    state[4] *= state[2] * state[0];
    state[5] += state[3] / state[2] + state[1] / state[0];
  }

  private static double away(double d) {
    return abs(d) < TINY ? TINY : d;
  }
}
