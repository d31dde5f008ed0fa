package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/** The quantile function of the beta distribution, for the Monte Carlo error of quantiles. */
final class BetaQuantile {

  /** Halvings of the unit interval: to the last bit of a double near 1. */
  private static final int STEPS = 53;

  private BetaQuantile() {}

  /** The value that a beta(a, b) variate does not exceed with a probability, by bisection. */
  static double of(double probability, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = 0.5 * (low + high);
      if (MathFunctions.incompleteBeta(a, b, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }
}
