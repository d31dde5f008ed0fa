package dev.isotropy.it;

import dev.isotropy.LogDensity;

/**
 * A log density and its gradient at Stan's fixed point, beside Stan's own values; coordinates in
 * the order of Stan's program.
 *
 * @param logDensity ours
 * @param expectedLogDensity Stan's, plus the constant by which ours exceeds it
 * @param gradient ours
 * @param expectedGradient Stan's
 */
public record StanComparison(
    double logDensity, double expectedLogDensity, double[] gradient, double[] expectedGradient) {

  /**
   * Evaluates a density.
   *
   * @param program the name of Stan's program
   * @param excess what the density exceeds Stan's by
   * @param order for each of Stan's coordinates the index of the density's
   * @param density the density
   */
  public static StanComparison of(String program, double excess, int[] order, LogDensity density) {
    StanReference stan = StanReference.of(program);
    int n = stan.point().length;
    if (density.dimension() != n || order.length != n) {
      throw new IllegalArgumentException(
          program + " has " + n + " parameters, the density " + density.dimension());
    }
    double[] q = new double[n];
    for (int i = 0; i < n; i++) {
      q[order[i]] = stan.point()[i];
    }
    double[] ours = new double[n];
    double logDensity = density.logDensityAndGradient(q, ours);
    double[] gradient = new double[n];
    for (int i = 0; i < n; i++) {
      gradient[i] = ours[order[i]];
    }
    return new StanComparison(logDensity, stan.logDensity() + excess, gradient, stan.gradient());
  }

  /** The largest relative error of the log density and of the entries of the gradient. */
  public double error() {
    double worst = relative(logDensity, expectedLogDensity);
    for (int i = 0; i < gradient.length; i++) {
      worst = Math.max(worst, relative(gradient[i], expectedGradient[i]));
    }
    return worst;
  }

  private static double relative(double actual, double expected) {
    return Math.abs(actual - expected) / Math.abs(expected);
  }
}
