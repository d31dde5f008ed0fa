package dev.isotropy.internal.linalg;

import static dev.isotropy.simd.Lanes.SPECIES;

import dev.isotropy.simd.Lanes;
import dev.isotropy.simd.VectorMath;
import jdk.incubator.vector.DoubleVector;

/** The vector form of the covariance functions, over the scaled distances of a row. */
final class VectorCovariance {

  private VectorCovariance() {}

  static void evaluate(
      double linear, double quadratic, double variance, double[] s, int from, int to) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    int j = from;
    for (; j <= to - Lanes.COUNT; j += Lanes.COUNT) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, s, j);
      DoubleVector slope =
          DoubleVector.broadcast(SPECIES, quadratic)
              .fma(v, DoubleVector.broadcast(SPECIES, linear));
      DoubleVector polynomial = slope.fma(v, one);
      polynomial.mul(variance).mul(VectorMath.exp(v.neg())).intoArray(s, j);
    }
    Covariances.evaluateScalar(linear, quadratic, variance, s, j, to);
  }
}
