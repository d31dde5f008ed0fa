package dev.isotropy.hmc;

import java.util.Arrays;

/** The covariance matrix of a stream of points by Welford's recurrence. */
final class WelfordCovariance {

  private final int dimension;
  private final double[] mean;
  private final double[] delta;

  /** Sums of products of deviations, row-major, the lower triangle only. */
  private final double[] products;

  private int count;

  WelfordCovariance(int dimension) {
    this.dimension = dimension;
    mean = new double[dimension];
    delta = new double[dimension];
    products = new double[Math.multiplyExact(dimension, dimension)];
  }

  int count() {
    return count;
  }

  void add(double[] point) {
    count++;
    double n = count;
    for (int i = 0; i < dimension; i++) {
      delta[i] = point[i] - mean[i];
      mean[i] += delta[i] / n;
    }
    for (int i = 0; i < dimension; i++) {
      double after = point[i] - mean[i];
      int row = i * dimension;
      for (int j = 0; j <= i; j++) {
        products[row + j] += after * delta[j];
      }
    }
  }

  /**
   * The sample covariance, shrunk towards 1e-3 times the unit matrix as Stan does: {@code n/(n+5) S
   * + 1e-3 · 5/(n+5) I}.
   *
   * @param out receives the matrix row-major; needs at least two points
   */
  void regularised(double[] out) {
    double n = count;
    double shrink = n / (n + 5);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        double covariance = shrink * (products[i * dimension + j] / (n - 1));
        out[i * dimension + j] = covariance;
        out[j * dimension + i] = covariance;
      }
      out[i * dimension + i] += 1e-3 * (5 / (n + 5));
    }
  }

  void restart() {
    count = 0;
    Arrays.fill(mean, 0);
    Arrays.fill(products, 0);
  }
}
