package dev.isotropy.internal.linalg;

import static dev.isotropy.simd.Lanes.SPECIES;
import static java.lang.Math.fma;

import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;

/** The vector form of {@link RowProducts}, with a method for each number of lanes. */
final class VectorRowProducts {

  private VectorRowProducts() {}

  static double dot(double[] x, int xo, double[] y, int yo, int n) {
    int end = n & -8;
    double sum =
        switch (Lanes.COUNT) {
          case 2 -> two(x, xo, y, yo, end);
          case 4 -> four(x, xo, y, yo, end);
          default -> eight(x, xo, y, yo, end);
        };
    for (int i = end; i < n; i++) {
      sum = fma(x[xo + i], y[yo + i], sum);
    }
    return sum;
  }

  private static double two(double[] x, int xo, double[] y, int yo, int end) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s2 = DoubleVector.zero(SPECIES);
    DoubleVector s4 = DoubleVector.zero(SPECIES);
    DoubleVector s6 = DoubleVector.zero(SPECIES);
    for (int i = 0; i < end; i += 8) {
      s0 = load(x, xo + i).fma(load(y, yo + i), s0);
      s2 = load(x, xo + i + 2).fma(load(y, yo + i + 2), s2);
      s4 = load(x, xo + i + 4).fma(load(y, yo + i + 4), s4);
      s6 = load(x, xo + i + 6).fma(load(y, yo + i + 6), s6);
    }
    DoubleVector s = s0.add(s4).add(s2.add(s6));
    return s.lane(0) + s.lane(1);
  }

  private static double four(double[] x, int xo, double[] y, int yo, int end) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s4 = DoubleVector.zero(SPECIES);
    for (int i = 0; i < end; i += 8) {
      s0 = load(x, xo + i).fma(load(y, yo + i), s0);
      s4 = load(x, xo + i + 4).fma(load(y, yo + i + 4), s4);
    }
    DoubleVector s = s0.add(s4);
    return (s.lane(0) + s.lane(2)) + (s.lane(1) + s.lane(3));
  }

  private static double eight(double[] x, int xo, double[] y, int yo, int end) {
    DoubleVector s = DoubleVector.zero(SPECIES);
    for (int i = 0; i < end; i += 8) {
      s = load(x, xo + i).fma(load(y, yo + i), s);
    }
    return ((s.lane(0) + s.lane(4)) + (s.lane(2) + s.lane(6)))
        + ((s.lane(1) + s.lane(5)) + (s.lane(3) + s.lane(7)));
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at);
  }
}
