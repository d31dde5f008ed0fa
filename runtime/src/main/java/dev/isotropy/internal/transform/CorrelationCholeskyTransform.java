package dev.isotropy.internal.transform;

import dev.isotropy.internal.math.Hyperbolic;

/**
 * Cholesky factors of correlation matrices by canonical partial correlations {@code tanh(z)}, row
 * by row.
 */
public final class CorrelationCholeskyTransform implements ArrayTransform {

  @Override
  public int coordinates(int size) {
    return size * (size - 1) / 2;
  }

  @Override
  public int elements(int size) {
    return size * size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    PartialCorrelations.fill(false, z, zOffset, size, x, xOffset);
    double logJacobian = 0;
    int at = zOffset;
    for (int i = 1; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double weight = 1 + 0.5 * (i - 1 - j);
        logJacobian += weight * PartialCorrelations.logSquaredSech(z[at++]);
      }
    }
    return logJacobian;
  }

  @Override
  public void adjoint(
      double[] z,
      int zOffset,
      int size,
      double[] x,
      int xOffset,
      double[] adjX,
      int adjXOffset,
      double adjLogJacobian,
      double[] adjZ,
      int adjZOffset,
      double[] work,
      int workOffset) {
    PartialCorrelations.adjoint(
        false, z, zOffset, size, x, xOffset, adjX, adjXOffset, adjZ, adjZOffset);
    int at = 0;
    for (int i = 1; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double weight = 1 + 0.5 * (i - 1 - j);
        adjZ[adjZOffset + at] -= adjLogJacobian * 2 * weight * Hyperbolic.tanh(z[zOffset + at]);
        at++;
      }
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    PartialCorrelations.unfill(false, x, xOffset, size, z, zOffset);
  }
}
