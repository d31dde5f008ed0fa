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

  /** {@code c[i, j] += sign * dot(a[i], b[j])} for four rows of a and two of b. */
  static void add(
      double sign,
      int n,
      double[] a,
      int ao,
      int ar,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    if (Lanes.COUNT == 8) {
      tile(sign, n, a, ao, ar, b, bo, br, c, co, cr);
      return;
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 2; j++) {
        c[co + i * cr + j] += sign * dot(a, ao + i * ar, b, bo + j * br, n);
      }
    }
  }

  private static void tile(
      double sign,
      int n,
      double[] a,
      int ao,
      int ar,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    int end = n & -8;
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    for (int p = 0; p < end; p += 8) {
      DoubleVector b0 = load(b, bo + p);
      DoubleVector b1 = load(b, bo + br + p);
      DoubleVector row = load(a, ao + p);
      s00 = row.fma(b0, s00);
      s01 = row.fma(b1, s01);
      row = load(a, ao + ar + p);
      s10 = row.fma(b0, s10);
      s11 = row.fma(b1, s11);
      row = load(a, ao + 2 * ar + p);
      s20 = row.fma(b0, s20);
      s21 = row.fma(b1, s21);
      row = load(a, ao + 3 * ar + p);
      s30 = row.fma(b0, s30);
      s31 = row.fma(b1, s31);
    }
    int rest = n - end;
    double t00 = rest(sum(s00), rest, a, ao + end, b, bo + end);
    double t01 = rest(sum(s01), rest, a, ao + end, b, bo + br + end);
    double t10 = rest(sum(s10), rest, a, ao + ar + end, b, bo + end);
    double t11 = rest(sum(s11), rest, a, ao + ar + end, b, bo + br + end);
    double t20 = rest(sum(s20), rest, a, ao + 2 * ar + end, b, bo + end);
    double t21 = rest(sum(s21), rest, a, ao + 2 * ar + end, b, bo + br + end);
    double t30 = rest(sum(s30), rest, a, ao + 3 * ar + end, b, bo + end);
    double t31 = rest(sum(s31), rest, a, ao + 3 * ar + end, b, bo + br + end);
    c[co] += sign * t00;
    c[co + 1] += sign * t01;
    c[co + cr] += sign * t10;
    c[co + cr + 1] += sign * t11;
    c[co + 2 * cr] += sign * t20;
    c[co + 2 * cr + 1] += sign * t21;
    c[co + 3 * cr] += sign * t30;
    c[co + 3 * cr + 1] += sign * t31;
  }

  private static double rest(double sum, int n, double[] x, int xo, double[] y, int yo) {
    double total = sum;
    for (int i = 0; i < n; i++) {
      total = fma(x[xo + i], y[yo + i], total);
    }
    return total;
  }

  /** The lanes of eight in the fixed order. */
  private static double sum(DoubleVector s) {
    return ((s.lane(0) + s.lane(4)) + (s.lane(2) + s.lane(6)))
        + ((s.lane(1) + s.lane(5)) + (s.lane(3) + s.lane(7)));
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
    return sum(s);
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at);
  }
}
