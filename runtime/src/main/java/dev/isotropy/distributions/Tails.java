package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;

/**
 * Forms of elementary functions that stay finite and right where the plain expression overflows or
 * is undefined.
 */
final class Tails {

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
}
