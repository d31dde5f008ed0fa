package dev.isotropy.simd;

import static dev.isotropy.simd.Lanes.SPECIES;
import static java.lang.Math.fma;

import jdk.incubator.vector.DoubleVector;

/** Inner products of columns with a vector, where a vector has eight lanes. */
final class WideColumnSums {

  private WideColumnSums() {}

  static void addFour(
      double[] columns, int k0, int stride, double[] w, double[] out, int o, int from, int to) {
    int k1 = k0 + stride;
    int k2 = k1 + stride;
    int k3 = k2 + stride;
    DoubleVector a0 = DoubleVector.zero(SPECIES);
    DoubleVector b0 = DoubleVector.zero(SPECIES);
    DoubleVector c0 = DoubleVector.zero(SPECIES);
    DoubleVector d0 = DoubleVector.zero(SPECIES);
    int i = from;
    for (; i <= to - 8; i += 8) {
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, i);
      a0 = DoubleVector.fromArray(SPECIES, columns, k0 + i).fma(w0, a0);
      b0 = DoubleVector.fromArray(SPECIES, columns, k1 + i).fma(w0, b0);
      c0 = DoubleVector.fromArray(SPECIES, columns, k2 + i).fma(w0, c0);
      d0 = DoubleVector.fromArray(SPECIES, columns, k3 + i).fma(w0, d0);
    }
    double a =
        ((a0.lane(0) + a0.lane(4)) + (a0.lane(2) + a0.lane(6)))
            + ((a0.lane(1) + a0.lane(5)) + (a0.lane(3) + a0.lane(7)));
    double b =
        ((b0.lane(0) + b0.lane(4)) + (b0.lane(2) + b0.lane(6)))
            + ((b0.lane(1) + b0.lane(5)) + (b0.lane(3) + b0.lane(7)));
    double c =
        ((c0.lane(0) + c0.lane(4)) + (c0.lane(2) + c0.lane(6)))
            + ((c0.lane(1) + c0.lane(5)) + (c0.lane(3) + c0.lane(7)));
    double d =
        ((d0.lane(0) + d0.lane(4)) + (d0.lane(2) + d0.lane(6)))
            + ((d0.lane(1) + d0.lane(5)) + (d0.lane(3) + d0.lane(7)));
    for (; i < to; i++) {
      a = fma(columns[k0 + i], w[i], a);
      b = fma(columns[k1 + i], w[i], b);
      c = fma(columns[k2 + i], w[i], c);
      d = fma(columns[k3 + i], w[i], d);
    }
    out[o] += a;
    out[o + 1] += b;
    out[o + 2] += c;
    out[o + 3] += d;
  }

  static void addOne(double[] columns, int k0, double[] w, double[] out, int o, int from, int to) {
    DoubleVector a0 = DoubleVector.zero(SPECIES);
    int i = from;
    for (; i <= to - 8; i += 8) {
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, i);
      a0 = DoubleVector.fromArray(SPECIES, columns, k0 + i).fma(w0, a0);
    }
    double a =
        ((a0.lane(0) + a0.lane(4)) + (a0.lane(2) + a0.lane(6)))
            + ((a0.lane(1) + a0.lane(5)) + (a0.lane(3) + a0.lane(7)));
    for (; i < to; i++) {
      a = fma(columns[k0 + i], w[i], a);
    }
    out[o] += a;
  }
}
