package dev.isotropy.internal.transform;

import org.jspecify.annotations.Nullable;

/**
 * A one-to-one map of vectors to vectors of the same length, whose Jacobian has determinant 1 or
 * −1, in the form in which generated code calls routines: each array is followed by where its
 * elements begin.
 *
 * <p>An object belongs to one thread. It makes tables and scratch space when it first sees a length
 * and keeps them until it sees another; after that nothing allocates. Arguments and results may be
 * the same elements, as far as adjoints do not forbid it by adding. Arguments are not checked.
 */
public interface VectorMap {

  /** {@code y = T(x)}. */
  void forward(double[] x, int xo, int n, double[] y, int yo);

  /** {@code x = T⁻¹(y)}. */
  void inverse(double[] y, int yo, int n, double[] x, int xo);

  /** The adjoint of {@link #forward}: adds to {@code adjX}. */
  void forwardAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo);

  /** The adjoint of {@link #inverse}: adds to {@code adjY}. */
  void inverseAdjoint(
      double[] y,
      int yo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjY,
      int adjYo);
}
