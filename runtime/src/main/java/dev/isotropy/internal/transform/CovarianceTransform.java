package dev.isotropy.internal.transform;

import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.MatrixProducts;
import java.util.Arrays;

/**
 * Covariance matrices {@code L Lᵀ}, with the factor of {@link CovarianceCholeskyTransform}.
 *
 * <p>The log-Jacobian is that of both maps: {@code Σ_i (size − i + 1) log L[i, i] + size log 2},
 * the rows counted from 0.
 */
public final class CovarianceTransform implements ArrayTransform {

  private static final double LOG_TWO = 0.6931471805599453;

  private final CovarianceCholeskyTransform factor = new CovarianceCholeskyTransform();

  @Override
  public int coordinates(int size) {
    return factor.coordinates(size);
  }

  @Override
  public int elements(int size) {
    return size * size;
  }

  @Override
  public int scratch(int size) {
    return 2 * size * size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    factor.constrain(z, zOffset, size, work, workOffset, work, workOffset);
    MatrixProducts.multiplyTranspose(
        work, workOffset, size, size, work, workOffset, size, x, xOffset);
    double logJacobian = size * LOG_TWO;
    for (int i = 0; i < size; i++) {
      logJacobian += (size - i + 1) * z[zOffset + i * (i + 3) / 2];
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
    int adjFactor = workOffset + size * size;
    factor.constrain(z, zOffset, size, work, workOffset, work, workOffset);
    Arrays.fill(work, adjFactor, adjFactor + size * size, 0);
    MatrixProducts.multiplyTransposeAdjoint(
        work,
        workOffset,
        size,
        size,
        work,
        workOffset,
        size,
        adjX,
        adjXOffset,
        work,
        adjFactor,
        work,
        adjFactor);
    factor.adjoint(
        z, zOffset, size, work, workOffset, work, adjFactor, 0, adjZ, adjZOffset, work, workOffset);
    for (int i = 0; i < size; i++) {
      adjZ[adjZOffset + i * (i + 3) / 2] += adjLogJacobian * (size - i + 1);
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    Cholesky.factor(x, xOffset, size, work, workOffset);
    factor.unconstrain(work, workOffset, size, z, zOffset, work, workOffset);
  }
}
