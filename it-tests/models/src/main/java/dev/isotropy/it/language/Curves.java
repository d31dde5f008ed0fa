package dev.isotropy.it.language;

import dev.isotropy.MathFunctions;

/** Curves that several models share, in a source file of their own. */
final class Curves {

  private static final double STEEPNESS = 0.75;

  private Curves() {}

  /** Rises from 0 at 0 towards 1. */
  static double saturation(double dose, double half) {
    double reached = dose / (dose + half);
    return STEEPNESS * reached + (1 - STEEPNESS) * (2 * MathFunctions.invLogit(dose) - 1);
  }
}
