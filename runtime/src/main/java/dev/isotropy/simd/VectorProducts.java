package dev.isotropy.simd;

import static dev.isotropy.simd.Lanes.SPECIES;
import static java.lang.Math.fma;

import jdk.incubator.vector.DoubleVector;

/**
 * The vector form of the matrix products; the sums over rows have a class for each number of lanes.
 */
final class VectorProducts {

  private static final int L = Lanes.COUNT;

  private VectorProducts() {}

  static void rowsTimes(
      double[] columns,
      int stride,
      int count,
      double[] beta,
      int betaOffset,
      double[] out,
      int from,
      int to) {
    LaneSums.clear(out, from, to);
    int k = 0;
    for (; k <= count - 4; k += 4) {
      addFour(columns, k * stride, stride, beta, betaOffset + k, out, from, to);
    }
    for (; k < count; k++) {
      addOne(columns, k * stride, beta[betaOffset + k], out, from, to);
    }
  }

  private static void addFour(
      double[] columns, int c, int stride, double[] beta, int b, double[] out, int from, int to) {
    double b0 = beta[b];
    double b1 = beta[b + 1];
    double b2 = beta[b + 2];
    double b3 = beta[b + 3];
    DoubleVector v0 = DoubleVector.broadcast(SPECIES, b0);
    DoubleVector v1 = DoubleVector.broadcast(SPECIES, b1);
    DoubleVector v2 = DoubleVector.broadcast(SPECIES, b2);
    DoubleVector v3 = DoubleVector.broadcast(SPECIES, b3);
    int c1 = c + stride;
    int c2 = c1 + stride;
    int c3 = c2 + stride;
    int i = from;
    for (; i <= to - L; i += L) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, out, i);
      sum = DoubleVector.fromArray(SPECIES, columns, c + i).fma(v0, sum);
      sum = DoubleVector.fromArray(SPECIES, columns, c1 + i).fma(v1, sum);
      sum = DoubleVector.fromArray(SPECIES, columns, c2 + i).fma(v2, sum);
      DoubleVector.fromArray(SPECIES, columns, c3 + i).fma(v3, sum).intoArray(out, i);
    }
    for (; i < to; i++) {
      double sum = fma(b1, columns[c1 + i], fma(b0, columns[c + i], out[i]));
      out[i] = fma(b3, columns[c3 + i], fma(b2, columns[c2 + i], sum));
    }
  }

  private static void addOne(double[] columns, int c, double b, double[] out, int from, int to) {
    DoubleVector v = DoubleVector.broadcast(SPECIES, b);
    int i = from;
    for (; i <= to - L; i += L) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, out, i);
      DoubleVector.fromArray(SPECIES, columns, c + i).fma(v, sum).intoArray(out, i);
    }
    for (; i < to; i++) {
      out[i] = fma(b, columns[c + i], out[i]);
    }
  }

  static void columnsDot(
      double[] columns,
      int stride,
      int count,
      double[] w,
      double[] out,
      int outOffset,
      int from,
      int to) {
    int k = 0;
    int group = L == 2 ? 2 : 4;
    for (; k <= count - group; k += group) {
      int c = k * stride;
      switch (L) {
        case 2 -> NarrowColumnSums.addTwo(columns, c, stride, w, out, outOffset + k, from, to);
        case 4 -> ColumnSums.addFour(columns, c, stride, w, out, outOffset + k, from, to);
        default -> WideColumnSums.addFour(columns, c, stride, w, out, outOffset + k, from, to);
      }
    }
    for (; k < count; k++) {
      int c = k * stride;
      switch (L) {
        case 2 -> NarrowColumnSums.addOne(columns, c, w, out, outOffset + k, from, to);
        case 4 -> ColumnSums.addOne(columns, c, w, out, outOffset + k, from, to);
        default -> WideColumnSums.addOne(columns, c, w, out, outOffset + k, from, to);
      }
    }
  }
}
