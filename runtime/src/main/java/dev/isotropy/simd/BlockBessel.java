package dev.isotropy.simd;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import dev.isotropy.internal.math.Bessel;
import jdk.incubator.vector.DoubleVector;

/** The functions of {@link Bessel} in the lanes of a block. */
final class BlockBessel {

  private static final double[] SERIES0 = Bessel.series(0);
  private static final double[] REST0 = Bessel.rest();
  private static final double[] SERIES1 = Bessel.series(1);
  private static final double[] TAIL0 = Bessel.tail(0);
  private static final double[] TAIL1 = Bessel.tail(1);

  private BlockBessel() {}

  static void i0(double[] w, int x, int to, int t) {
    parts(w, x, t, SERIES0, TAIL0);
    scaleBy(w, t, 0.5);
    Slots.exp(w, t + 24, t + 24);
    unscaled(w, to, t);
  }

  static void i1(double[] w, int x, int to, int t) {
    parts(w, x, t, SERIES1, TAIL1);
    halfTimes(w, x, t);
    scaleBy(w, t, 0.5);
    Slots.exp(w, t + 24, t + 24);
    unscaled(w, to, t);
    odd(w, x, to, t);
  }

  static void i0e(double[] w, int x, int to, int t) {
    parts(w, x, t, SERIES0, TAIL0);
    scaleBy(w, t, -1);
    Slots.exp(w, t + 24, t + 24);
    scaled(w, t + 24, to, t);
  }

  static void i1e(double[] w, int x, int to, int t) {
    parts(w, x, t, SERIES1, TAIL1);
    scaleBy(w, t, -1);
    Slots.exp(w, t + 24, t + 24);
    halfOf(w, x, t);
    scaled(w, t + 24, to, t);
    odd(w, x, to, t);
  }

  static void logI0(double[] w, int x, int to, int t) {
    parts(w, x, t, REST0, TAIL0);
    excess(w, t);
    Slots.log1p(w, t + 8, t + 8);
    Slots.log(w, t + 16, t + 16);
    logarithm(w, to, t);
  }

  /** The magnitude, the power series where that is small, and the tail where it is large. */
  private static void parts(double[] w, int x, int t, double[] series, double[] tail) {
    boolean small = false;
    boolean large = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = Math.abs(w[x + i]);
      w[t + i] = a;
      small |= a <= Bessel.BOUND;
      large |= !(a <= Bessel.BOUND);
      w[t + 8 + i] = 1;
      w[t + 16 + i] = 1;
    }
    if (small) {
      series(w, t, series);
    }
    if (large) {
      tail(w, t, tail);
    }
  }

  private static void series(double[] w, int t, double[] c) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, w, t).min(Bessel.BOUND);
    DoubleVector square = a.mul(a).mul(0.25);
    DoubleVector wide = square.mul(square);
    DoubleVector odd = DoubleVector.broadcast(Lanes.SPECIES, c[c.length - 1]);
    DoubleVector even = DoubleVector.broadcast(Lanes.SPECIES, c[c.length - 2]);
    for (int k = c.length - 3; k > 0; k -= 2) {
      odd = odd.fma(wide, DoubleVector.broadcast(Lanes.SPECIES, c[k]));
      even = even.fma(wide, DoubleVector.broadcast(Lanes.SPECIES, c[k - 1]));
    }
    odd.fma(square, even).intoArray(w, t + 8);
  }

  private static void tail(double[] w, int t, double[] c) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, w, t).max(Bessel.BOUND);
    DoubleVector z = DoubleVector.broadcast(Lanes.SPECIES, 16.0).div(a).sub(1.0);
    DoubleVector square = z.mul(z);
    DoubleVector odd = DoubleVector.broadcast(Lanes.SPECIES, c[c.length - 1]);
    DoubleVector even = DoubleVector.broadcast(Lanes.SPECIES, c[c.length - 2]);
    for (int k = c.length - 3; k > 0; k -= 2) {
      odd = odd.fma(square, DoubleVector.broadcast(Lanes.SPECIES, c[k]));
      even = even.fma(square, DoubleVector.broadcast(Lanes.SPECIES, c[k - 1]));
    }
    odd.fma(z, even).div(a.sqrt()).intoArray(w, t + 16);
  }

  /** The argument of the exponential. */
  private static void scaleBy(double[] w, int t, double factor) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + 24 + i] = factor * w[t + i];
    }
  }

  private static void halfTimes(double[] w, int x, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + 8 + i] = 0.5 * w[x + i] * w[t + 8 + i];
    }
  }

  private static void halfOf(double[] w, int x, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + 24 + i] = w[t + 24 + i] * (0.5 * w[x + i]);
    }
  }

  /** The series, or the tail times the square of the exponential. */
  private static void unscaled(double[] w, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector half = DoubleVector.fromArray(Lanes.SPECIES, w, t + 24);
    DoubleVector tail = DoubleVector.fromArray(Lanes.SPECIES, w, t + 16);
    DoubleVector large = tail.mul(half).mul(half).blend(half, tail.compare(EQ, 0.0));
    select(w, to, t, DoubleVector.fromArray(Lanes.SPECIES, w, t + 8), large);
  }

  /** The series times a factor, or the tail. */
  private static void scaled(double[] w, int factor, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector small =
        DoubleVector.fromArray(Lanes.SPECIES, w, factor)
            .mul(DoubleVector.fromArray(Lanes.SPECIES, w, t + 8));
    select(w, to, t, small, DoubleVector.fromArray(Lanes.SPECIES, w, t + 16));
  }

  private static void excess(double[] w, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = w[t + i];
      w[t + 8 + i] = a <= Bessel.BOUND ? 0.25 * (a * a) * w[t + 8 + i] : 1;
    }
  }

  private static void logarithm(double[] w, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, w, t);
    DoubleVector small = DoubleVector.fromArray(Lanes.SPECIES, w, t + 8);
    select(w, to, t, small, DoubleVector.fromArray(Lanes.SPECIES, w, t + 16).add(a));
  }

  private static void select(double[] w, int to, int t, DoubleVector small, DoubleVector large) {
    DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, w, t);
    large.blend(small, a.compare(LE, Bessel.BOUND)).intoArray(w, to);
  }

  /** The sign of the argument where the tail has lost it. */
  private static void odd(double[] w, int x, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector a = DoubleVector.fromArray(Lanes.SPECIES, w, t);
    DoubleVector value = DoubleVector.fromArray(Lanes.SPECIES, w, to);
    DoubleVector argument = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    value
        .blend(value.neg(), a.compare(GT, Bessel.BOUND).and(argument.compare(LE, 0.0)))
        .intoArray(w, to);
  }
}
