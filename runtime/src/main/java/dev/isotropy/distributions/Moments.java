package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.cosh;
import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.sinh;

import dev.isotropy.Support;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean and variance of truncated distributions: double exponential quadrature from the median to
 * both bounds, or sums over the integers.
 */
final class Moments {

  private static final double STEP = 1.0 / 32;
  private static final double LIMIT = 6;
  private static final double HALF_PI = 1.5707963267948966;

  /** The sum over integers ends where less than this probability is left. */
  private static final double REST = 1e-16;

  private Moments() {}

  static double mean(Truncated<?> truncated) {
    double median = truncated.quantile(0.5);
    if (Double.isNaN(median)) {
      return Double.NaN;
    }
    if (isUnbounded(truncated) && !Double.isFinite(truncated.base().mean())) {
      return truncated.base().mean();
    }
    return median + expectation(truncated, median, x -> x - median);
  }

  static double variance(Truncated<?> truncated) {
    double mean = mean(truncated);
    if (!Double.isFinite(mean)) {
      return mean;
    }
    if (isUnbounded(truncated) && !Double.isFinite(truncated.base().variance())) {
      return truncated.base().variance();
    }
    return expectation(truncated, truncated.quantile(0.5), x -> (x - mean) * (x - mean));
  }

  private static boolean isUnbounded(Truncated<?> truncated) {
    return switch (truncated.support()) {
      case Support.Interval(double low, double high) -> Double.isInfinite(high - low);
      case Support.Integers(double low, double high) -> Double.isInfinite(high - low);
    };
  }

  private static double expectation(
      Truncated<?> truncated, double median, DoubleUnaryOperator weight) {
    return switch (truncated.support()) {
      case Support.Integers(double low, double high) -> sum(truncated, low, high, weight);
      case Support.Interval(double low, double high) -> {
        double scale = truncated.quantile(0.75) - truncated.quantile(0.25);
        yield integral(truncated::logProb, median, high - median, scale, weight)
            + integral(truncated::logProb, median, low - median, scale, weight);
      }
    };
  }

  private static double sum(
      Truncated<?> truncated, double low, double high, DoubleUnaryOperator weight) {
    double sum = 0;
    double left = 1;
    for (double k = low; k <= high && left > REST; k++) {
      double mass = exp(truncated.logProb(k));
      sum += mass * weight.applyAsDouble(k);
      left = exp(truncated.logCcdf(k));
    }
    return sum;
  }

  /**
   * The integral of a density times a weight from a point near its mode.
   *
   * @param logProb the log density
   * @param width how far the integral reaches, to the left where it is negative, maybe infinitely
   * @param scale about how far the density does
   */
  static double integral(
      DoubleUnaryOperator logProb,
      double from,
      double width,
      double scale,
      DoubleUnaryOperator weight) {
    double sum = 0;
    for (int i = (int) (-LIMIT / STEP); i <= LIMIT / STEP; i++) {
      double t = i * STEP;
      double u = HALF_PI * sinh(t);
      double distance;
      double slope;
      if (Double.isInfinite(width)) {
        slope = scale * exp(u);
        distance = Math.copySign(slope, width);
      } else {
        double share = 1 / (1 + exp(-2 * u));
        distance = width * share;
        slope = Math.abs(2 * width * share / (1 + exp(2 * u)));
      }
      double x = from + distance;
      double density = Double.isFinite(x) ? exp(logProb.applyAsDouble(x)) : 0;
      if (density > 0 && Double.isFinite(density) && slope != 0) {
        sum += density * weight.applyAsDouble(x) * slope * HALF_PI * cosh(t);
      }
    }
    return sum * STEP;
  }
}
