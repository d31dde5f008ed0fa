package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.atan2;
import static dev.isotropy.MathFunctions.erf;
import static dev.isotropy.MathFunctions.erfcx;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logNormalCdf;
import static dev.isotropy.distributions.Constants.LOG_TWO;

/**
 * Forms of elementary functions that stay finite and right where the plain expression overflows or
 * is undefined.
 */
final class Tails {

  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double TWO_OVER_PI = 0.6366197723675814;

  private Tails() {}

  /** {@code log(1 + z²)}, also where {@code z²} overflows. */
  static double log1pSquare(double z) {
    double magnitude = Math.abs(z);
    // From 2^27 on, 1 is below half an ulp of z².
    return magnitude > 0x1p27 ? 2 * log(magnitude) : log1p(magnitude * magnitude);
  }

  /** {@code log(1 + a / b)} of positive numbers, also where the quotient overflows. */
  static double log1pRatio(double a, double b) {
    double ratio = a / b;
    return ratio <= Double.MAX_VALUE ? log1p(ratio) : log(a) - log(b);
  }

  /**
   * {@code factor · logarithm} with {@code 0 · (−∞) = 0}: the log of a zeroth power, 0 to the 0
   * included.
   */
  static double logPower(double factor, double logarithm) {
    return factor == 0 && !Double.isNaN(logarithm) ? 0 : factor * logarithm;
  }

  /**
   * {@code log(e^(k²/2 + k w) Φ(−(w + k)))} for {@code k >= 0}: an exponential tail convolved with
   * a normal density, in whichever of two forms nothing cancels.
   */
  static double logTilted(double w, double k) {
    double u = w + k;
    return u > 0
        ? log(0.5 * erfcx(u * SQRT_HALF)) - 0.5 * w * w
        : k * (0.5 * k + w) + logNormalCdf(-u);
  }

  /** {@code log(2/π · atan(y / x))} of numbers that are not negative, also where it is near 0. */
  static double logQuarterTurn(double y, double x) {
    return y > x ? log1p(-TWO_OVER_PI * atan2(x, y)) : log(TWO_OVER_PI * atan2(y, x));
  }

  /** {@code log(erf(z / √2))} of positive {@code z}, also where it is near 0. */
  static double logCentral(double z) {
    return z < 1 ? log(erf(SQRT_HALF * z)) : log1mExp(LOG_TWO + logNormalCdf(-z));
  }

  /** {@code log(erfc(z / √2))} of positive {@code z}, also where it is near 0. */
  static double logOuter(double z) {
    return z < 1 ? log1mExp(log(erf(SQRT_HALF * z))) : LOG_TWO + logNormalCdf(-z);
  }

  /** {@code log(sinh(h) / h)}, an even function that is 0 at 0. */
  static double logSinhc(double h) {
    double a = Math.abs(h);
    if (a >= 1) {
      return a + log1mExp(-2 * a) - log(2 * a);
    }
    double square = a * a;
    double series = 1;
    for (int k = 8; k > 1; k--) {
      series = 1 + square / (2 * k * (2 * k + 1)) * series;
    }
    return log1p(square / 6 * series);
  }
}
