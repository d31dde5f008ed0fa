package dev.isotropy.internal.linalg;

import static dev.isotropy.simd.Lanes.SPECIES;

import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/**
 * The vector form of {@link BlockProduct}: tiles of four rows and two vectors stay in registers
 * while the inner index runs. In the last columns lanes are left out by a mask.
 */
final class VectorBlockProduct {

  private static final int L = Lanes.COUNT;

  /** The inner index runs in pieces, for which a strip of the right block stays in the cache. */
  private static final int DEPTH = 128;

  private VectorBlockProduct() {}

  static void add(
      double sign,
      int m,
      int n,
      int k,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    for (int p = 0; p < k; p += DEPTH) {
      int depth = Math.min(DEPTH, k - p);
      int left = ao + p * ac;
      int right = bo + p * br;
      for (int j = 0; j < n; j += 2 * L) {
        int i = 0;
        int columns = n - j;
        for (; i <= m - 4; i += 4) {
          int at = left + i * ar;
          int to = co + i * cr + j;
          if (columns >= 2 * L) {
            fourRows(sign, depth, a, at, ar, ac, b, right + j, br, c, to, cr);
          } else if (columns > L) {
            fourRowsPartly(sign, depth, columns - L, a, at, ar, ac, b, right + j, br, c, to, cr);
          } else {
            fourVectors(sign, depth, columns, a, at, ar, ac, b, right + j, br, c, to, cr);
          }
        }
        for (; i < m; i++) {
          int at = left + i * ar;
          int to = co + i * cr + j;
          if (columns >= 2 * L) {
            oneRow(sign, depth, a, at, ac, b, right + j, br, c, to);
          } else if (columns > L) {
            oneRowPartly(sign, depth, columns - L, a, at, ac, b, right + j, br, c, to);
          } else {
            oneVector(sign, depth, columns, a, at, ac, b, right + j, br, c, to);
          }
        }
      }
    }
  }

