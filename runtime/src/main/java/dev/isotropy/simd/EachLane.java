package dev.isotropy.simd;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Applies a scalar form to the lanes of a vector that hold unusual arguments.
 *
 * <p>It takes arrays because a vector that is passed to a method that is not inlined is boxed where
 * it was made, on the usual path.
 */
final class EachLane {

  private EachLane() {}

  /** Replaces each lane by its image, and returns the array. */
  static double[] apply(double[] lanes, DoubleUnaryOperator function) {
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = function.applyAsDouble(lanes[i]);
    }
    return lanes;
  }

  /** Replaces each lane of {@code left} by the function of both, and returns it. */
  static double[] apply(double[] left, double[] right, DoubleBinaryOperator function) {
    for (int i = 0; i < left.length; i++) {
      left[i] = function.applyAsDouble(left[i], right[i]);
    }
    return left;
  }

  /** Replaces each lane of {@code c} by the function of all three, and returns it. */
  static double[] apply(double[] a, double[] b, double[] c, Ternary function) {
    for (int i = 0; i < c.length; i++) {
      c[i] = function.apply(a[i], b[i], c[i]);
    }
    return c;
  }

  /** A function of three numbers. */
  interface Ternary {
    double apply(double a, double b, double c);
  }
}
