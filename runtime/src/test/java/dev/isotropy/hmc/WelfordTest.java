package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import org.junit.jupiter.api.Test;

/** The running estimates against two-pass ones, far from zero where a naive sum would fail. */
class WelfordTest {

  private static final int N = 50;
  private static final int DIMENSION = 3;
  private static final double OFFSET = 1e8;

  private static double[][] points() {
    RandomStream random = RandomStream.of(1, 1);
    double[][] points = new double[N][DIMENSION];
    for (double[] point : points) {
      double common = random.normal();
      for (int i = 0; i < DIMENSION; i++) {
        point[i] = OFFSET + common + (i + 1) * random.normal();
      }
    }
    return points;
  }

  private static double covariance(double[][] points, int i, int j) {
    double meanI = 0;
    double meanJ = 0;
    for (double[] point : points) {
      meanI += (point[i] - OFFSET) / N;
      meanJ += (point[j] - OFFSET) / N;
    }
    double sum = 0;
    for (double[] point : points) {
      sum += (point[i] - OFFSET - meanI) * (point[j] - OFFSET - meanJ);
    }
    return sum / (N - 1);
  }

  private static double regularised(double[][] points, int i, int j) {
    return N / (N + 5.0) * covariance(points, i, j) + (i == j ? 1e-3 * 5 / (N + 5.0) : 0);
  }

  @Test
  void variance() {
    WelfordVariance estimate = new WelfordVariance(DIMENSION);
    estimate.add(new double[] {1, 2, 3});
    estimate.restart();
    double[][] points = points();
    for (double[] point : points) {
      estimate.add(point);
    }
    double[] out = new double[DIMENSION];
    estimate.regularised(out);
    assertThat(estimate.count()).isEqualTo(N);
    for (int i = 0; i < DIMENSION; i++) {
      assertThat(out[i]).isCloseTo(regularised(points, i, i), within(1e-5));
    }
  }

  @Test
  void covarianceMatrix() {
    WelfordCovariance estimate = new WelfordCovariance(DIMENSION);
    estimate.add(new double[] {1, 2, 3});
    estimate.restart();
    double[][] points = points();
    for (double[] point : points) {
      estimate.add(point);
    }
    double[] out = new double[DIMENSION * DIMENSION];
    estimate.regularised(out);
    for (int i = 0; i < DIMENSION; i++) {
      for (int j = 0; j < DIMENSION; j++) {
        assertThat(out[i * DIMENSION + j]).isCloseTo(regularised(points, i, j), within(1e-5));
      }
    }
  }
}
