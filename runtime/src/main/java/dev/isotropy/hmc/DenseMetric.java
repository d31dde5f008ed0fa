package dev.isotropy.hmc;

import dev.isotropy.RandomStream;
import java.util.Arrays;

/** A dense metric; its inverse is the estimated covariance matrix of the coordinates. */
final class DenseMetric implements Metric {

  private final int dimension;

  /** The inverse, row-major. */
  private final double[] inverse;

  /** The lower Cholesky factor L of the inverse, row-major. */
  private final double[] factor;

  private final WelfordCovariance estimate;

  DenseMetric(int dimension) {
    this.dimension = dimension;
    inverse = new double[Math.multiplyExact(dimension, dimension)];
    factor = new double[inverse.length];
    for (int i = 0; i < dimension; i++) {
      inverse[i * dimension + i] = 1;
      factor[i * dimension + i] = 1;
    }
    estimate = new WelfordCovariance(dimension);
  }

  /** Solves {@code Lᵀ p = z}: the covariance of p is then {@code (L Lᵀ)⁻¹}. */
  @Override
  public void sampleMomentum(RandomStream random, double[] momentum) {
    for (int i = 0; i < dimension; i++) {
      momentum[i] = random.normal();
    }
    for (int i = dimension - 1; i >= 0; i--) {
      int row = i * dimension;
      double p = momentum[i] / factor[row + i];
      momentum[i] = p;
      for (int j = 0; j < i; j++) {
        momentum[j] -= factor[row + j] * p;
      }
    }
  }

  @Override
  public void kickAndDrift(PhasePoint from, PhasePoint to, double stepSize) {
    double half = 0.5 * stepSize;
    double[] p = to.momentum;
    for (int i = 0; i < dimension; i++) {
      p[i] = from.momentum[i] + half * from.gradient[i];
    }
    double[] v = to.velocity;
    multiply(p, v);
    for (int i = 0; i < dimension; i++) {
      to.position[i] = from.position[i] + stepSize * v[i];
    }
  }

  /**
   * The inverse times a vector, as a combination of rows: the matrix is symmetric, and loops that
   * add rows are turned into vector instructions where sums along them are not.
   */
  private void multiply(double[] p, double[] v) {
    double[] a = inverse;
    int n = dimension;
    Arrays.fill(v, 0);
    int j = 0;
    for (; j + 3 < n; j += 4) {
      double p0 = p[j];
      double p1 = p[j + 1];
      double p2 = p[j + 2];
      double p3 = p[j + 3];
      int row0 = j * n;
      int row1 = row0 + n;
      int row2 = row1 + n;
      int row3 = row2 + n;
      for (int i = 0; i < n; i++) {
        v[i] += (a[row0 + i] * p0 + a[row1 + i] * p1) + (a[row2 + i] * p2 + a[row3 + i] * p3);
      }
    }
    for (; j < n; j++) {
      double p0 = p[j];
      int row0 = j * n;
      for (int i = 0; i < n; i++) {
        v[i] += a[row0 + i] * p0;
      }
    }
  }

  @Override
  public double kick(PhasePoint point, double stepSize) {
    double[] p = point.momentum;
    double[] gradient = point.gradient;
    double half = 0.5 * stepSize;
    for (int i = 0; i < p.length; i++) {
      p[i] += half * gradient[i];
    }
    return setVelocity(point);
  }

  @Override
  public double setVelocity(PhasePoint point) {
    double[] p = point.momentum;
    double[] v = point.velocity;
    multiply(p, v);
    return 0.5 * DotProduct.of(p, v);
  }

  @Override
  public void observe(double[] position) {
    estimate.add(position);
  }

  @Override
  public void learn() {
    if (estimate.count() > 1) {
      estimate.regularised(inverse);
      for (int i = 0; i < dimension; i++) {
        SamplingException.requireFiniteMetric(inverse[i * dimension + i]);
      }
      factorise();
    }
    estimate.restart();
  }

  private void factorise() {
    for (int i = 0; i < dimension; i++) {
      int row = i * dimension;
      for (int j = 0; j <= i; j++) {
        int column = j * dimension;
        double sum = inverse[row + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[row + k] * factor[column + k];
        }
        if (i == j) {
          SamplingException.requireFiniteMetric(sum);
          factor[row + i] = Math.sqrt(sum);
        } else {
          factor[row + j] = sum / factor[column + j];
        }
      }
    }
  }

  @Override
  public double[][] inverse() {
    double[][] rows = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      System.arraycopy(inverse, i * dimension, rows[i], 0, dimension);
    }
    return rows;
  }
}
