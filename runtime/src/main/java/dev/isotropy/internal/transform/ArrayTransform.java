package dev.isotropy.internal.transform;

import org.jspecify.annotations.Nullable;

/**
 * A smooth map from unconstrained coordinates onto constrained vectors or square matrices.
 *
 * <p>Its <em>size</em> is the length of the vector or the number of rows of the matrix, which lies
 * row by row. The log-Jacobian is that of the free elements: all but the last of a simplex, the
 * strictly lower ones of a correlation matrix or its factor, the lower ones of a covariance matrix
 * or its factor. Nothing allocates, and arguments are not checked.
 */
public interface ArrayTransform {

  /** The scratch space of those that need none. */
  double[] NONE = {};

  /** The number of coordinates for a size. */
  int coordinates(int size);

  /** The number of elements for a size: {@code size}, or its square for matrices. */
  int elements(int size);

  /** The number of scratch elements that {@link #constrain} and {@link #adjoint} need. */
  default int scratch(int size) {
    return 0;
  }

  /**
   * Maps coordinates to a constrained value.
   *
   * @param z the coordinates
   * @param x receives the elements
   * @param work scratch space
   * @return the log-Jacobian
   */
  double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset);

  /**
   * Adds to the adjoints of the coordinates.
   *
   * @param z the coordinates
   * @param x the elements that {@link #constrain} gave
   * @param adjX the adjoints of the elements
   * @param adjLogJacobian the adjoint of the log-Jacobian
   * @param adjZ is added to
   * @param work scratch space
   */
  void adjoint(
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
      int workOffset);

  /**
   * Maps a constrained value back to coordinates; {@code NaN} or infinite ones for a value outside
   * or on the boundary of the set.
   *
   * @param x the elements
   * @param z receives the coordinates
   * @param work scratch space
   */
  void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset);

  /**
   * {@link #constrain} as a routine; what is not wanted is null. It allocates where the transform
   * needs scratch space or the elements are not wanted.
   *
   * @param logJacobian receives the log-Jacobian
   */
  default void forward(
      double[] z,
      int zOffset,
      int size,
      double @Nullable [] x,
      int xOffset,
      double @Nullable [] logJacobian,
      int logJacobianOffset) {
    double[] elements = x == null ? new double[elements(size)] : x;
    double value = constrain(z, zOffset, size, elements, x == null ? 0 : xOffset, space(size), 0);
    if (logJacobian != null) {
      logJacobian[logJacobianOffset] = value;
    }
  }

  /** The adjoint of the routine {@link #forward}. */
  default void forwardAdjoint(
      double[] z,
      int zOffset,
      double[] x,
      int xOffset,
      double logJacobian,
      double[] adjX,
      int adjXOffset,
      double adjLogJacobian,
      int size,
      double @Nullable [] adjZ,
      int adjZOffset) {
    if (adjZ != null) {
      adjoint(
          z,
          zOffset,
          size,
          x,
          xOffset,
          adjX,
          adjXOffset,
          adjLogJacobian,
          adjZ,
          adjZOffset,
          space(size),
          0);
    }
  }

  /** {@link #unconstrain} as a routine. */
  default void inverse(double[] x, int xOffset, int size, double @Nullable [] z, int zOffset) {
    if (z != null) {
      unconstrain(x, xOffset, size, z, zOffset, space(size), 0);
    }
  }

  private double[] space(int size) {
    int scratch = scratch(size);
    return scratch == 0 ? NONE : new double[scratch];
  }
}
