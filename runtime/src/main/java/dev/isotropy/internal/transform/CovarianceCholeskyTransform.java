package dev.isotropy.internal.transform;

import static dev.isotropy.internal.math.Exponential.exp;
import static dev.isotropy.internal.math.Logarithm.log;

/**
 * Lower triangular matrices with a positive diagonal, row by row: the diagonal is {@code e^z}, what
 * stands below it is {@code z}.
 */
public final class CovarianceCholeskyTransform implements ArrayTransform {

  @Override
  public int coordinates(int size) {
    return size * (size + 1) / 2;
  }

  @Override
  public int elements(int size) {
    return size * size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    double logJacobian = 0;
    int at = zOffset;
    for (int i = 0; i < size; i++) {
      int row = xOffset + i * size;
      System.arraycopy(z, at, x, row, i);
      at += i;
      logJacobian += z[at];
      x[row + i] = exp(z[at++]);
      for (int j = i + 1; j < size; j++) {
        x[row + j] = 0;
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
    int at = adjZOffset;
    for (int i = 0; i < size; i++) {
      int row = i * size;
      for (int j = 0; j < i; j++) {
        adjZ[at++] += adjX[adjXOffset + row + j];
      }
      adjZ[at++] += adjX[adjXOffset + row + i] * x[xOffset + row + i] + adjLogJacobian;
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    int at = zOffset;
    for (int i = 0; i < size; i++) {
      int row = xOffset + i * size;
      System.arraycopy(x, row, z, at, i);
      at += i;
      z[at++] = log(x[row + i]);
    }
  }
}
