package dev.isotropy.internal.transform;

import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.MatrixProducts;
import dev.isotropy.internal.math.Hyperbolic;
import java.util.Arrays;

/**
 * Correlation matrices {@code L Lᵀ}, with the factor's canonical partial correlations {@code
 * tanh(z)} column by column.
 */
public final class CorrelationTransform implements ArrayTransform {

  @Override
  public int coordinates(int size) {
    return size * (size - 1) / 2;
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
    PartialCorrelations.fill(true, z, zOffset, size, work, workOffset);
    MatrixProducts.multiplyTranspose(
        work, workOffset, size, size, work, workOffset, size, x, xOffset);
    for (int i = 0; i < size; i++) {
      x[xOffset + i * size + i] = 1;
    }
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
    int adjFactor = workOffset + size * size;
    PartialCorrelations.fill(true, z, zOffset, size, work, workOffset);
    Arrays.fill(work, adjFactor, adjFactor + size * size, 0);
    // The diagonal is 1 whatever the coordinates; what its adjoint adds cancels within each row.
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
    PartialCorrelations.adjoint(
        true, z, zOffset, size, work, workOffset, work, adjFactor, adjZ, adjZOffset);
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
    Cholesky.factor(x, xOffset, size, work, workOffset);
    PartialCorrelations.unfill(true, work, workOffset, size, z, zOffset);
  }
}
