package dev.isotropy.distributions;

import dev.isotropy.Support;
import java.util.function.DoubleUnaryOperator;

/** Double exponential quadrature, which copes with poles at the bounds and with heavy tails. */
final class Quadrature {

  private static final double STEP = 1.0 / 64;
  private static final double LIMIT = 6.5;
  private static final double HALF_PI = Math.PI / 2;

  private Quadrature() {}

  /** The integral of {@code weight(x)} times a density over its support. */
  static double expectation(ContinuousDistribution distribution, DoubleUnaryOperator weight) {
    Support.Interval support = (Support.Interval) distribution.support();
    return integral(distribution, weight, support.lower(), support.upper());
  }

  /** The integral of {@code weight(x)} times a density from one point to another. */
  static double integral(
      ContinuousDistribution distribution, DoubleUnaryOperator weight, double from, double to) {
    DoubleUnaryOperator integrand =
        x -> {
          double density = Math.exp(distribution.logProb(x));
          return density == 0 ? 0 : density * weight.applyAsDouble(x);
        };
    double kink = kink(distribution, from, to);
    return between(integrand, from, kink) + between(integrand, kink, to);
  }

  /**
   * A point inside the interval at which to split it: where the density is not smooth, if there is
   * one.
   */
  private static double kink(ContinuousDistribution distribution, double from, double to) {
    double kink =
        switch (distribution) {
          case Laplace d -> d.loc();
          case AsymmetricLaplace d -> d.loc();
          case StudentT d -> d.loc();
          case Cauchy d -> d.loc();
          case Beta d -> d.mean();
          default -> Double.isFinite(distribution.mean()) ? distribution.mean() : 1;
        };
    if (kink > from && kink < to) {
      return kink;
    }
    return Double.isInfinite(from) ? to : from;
  }

  private static double between(DoubleUnaryOperator f, double from, double to) {
    if (from == to) {
      return 0;
    }
    double sum = 0;
    for (double t = -LIMIT; t <= LIMIT; t += STEP) {
      double u = HALF_PI * Math.sinh(t);
      double slope = HALF_PI * Math.cosh(t);
      double x;
      if (Double.isInfinite(to)) {
        x = from + Math.exp(u);
        slope *= Math.exp(u);
      } else if (Double.isInfinite(from)) {
        x = to - Math.exp(u);
        slope *= Math.exp(u);
      } else {
        // Measured from the nearer bound, so that a pole at 0 is approached with full precision.
        double width = to - from;
        double fraction = 1 / (1 + Math.exp(-2 * u));
        x = u < 0 ? from + width * fraction : to - width / (1 + Math.exp(2 * u));
        slope *= width * 2 * fraction / (1 + Math.exp(2 * u));
      }
      if (slope > 0 && Double.isFinite(slope) && x > from && x < to) {
        sum += f.applyAsDouble(x) * slope;
      }
    }
    return sum * STEP;
  }
}
