package dev.isotropy;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log;

/**
 * Gamma variates by rejection from a cubed normal (Marsaglia and Tsang, 2000), and beta variates
 * made of two of them.
 */
final class GammaVariates {

  private GammaVariates() {}

  static double sample(RandomStream random, double shape) {
    if (shape >= 1) {
      return atLeastOne(random, shape);
    }
    return Math.max(exp(logSample(random, shape)), Double.MIN_VALUE);
  }

  /**
   * The logarithm of a gamma variate, which for small shapes may be far below that of the smallest
   * double.
   */
  private static double logSample(RandomStream random, double shape) {
    return shape >= 1
        ? log(atLeastOne(random, shape))
        : log(atLeastOne(random, shape + 1)) - random.exponential() / shape;
  }

  private static double atLeastOne(RandomStream random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.normal();
      double root = Math.fma(c, x, 1);
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = random.uniform();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) {
        return d * v;
      }
    }
  }

  static double beta(RandomStream random, double a, double b) {
    double value;
    if (a >= 1 && b >= 1) {
      double x = atLeastOne(random, a);
      double y = atLeastOne(random, b);
      value = x / (x + y);
    } else {
      double x = logSample(random, a);
      double y = logSample(random, b);
      value = invLogit(x - y);
    }
    return Math.min(Math.max(value, Double.MIN_VALUE), Math.nextDown(1.0));
  }
}
