package dev.isotropy.simd;

import static dev.isotropy.simd.Lanes.SPECIES;
import static java.lang.Math.fma;

import jdk.incubator.vector.DoubleVector;

/**
 * Inner products of columns with a vector, where a vector has two lanes: four accumulators a column
 * make eight.
 */
final class NarrowColumnSums {

  private NarrowColumnSums() {}

  static void addTwo(
      double[] columns, int k0, int stride, double[] w, double[] out, int o, int from, int to) {
    int k1 = k0 + stride;
    DoubleVector a0 = DoubleVector.zero(SPECIES);
    DoubleVector a1 = DoubleVector.zero(SPECIES);
    DoubleVector a2 = DoubleVector.zero(SPECIES);
    DoubleVector a3 = DoubleVector.zero(SPECIES);
    DoubleVector b0 = DoubleVector.zero(SPECIES);
    DoubleVector b1 = DoubleVector.zero(SPECIES);
    DoubleVector b2 = DoubleVector.zero(SPECIES);
    DoubleVector b3 = DoubleVector.zero(SPECIES);
    int i = from;
    for (; i <= to - 8; i += 8) {
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, i);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, i + 2);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, i + 4);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, i + 6);
      a0 = DoubleVector.fromArray(SPECIES, columns, k0 + i).fma(w0, a0);
      a1 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 2).fma(w1, a1);
      a2 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 4).fma(w2, a2);
      a3 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 6).fma(w3, a3);
      b0 = DoubleVector.fromArray(SPECIES, columns, k1 + i).fma(w0, b0);
      b1 = DoubleVector.fromArray(SPECIES, columns, k1 + i + 2).fma(w1, b1);
      b2 = DoubleVector.fromArray(SPECIES, columns, k1 + i + 4).fma(w2, b2);
      b3 = DoubleVector.fromArray(SPECIES, columns, k1 + i + 6).fma(w3, b3);
    }
    a0 = a0.add(a2).add(a1.add(a3));
    double a = a0.lane(0) + a0.lane(1);
    b0 = b0.add(b2).add(b1.add(b3));
    double b = b0.lane(0) + b0.lane(1);
    for (; i < to; i++) {
      a = fma(columns[k0 + i], w[i], a);
      b = fma(columns[k1 + i], w[i], b);
    }
    out[o] += a;
    out[o + 1] += b;
  }

  static void addOne(double[] columns, int k0, double[] w, double[] out, int o, int from, int to) {
    DoubleVector a0 = DoubleVector.zero(SPECIES);
    DoubleVector a1 = DoubleVector.zero(SPECIES);
    DoubleVector a2 = DoubleVector.zero(SPECIES);
    DoubleVector a3 = DoubleVector.zero(SPECIES);
    int i = from;
    for (; i <= to - 8; i += 8) {
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, i);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, i + 2);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, i + 4);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, i + 6);
      a0 = DoubleVector.fromArray(SPECIES, columns, k0 + i).fma(w0, a0);
      a1 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 2).fma(w1, a1);
      a2 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 4).fma(w2, a2);
      a3 = DoubleVector.fromArray(SPECIES, columns, k0 + i + 6).fma(w3, a3);
    }
    a0 = a0.add(a2).add(a1.add(a3));
    double a = a0.lane(0) + a0.lane(1);
    for (; i < to; i++) {
      a = fma(columns[k0 + i], w[i], a);
    }
    out[o] += a;
  }
}
