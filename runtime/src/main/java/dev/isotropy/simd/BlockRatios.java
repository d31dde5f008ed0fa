package dev.isotropy.simd;

import dev.isotropy.internal.math.Ratios;

/** The functions of {@link Ratios} in the lanes of a block. */
final class BlockRatios {

  private BlockRatios() {}

  static void sinc(double[] w, int x, int to, int t) {
    Slots.sin(w, x, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] = w[x + i] == 0 ? 1 : w[t + i] / w[x + i];
    }
  }

  static void sincDerivative(double[] w, int x, int to, int t) {
    Slots.sin(w, x, t);
    Slots.cos(w, x, t + 8);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] = Ratios.sincDerivative(w[x + i], w[t + i], w[t + 8 + i]);
    }
  }

  static void exprel(double[] w, int x, int to, int t) {
    Slots.expm1(w, x, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = w[x + i];
      w[to + i] = a == 0 ? 1 : w[t + i] / Math.min(a, Ratios.LARGEST);
    }
  }

  static void exprelDerivative(double[] w, int x, int to, int t) {
    Slots.expm1(w, x, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] = Ratios.exprelDerivative(w[x + i], w[t + i]);
    }
  }
}
