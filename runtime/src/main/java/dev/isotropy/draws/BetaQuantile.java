package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/** The quantile function of the beta distribution, for the Monte Carlo error of quantiles. */
final class BetaQuantile {

  private static final double TINY = 1e-300;
  private static final int MAX_TERMS = 100_000;

  private BetaQuantile() {}

  /** The value that a beta(a, b) variate does not exceed with a probability, by bisection. */
  static double of(double probability, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      if (distribution(middle, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** The regularised incomplete beta function (DLMF 8.17.22, 8.17.4). */
  static double distribution(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        MathFunctions.exp(
            a * MathFunctions.log(x) + b * MathFunctions.log1p(-x) - MathFunctions.lbeta(a, b));
    return x < (a + 1) / (a + b + 2)
        ? front * continuedFraction(x, a, b) / a
        : 1 - front * continuedFraction(1 - x, b, a) / b;
  }

  /** Lentz's algorithm, modified by Thompson and Barnett. */
  private static double continuedFraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MAX_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double factor = d * c;
      value *= factor;
      if (Math.abs(factor - 1) < 1e-15) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }
}
