package dev.isotropy.internal.transform;

import static dev.isotropy.simd.Lanes.SPECIES;

import dev.isotropy.internal.transform.MixedRadix.Stage;
import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;

/**
 * The vector form of {@link Butterflies}, for strides of at least as many as there are lanes.
 *
 * <p>The last vector of a row overlaps the one before it where the row is no multiple of the lanes:
 * what both compute is the same.
 */
final class VectorButterflies {

  /** The shortest stride that it takes. */
  static final int SHORTEST = Lanes.COUNT;

  private static final int L = Lanes.COUNT;

  private VectorButterflies() {}

  static void two(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int half = s * stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < stage.blocks(); p++) {
      two(w, 2 * p, s, xr, xi, s * p, half, yr, yi, 2 * s * p);
    }
  }

  private static void two(
      double[] w,
      int t,
      int s,
      double[] xr,
      double[] xi,
      int from,
      int m,
      double[] yr,
      double[] yi,
      int to) {
    DoubleVector wr = DoubleVector.broadcast(SPECIES, w[t]);
    DoubleVector wi = DoubleVector.broadcast(SPECIES, w[t + 1]);
    for (int q = 0; q < s; q = next(q, s)) {
      DoubleVector ar = load(xr, from + q);
      DoubleVector ai = load(xi, from + q);
      DoubleVector br = load(xr, from + q + m);
      DoubleVector bi = load(xi, from + q + m);
      ar.add(br).intoArray(yr, to + q);
      ai.add(bi).intoArray(yi, to + q);
      DoubleVector dr = ar.sub(br);
      DoubleVector di = ai.sub(bi);
      real(dr, di, wr, wi).intoArray(yr, to + q + s);
      imaginary(dr, di, wr, wi).intoArray(yi, to + q + s);
    }
  }

  static void three(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int third = s * stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < stage.blocks(); p++) {
      three(w, 4 * p, s, xr, xi, s * p, third, yr, yi, 3 * s * p);
    }
  }

  private static void three(
      double[] w,
      int t,
      int s,
      double[] xr,
      double[] xi,
      int from,
      int m,
      double[] yr,
      double[] yi,
      int to) {
    DoubleVector w1r = DoubleVector.broadcast(SPECIES, w[t]);
    DoubleVector w1i = DoubleVector.broadcast(SPECIES, w[t + 1]);
    DoubleVector w2r = DoubleVector.broadcast(SPECIES, w[t + 2]);
    DoubleVector w2i = DoubleVector.broadcast(SPECIES, w[t + 3]);
    DoubleVector half = DoubleVector.broadcast(SPECIES, -0.5);
    for (int q = 0; q < s; q = next(q, s)) {
      DoubleVector ar = load(xr, from + q);
      DoubleVector ai = load(xi, from + q);
      DoubleVector br = load(xr, from + q + m);
      DoubleVector bi = load(xi, from + q + m);
      DoubleVector cr = load(xr, from + q + 2 * m);
      DoubleVector ci = load(xi, from + q + 2 * m);
      DoubleVector sr = br.add(cr);
      DoubleVector si = bi.add(ci);
      DoubleVector dr = br.sub(cr).mul(Butterflies.SINE);
      DoubleVector di = bi.sub(ci).mul(Butterflies.SINE);
      DoubleVector er = half.fma(sr, ar);
      DoubleVector ei = half.fma(si, ai);
      ar.add(sr).intoArray(yr, to + q);
      ai.add(si).intoArray(yi, to + q);
      DoubleVector fr = er.add(di);
      DoubleVector fi = ei.sub(dr);
      real(fr, fi, w1r, w1i).intoArray(yr, to + q + s);
      imaginary(fr, fi, w1r, w1i).intoArray(yi, to + q + s);
      DoubleVector gr = er.sub(di);
      DoubleVector gi = ei.add(dr);
      real(gr, gi, w2r, w2i).intoArray(yr, to + q + 2 * s);
      imaginary(gr, gi, w2r, w2i).intoArray(yi, to + q + 2 * s);
    }
  }

  static void four(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int quarter = s * stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < stage.blocks(); p++) {
      four(w, 6 * p, s, xr, xi, s * p, quarter, yr, yi, 4 * s * p);
    }
  }

  private static void four(
      double[] w,
      int t,
      int s,
      double[] xr,
      double[] xi,
      int from,
      int m,
      double[] yr,
      double[] yi,
      int to) {
    for (int q = 0; q < s; q = next(q, s)) {
      DoubleVector ar = load(xr, from + q);
      DoubleVector ai = load(xi, from + q);
      DoubleVector cr = load(xr, from + q + 2 * m);
      DoubleVector ci = load(xi, from + q + 2 * m);
      DoubleVector br = load(xr, from + q + m);
      DoubleVector bi = load(xi, from + q + m);
      DoubleVector dr = load(xr, from + q + 3 * m);
      DoubleVector di = load(xi, from + q + 3 * m);
      DoubleVector er = ar.add(cr);
      DoubleVector ei = ai.add(ci);
      DoubleVector fr = ar.sub(cr);
      DoubleVector fi = ai.sub(ci);
      DoubleVector gr = br.add(dr);
      DoubleVector gi = bi.add(di);
      DoubleVector hr = br.sub(dr);
      DoubleVector hi = bi.sub(di);
      er.add(gr).intoArray(yr, to + q);
      ei.add(gi).intoArray(yi, to + q);
      turned(fr.add(hi), fi.sub(hr), w, t, yr, yi, to + q + s);
      turned(er.sub(gr), ei.sub(gi), w, t + 2, yr, yi, to + q + 2 * s);
      turned(fr.sub(hi), fi.add(hr), w, t + 4, yr, yi, to + q + 3 * s);
    }
  }

  static void turned(
      DoubleVector r, DoubleVector i, double[] w, int t, double[] yr, double[] yi, int to) {
    DoubleVector wr = DoubleVector.broadcast(SPECIES, w[t]);
    DoubleVector wi = DoubleVector.broadcast(SPECIES, w[t + 1]);
    real(r, i, wr, wi).intoArray(yr, to);
    imaginary(r, i, wr, wi).intoArray(yi, to);
  }

  private static DoubleVector real(
      DoubleVector r, DoubleVector i, DoubleVector wr, DoubleVector wi) {
    return r.fma(wr, i.mul(wi).neg());
  }

  private static DoubleVector imaginary(
      DoubleVector r, DoubleVector i, DoubleVector wr, DoubleVector wi) {
    return r.fma(wi, i.mul(wr));
  }

  static int next(int q, int s) {
    return q + L < s ? Math.min(q + L, s - L) : s;
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at);
  }
}
