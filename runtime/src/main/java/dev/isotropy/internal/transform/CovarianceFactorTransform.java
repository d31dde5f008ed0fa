package dev.isotropy.internal.transform;

/**
 * The Cholesky factor of a covariance matrix, with the log-Jacobian of the covariance matrix
 * itself: {@code Σ_i (size − i + 1) log L[i, i] + size log 2}, the rows counted from 0.
 */
public final class CovarianceFactorTransform implements ArrayTransform {

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
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    factor.constrain(z, zOffset, size, x, xOffset, work, workOffset);
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
    factor.adjoint(
        z, zOffset, size, x, xOffset, adjX, adjXOffset, 0, adjZ, adjZOffset, work, workOffset);
    for (int i = 0; i < size; i++) {
      adjZ[adjZOffset + i * (i + 3) / 2] += adjLogJacobian * (size - i + 1);
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    factor.unconstrain(x, xOffset, size, z, zOffset, work, workOffset);
  }
}
