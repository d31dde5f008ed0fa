package dev.isotropy.hmc;

import java.util.Arrays;

/** Variances of a stream of points, coordinate by coordinate, by Welford's recurrence. */
final class WelfordVariance {

  private final double[] mean;
  private final double[] squares;
  private int count;

  WelfordVariance(int dimension) {
    mean = new double[dimension];
    squares = new double[dimension];
  }

  int count() {
    return count;
  }

  void add(double[] point) {
    count++;
    double n = count;
    for (int i = 0; i < mean.length; i++) {
      double delta = point[i] - mean[i];
      mean[i] += delta / n;
      squares[i] += delta * (point[i] - mean[i]);
    }
  }

  /**
   * The sample variances, shrunk towards 1e-3 as Stan does: {@code n/(n+5) s² + 1e-3 · 5/(n+5)}.
   *
   * @param out receives one value per coordinate; needs at least two points
   */
  void regularised(double[] out) {
    double n = count;
    double shrink = n / (n + 5);
    double floor = 1e-3 * (5 / (n + 5));
    for (int i = 0; i < out.length; i++) {
      out[i] = shrink * (squares[i] / (n - 1)) + floor;
    }
  }

  void restart() {
    count = 0;
    Arrays.fill(mean, 0);
    Arrays.fill(squares, 0);
  }
}
