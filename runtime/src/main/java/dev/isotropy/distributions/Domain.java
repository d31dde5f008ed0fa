package dev.isotropy.distributions;

import java.util.Locale;

/**
 * The domains of parameters: as predicates for densities, as checks with a message for sampling.
 */
final class Domain {

  /** The largest rate of a Poisson draw: counts above it could not all be told apart as doubles. */
  static final double LARGEST_DRAWN_RATE = 0x1p52;

  private Domain() {}

  /** Whether a parameter is positive and finite. */
  static boolean isPositive(double parameter) {
    return parameter > 0 && parameter < Double.POSITIVE_INFINITY;
  }

  /** Whether a parameter is zero or positive, and finite. */
  static boolean isNonNegative(double parameter) {
    return parameter >= 0 && parameter < Double.POSITIVE_INFINITY;
  }

  /** Whether a parameter is a probability. */
  static boolean isProbability(double parameter) {
    return parameter >= 0 && parameter <= 1;
  }

  /** A number of the unit interval moved off its bounds, where rounding put it there. */
  static double inside(double draw) {
    return Math.max(Double.MIN_VALUE, Math.min(draw, Math.nextDown(1.0)));
  }

  /** Checks a parameter that has to be finite. */
  static void requireFinite(Object owner, String name, double parameter) {
    require(Double.isFinite(parameter), owner, name, parameter, "finite");
  }

  /** Checks a parameter that has to be positive and finite. */
  static void requirePositive(Object owner, String name, double parameter) {
    require(isPositive(parameter), owner, name, parameter, "positive and finite");
  }

  /** Checks a parameter that has to be a probability. */
  static void requireProbability(Object owner, String name, double parameter) {
    require(isProbability(parameter), owner, name, parameter, "in [0, 1]");
  }

  /** Throws unless a condition on a parameter holds. */
  static void require(boolean holds, Object owner, String name, Object parameter, String domain) {
    if (!holds) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s of %s must be %s, but is %s",
              name,
              owner.getClass().getSimpleName(),
              domain,
              parameter));
    }
  }
}
