package dev.isotropy.internal.linalg;

import static dev.isotropy.simd.Lanes.SPECIES;
import static java.lang.Math.fma;

import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;

/**
 * The vector form of {@link BlockProduct}: tiles of four rows and two vectors stay in registers
 * while the inner index runs.
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
      int j = 0;
      for (; j <= n - 2 * L; j += 2 * L) {
        int i = 0;
        for (; i <= m - 4; i += 4) {
          fourRows(sign, depth, a, left + i * ar, ar, ac, b, right + j, br, c, co + i * cr + j, cr);
        }
        for (; i < m; i++) {
          oneRow(sign, depth, a, left + i * ar, ac, b, right + j, br, c, co + i * cr + j);
        }
      }
      for (; j <= n - L; j += L) {
        for (int i = 0; i < m; i++) {
          oneVector(sign, depth, a, left + i * ar, ac, b, right + j, br, c, co + i * cr + j);
        }
      }
      for (; j < n; j++) {
        for (int i = 0; i < m; i++) {
          oneElement(sign, depth, a, left + i * ar, ac, b, right + j, br, c, co + i * cr + j);
        }
      }
    }
  }

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
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + L);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, sign * a[at]);
      s00 = factor.fma(b0, s00);
      s01 = factor.fma(b1, s01);
      factor = DoubleVector.broadcast(SPECIES, sign * a[at + ar]);
      s10 = factor.fma(b0, s10);
      s11 = factor.fma(b1, s11);
      factor = DoubleVector.broadcast(SPECIES, sign * a[at + 2 * ar]);
      s20 = factor.fma(b0, s20);
      s21 = factor.fma(b1, s21);
      factor = DoubleVector.broadcast(SPECIES, sign * a[at + 3 * ar]);
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

  private static void oneVector(
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
    DoubleVector s = DoubleVector.fromArray(SPECIES, c, co);
    for (int p = 0; p < depth; p++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, sign * a[ao + p * ac]);
      s = factor.fma(DoubleVector.fromArray(SPECIES, b, bo + p * br), s);
    }
    s.intoArray(c, co);
  }

  private static void oneElement(
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
    double s = c[co];
    for (int p = 0; p < depth; p++) {
      s = fma(sign * a[ao + p * ac], b[bo + p * br], s);
    }
    c[co] = s;
  }
}
