package dev.isotropy.simd;

import dev.isotropy.internal.math.StudentTails;

/** The functions of {@link StudentTails} in the lanes of a block. */
final class BlockStudentTails {

  private BlockStudentTails() {}

  /** {@link StudentTails#logCdf}. */
  static void logCdf(double[] w, int df, int z, int to, int t) {
    beyond(w, df, z, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + 24 + i] = w[t + 24 + i] - StudentTails.LOG_2;
      boolean above = w[t + 32 + i] == 1 && !(w[z + i] < 0);
      w[t + 40 + i] = above ? w[t + 24 + i] : -1;
    }
    Slots.log1mExp(w, t + 40, t + 40);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] =
          w[t + 32 + i] == 1
              ? w[t + (w[z + i] < 0 ? 24 : 40) + i]
              : StudentTails.logCdf(w[df + i], w[z + i]);
    }
  }

  /** {@link StudentTails#byDegrees}. */
  static void byDegrees(double[] w, int df, int z, int to, int t) {
    beyond(w, df, z, t);
    BlockBetaTails.kernel(w, t, t + 8, t + 16, t + 48, t + 64);
    BlockBetaTails.byShape(w, t, t + 8, t + 16, true, t + 56, t + 64);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double tail = w[t + 24 + i] - StudentTails.LOG_2;
      w[t + 48 + i] = w[t + 48 + i] - w[t + 24 + i];
      w[t + 40 + i] = w[t + 32 + i] == 1 ? tail : -1;
    }
    Slots.exp(w, t + 48, t + 48);
    Slots.log1mExp(w, t + 40, t + 64);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + 72 + i] = w[t + 40 + i] - w[t + 64 + i];
    }
    Slots.exp(w, t + 72, t + 72);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double ofTail = 0.5 * w[t + 56 + i] + w[t + 48 + i] / w[df + i];
      w[to + i] =
          w[t + 32 + i] == 1
              ? (w[z + i] < 0 ? ofTail : -w[t + 72 + i] * ofTail)
              : StudentTails.byDegrees(w[df + i], w[z + i]);
    }
  }

  /**
   * Half the degrees of freedom, one half, the odds, twice the probability beyond the value on the
   * log scale, and which lanes are usual.
   */
  private static void beyond(double[] w, int df, int z, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      double degrees = w[df + i];
      double odds = degrees / w[z + i] / w[z + i];
      boolean usual = degrees > 0 && BlockBetaTails.isInside(0.5 * degrees, 0.5, odds);
      w[t + i] = usual ? 0.5 * degrees : 1;
      w[t + 8 + i] = 0.5;
      w[t + 16 + i] = usual ? odds : 1;
      w[t + 32 + i] = usual ? 1 : 0;
    }
    BlockBetaTails.tail(w, t, t + 8, t + 16, t + 24, t + 64);
  }
}
