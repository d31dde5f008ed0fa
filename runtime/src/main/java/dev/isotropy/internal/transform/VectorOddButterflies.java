package dev.isotropy.internal.transform;

import static dev.isotropy.simd.Lanes.SPECIES;

import dev.isotropy.internal.transform.MixedRadix.Stage;
import jdk.incubator.vector.DoubleVector;

/**
 * The vector form of {@link OddButterflies}, for strides of at least as many as there are lanes.
 */
final class VectorOddButterflies {

  private VectorOddButterflies() {}

  static void run(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int r = stage.radix();
    int step = s * stage.blocks();
    for (int p = 0; p < stage.blocks(); p++) {
      int from = s * p;
      int to = s * r * p;
      first(xr, from, step, r, s, yr, to);
      first(xi, from, step, r, s, yi, to);
      for (int k = 1; k <= r / 2; k++) {
        pair(stage, p, k, xr, xi, from, step, yr, yi, to);
      }
    }
  }

  private static void first(double[] x, int from, int step, int r, int s, double[] y, int to) {
    for (int q = 0; q < s; q = VectorButterflies.next(q, s)) {
      DoubleVector sum = load(x, from + q);
      for (int j = 1; j < r; j++) {
        sum = sum.add(load(x, from + q + j * step));
      }
      sum.intoArray(y, to + q);
    }
  }

  private static void pair(
      Stage stage,
      int p,
      int k,
      double[] xr,
      double[] xi,
      int from,
      int step,
      double[] yr,
      double[] yi,
      int to) {
    int s = stage.stride();
    int r = stage.radix();
    double[] cos = OddButterflies.cosines(r);
    double[] sin = OddButterflies.sines(r);
    int angles = k * (r / 2 + 1);
    double[] w = stage.twiddles();
    int t = 2 * (p * (r - 1) + k - 1);
    int u = 2 * (p * (r - 1) + r - k - 1);
    for (int q = 0; q < s; q = VectorButterflies.next(q, s)) {
      int at = from + q;
      DoubleVector evenRe = load(xr, at);
      DoubleVector evenIm = load(xi, at);
      DoubleVector oddRe = DoubleVector.broadcast(SPECIES, 0);
      DoubleVector oddIm = DoubleVector.broadcast(SPECIES, 0);
      for (int j = 1; j <= r / 2; j++) {
        int a = at + j * step;
        int b = at + (r - j) * step;
        DoubleVector c = DoubleVector.broadcast(SPECIES, cos[angles + j]);
        DoubleVector d = DoubleVector.broadcast(SPECIES, sin[angles + j]);
        DoubleVector ar = load(xr, a);
        DoubleVector br = load(xr, b);
        DoubleVector ai = load(xi, a);
        DoubleVector bi = load(xi, b);
        evenRe = ar.add(br).fma(c, evenRe);
        evenIm = ai.add(bi).fma(c, evenIm);
        oddRe = ar.sub(br).fma(d, oddRe);
        oddIm = ai.sub(bi).fma(d, oddIm);
      }
      int low = to + k * s + q;
      int high = to + (r - k) * s + q;
      VectorButterflies.turned(evenRe.add(oddIm), evenIm.sub(oddRe), w, t, yr, yi, low);
      VectorButterflies.turned(evenRe.sub(oddIm), evenIm.add(oddRe), w, u, yr, yi, high);
    }
  }

  private static DoubleVector load(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at);
  }
}
