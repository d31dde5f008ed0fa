package dev.isotropy.internal.transform;

import dev.isotropy.internal.math.Hyperbolic;

/**
 * The Cholesky factor of a correlation matrix by canonical partial correlations, column by column,
 * with the log-Jacobian of the correlation matrix itself.
 */
public final class CorrelationFactorTransform implements ArrayTransform {

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
    PartialCorrelations.fill(true, z, zOffset, size, x, xOffset);
    double logJacobian = 0;
    int at = zOffset;
    for (int j = 0; j < size - 1; j++) {
      for (int i = j + 1; i < size; i++) {
        logJacobian += 0.5 * (size - j) * PartialCorrelations.logSquaredSech(z[at++]);
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
        true, z, zOffset, size, x, xOffset, adjX, adjXOffset, adjZ, adjZOffset);
    int at = 0;
    for (int j = 0; j < size - 1; j++) {
      for (int i = j + 1; i < size; i++) {
        adjZ[adjZOffset + at] -= adjLogJacobian * (size - j) * Hyperbolic.tanh(z[zOffset + at]);
        at++;
      }
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    PartialCorrelations.unfill(true, x, xOffset, size, z, zOffset);
  }
}
