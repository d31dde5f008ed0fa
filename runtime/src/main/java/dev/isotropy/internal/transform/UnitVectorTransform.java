package dev.isotropy.internal.transform;

import static dev.isotropy.internal.linalg.QuadraticForms.dot;

/**
 * Unit vectors: {@code z / ‖z‖}, with {@code −‖z‖²/2} as log-Jacobian.
 *
 * <p>There is one coordinate more than the sphere has dimensions; the normal density of the length
 * makes the whole proper, so that a constant density on the sphere is uniform. At {@code z = 0} the
 * direction is undefined.
 */
public final class UnitVectorTransform implements ArrayTransform {

  @Override
  public int coordinates(int size) {
    return size;
  }

  @Override
  public int elements(int size) {
    return size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    double squared = dot(z, zOffset, z, zOffset, size);
    double length = Math.sqrt(squared);
    for (int i = 0; i < size; i++) {
      x[xOffset + i] = z[zOffset + i] / length;
    }
    return -0.5 * squared;
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
    double length = Math.sqrt(dot(z, zOffset, z, zOffset, size));
    double radial = dot(x, xOffset, adjX, adjXOffset, size);
    for (int i = 0; i < size; i++) {
      double tangent = (adjX[adjXOffset + i] - radial * x[xOffset + i]) / length;
      adjZ[adjZOffset + i] += tangent - adjLogJacobian * z[zOffset + i];
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    System.arraycopy(x, xOffset, z, zOffset, size);
  }
}