  /** Four rows of two vectors. */
  private static void fourRows(
      double sign,
      int depth,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    int c1 = co + cr;
    int c2 = c1 + cr;
    int c3 = c2 + cr;
    DoubleVector s00 = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector s01 = DoubleVector.fromArray(SPECIES, c, co + L);
    DoubleVector s10 = DoubleVector.fromArray(SPECIES, c, c1);
    DoubleVector s11 = DoubleVector.fromArray(SPECIES, c, c1 + L);
    DoubleVector s20 = DoubleVector.fromArray(SPECIES, c, c2);
    DoubleVector s21 = DoubleVector.fromArray(SPECIES, c, c2 + L);
    DoubleVector s30 = DoubleVector.fromArray(SPECIES, c, c3);
    DoubleVector s31 = DoubleVector.fromArray(SPECIES, c, c3 + L);
    for (int p = 0; p < depth; p++) {
      int at = ao + p * ac;
      int from = bo + p * br;
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from).mul(sign);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + L).mul(sign);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, a[at]);
      s00 = factor.fma(b0, s00);
      s01 = factor.fma(b1, s01);
      factor = DoubleVector.broadcast(SPECIES, a[at + ar]);
      s10 = factor.fma(b0, s10);
      s11 = factor.fma(b1, s11);
      factor = DoubleVector.broadcast(SPECIES, a[at + 2 * ar]);
      s20 = factor.fma(b0, s20);
      s21 = factor.fma(b1, s21);
      factor = DoubleVector.broadcast(SPECIES, a[at + 3 * ar]);
      s30 = factor.fma(b0, s30);
      s31 = factor.fma(b1, s31);
    }
    s00.intoArray(c, co);
    s01.intoArray(c, co + L);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + L);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + L);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + L);
  }

  /** Four rows of two vectors, of the second {@code rest} lanes. */
  private static void fourRowsPartly(
      double sign,
      int depth,
      int rest,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    VectorMask<Double> used = SPECIES.indexInRange(0, rest);
    int c1 = co + cr;
    int c2 = c1 + cr;
    int c3 = c2 + cr;
    DoubleVector s00 = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector s01 = DoubleVector.fromArray(SPECIES, c, co + L, used);
    DoubleVector s10 = DoubleVector.fromArray(SPECIES, c, c1);
    DoubleVector s11 = DoubleVector.fromArray(SPECIES, c, c1 + L, used);
    DoubleVector s20 = DoubleVector.fromArray(SPECIES, c, c2);
    DoubleVector s21 = DoubleVector.fromArray(SPECIES, c, c2 + L, used);
    DoubleVector s30 = DoubleVector.fromArray(SPECIES, c, c3);
    DoubleVector s31 = DoubleVector.fromArray(SPECIES, c, c3 + L, used);
    for (int p = 0; p < depth; p++) {
      int at = ao + p * ac;
      int from = bo + p * br;
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from).mul(sign);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + L, used).mul(sign);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, a[at]);
      s00 = factor.fma(b0, s00);
      s01 = factor.fma(b1, s01);
      factor = DoubleVector.broadcast(SPECIES, a[at + ar]);
      s10 = factor.fma(b0, s10);
      s11 = factor.fma(b1, s11);
      factor = DoubleVector.broadcast(SPECIES, a[at + 2 * ar]);
      s20 = factor.fma(b0, s20);
      s21 = factor.fma(b1, s21);
      factor = DoubleVector.broadcast(SPECIES, a[at + 3 * ar]);
      s30 = factor.fma(b0, s30);
      s31 = factor.fma(b1, s31);
    }
    s00.intoArray(c, co);
    s01.intoArray(c, co + L, used);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + L, used);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + L, used);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + L, used);
  }

  /** Four rows of {@code rest} lanes. */
  private static void fourVectors(
      double sign,
      int depth,
      int rest,
      double[] a,
      int ao,
      int ar,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co,
      int cr) {
    VectorMask<Double> used = SPECIES.indexInRange(0, rest);
    int c1 = co + cr;
    int c2 = c1 + cr;
    int c3 = c2 + cr;
    DoubleVector s00 = DoubleVector.fromArray(SPECIES, c, co, used);
    DoubleVector s10 = DoubleVector.fromArray(SPECIES, c, c1, used);
    DoubleVector s20 = DoubleVector.fromArray(SPECIES, c, c2, used);
    DoubleVector s30 = DoubleVector.fromArray(SPECIES, c, c3, used);
    for (int p = 0; p < depth; p++) {
      int at = ao + p * ac;
      int from = bo + p * br;
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from, used).mul(sign);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, a[at]);
      s00 = factor.fma(b0, s00);
      factor = DoubleVector.broadcast(SPECIES, a[at + ar]);
      s10 = factor.fma(b0, s10);
      factor = DoubleVector.broadcast(SPECIES, a[at + 2 * ar]);
      s20 = factor.fma(b0, s20);
      factor = DoubleVector.broadcast(SPECIES, a[at + 3 * ar]);
      s30 = factor.fma(b0, s30);
    }
    s00.intoArray(c, co, used);
    s10.intoArray(c, c1, used);
    s20.intoArray(c, c2, used);
    s30.intoArray(c, c3, used);
  }

  /** A row of two vectors. */
  private static void oneRow(
      double sign,
      int depth,
      double[] a,
      int ao,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, c, co + L);
    for (int p = 0; p < depth; p++) {
      int from = bo + p * br;
      DoubleVector factor = DoubleVector.broadcast(SPECIES, sign * a[ao + p * ac]);
      s0 = factor.fma(DoubleVector.fromArray(SPECIES, b, from), s0);
      s1 = factor.fma(DoubleVector.fromArray(SPECIES, b, from + L), s1);
    }
    s0.intoArray(c, co);
    s1.intoArray(c, co + L);
  }

  /** A row of two vectors, of the second {@code rest} lanes. */
  private static void oneRowPartly(
      double sign,
      int depth,
      int rest,
      double[] a,
      int ao,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co) {
    VectorMask<Double> used = SPECIES.indexInRange(0, rest);
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, c, co + L, used);
    for (int p = 0; p < depth; p++) {
      int from = bo + p * br;
      DoubleVector factor = DoubleVector.broadcast(SPECIES, sign * a[ao + p * ac]);
      s0 = factor.fma(DoubleVector.fromArray(SPECIES, b, from), s0);
      s1 = factor.fma(DoubleVector.fromArray(SPECIES, b, from + L, used), s1);
    }
    s0.intoArray(c, co);
    s1.intoArray(c, co + L, used);
  }

  /** A row of {@code rest} lanes. */
  private static void oneVector(
      double sign,
      int depth,
      int rest,
      double[] a,
      int ao,
      int ac,
      double[] b,
      int bo,
      int br,
      double[] c,
      int co) {
    VectorMask<Double> used = SPECIES.indexInRange(0, rest);
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, c, co, used);
    for (int p = 0; p < depth; p++) {
      int from = bo + p * br;
      DoubleVector factor = DoubleVector.broadcast(SPECIES, sign * a[ao + p * ac]);
      s0 = factor.fma(DoubleVector.fromArray(SPECIES, b, from, used), s0);
    }
    s0.intoArray(c, co, used);
  }
}
