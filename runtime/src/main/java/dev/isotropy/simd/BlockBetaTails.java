package dev.isotropy.simd;

import static java.lang.Math.fma;

import dev.isotropy.internal.math.BetaTails;
import dev.isotropy.internal.math.IncompleteGamma;

/**
 * The functions of {@link BetaTails} in the lanes of a block, as {@link BlockGammaTails} has those
 * of gamma distributions.
 */
final class BlockBetaTails {

  // Slots of scratch, from where it begins.
  private static final int A = 0;
  private static final int B = 8;
  private static final int ODDS = 16;

  /** 1 for the tail itself, 0 for the other one, -1 for the scalar form. */
  private static final int PATH = 24;

  private static final int RESULT = 32;
  private static final int KERNEL = 40;
  private static final int FRACTION = 48;
  private static final int LOG_X = 56;
  private static final int LOG_Y = 64;
  private static final int OTHER = 72;
  private static final int BY = 80;
  private static final int MORE = 88;

  private BlockBetaTails() {}

  /** {@link BetaTails#kernel}. */
  static void kernel(double[] w, int a, int b, int odds, int to, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      boolean inside = isInside(w[a + i], w[b + i], w[odds + i]);
      w[t + A + i] = inside ? w[a + i] : 1;
      w[t + B + i] = inside ? w[b + i] : 1;
      w[t + ODDS + i] = inside ? w[odds + i] : 1;
    }
    kernel(w, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] =
          isInside(w[a + i], w[b + i], w[odds + i])
              ? w[t + KERNEL + i]
              : BetaTails.kernel(w[a + i], w[b + i], w[odds + i]);
    }
  }

  static boolean isInside(double a, double b, double odds) {
    return BetaTails.isKnown(a, b, odds) && odds > 0 && odds < Double.POSITIVE_INFINITY;
  }

  /** {@link BetaTails#logRegularized}. */
  static void tail(double[] w, int a, int b, int odds, int to, int t) {
    if (choose(w, a, b, odds, t)) {
      both(w, t);
    }
    for (int i = 0; i < Lanes.COUNT; i++) {
      double path = w[t + PATH + i];
      w[to + i] =
          path < 0
              ? BetaTails.logRegularized(w[a + i], w[b + i], w[odds + i])
              : w[t + (path == 1 ? RESULT : OTHER) + i];
    }
  }

  /** {@link BetaTails#byFirst}, or {@link BetaTails#bySecond}. */
  static void byShape(double[] w, int a, int b, int odds, boolean first, int to, int t) {
    if (choose(w, a, b, odds, t)) {
      both(w, t);
      slopes(w, first, t);
    }
    for (int i = 0; i < Lanes.COUNT; i++) {
      double path = w[t + PATH + i];
      if (path < 0) {
        w[to + i] =
            first
                ? BetaTails.byFirst(w[a + i], w[b + i], w[odds + i])
                : BetaTails.bySecond(w[a + i], w[b + i], w[odds + i]);
      } else {
        double digamma = w[t + MORE + 8 + i] - w[t + MORE + 16 + i];
        double own =
            w[t + BY + i] == 1
                ? -w[t + LOG_X + i] - digamma - 1 / w[t + A + i] + w[t + FRACTION + i]
                : -w[t + LOG_Y + i] - digamma + w[t + FRACTION + i];
        w[to + i] = path == 1 ? own : -w[t + MORE + i] * own;
      }
    }
  }

  /** The derivative of the fraction, digamma functions, and the odds of the tails. */
  private static void slopes(double[] w, boolean first, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + BY + i] = (w[t + PATH + i] == 1) == first ? 1 : 2;
      w[t + MORE + i] = w[t + RESULT + i] - w[t + OTHER + i];
      w[t + MORE + 8 + i] = w[t + (w[t + BY + i] == 1 ? A : B) + i];
      w[t + MORE + 16 + i] = w[t + A + i] + w[t + B + i];
    }
    Slots.exp(w, t + MORE, t + MORE);
    Slots.digamma(w, t + MORE + 8, t + MORE + 8);
    Slots.digamma(w, t + MORE + 16, t + MORE + 16);
    for (int i = 0; i < Lanes.COUNT; i++) {
      if (w[t + PATH + i] >= 0) {
        w[t + FRACTION + i] =
            BetaTails.fractionSlope(
                w[t + A + i], w[t + B + i], w[t + MORE + 24 + i], (int) w[t + BY + i]);
      }
    }
  }

  /** Brings each lane to the side where its fraction converges; whether any is one of vectors. */
  private static boolean choose(double[] w, int a, int b, int odds, int t) {
    boolean any = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      double r = w[odds + i];
      boolean usual = isInside(w[a + i], w[b + i], r);
      boolean lower = usual && BetaTails.isLower(w[a + i], w[b + i], r);
      any |= usual;
      w[t + A + i] = usual ? w[(lower ? a : b) + i] : 1;
      w[t + B + i] = usual ? w[(lower ? b : a) + i] : 1;
      w[t + ODDS + i] = usual ? (lower ? r : 1 / r) : 1;
      w[t + PATH + i] = usual ? (lower ? 1 : 0) : -1;
    }
    return any;
  }

  /** The logarithm of the tail on the side of the fraction, and that of the other one. */
  private static void both(double[] w, int t) {
    kernel(w, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double r = w[t + ODDS + i];
      w[t + MORE + 24 + i] = r / (1 + r);
    }
    BetaExpansions.fraction(w, t + A, t + B, t + MORE + 24, t + PATH, t + FRACTION, t + MORE);
    boolean other = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + FRACTION + i] = w[t + FRACTION + i] / w[t + A + i];
    }
    Slots.log(w, t + FRACTION, t + FRACTION);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + RESULT + i] = Math.min(0, w[t + KERNEL + i] + w[t + FRACTION + i]);
      boolean complement = w[t + PATH + i] == 0;
      w[t + OTHER + i] = complement ? w[t + RESULT + i] : -1;
      other |= complement;
    }
    if (other) {
      Slots.log1mExp(w, t + OTHER, t + OTHER);
    }
  }

  /** {@link BetaTails#kernel} of lanes inside. */
  private static void kernel(double[] w, int t) {
    boolean small = false;
    boolean large = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      boolean both = w[t + A + i] >= 5 && w[t + B + i] >= 5;
      small |= !both;
      large |= both;
      w[t + LOG_X + i] = 1 / w[t + ODDS + i];
      w[t + LOG_Y + i] = w[t + ODDS + i];
    }
    Slots.log1p(w, t + LOG_X, t + LOG_X);
    Slots.log1p(w, t + LOG_Y, t + LOG_Y);
    if (small) {
      BlockGamma.lbeta(w, t + A, t + B, t + KERNEL, t + MORE + 32);
      for (int i = 0; i < Lanes.COUNT; i++) {
        double inner = fma(w[t + B + i], -w[t + LOG_Y + i], -w[t + KERNEL + i]);
        w[t + KERNEL + i] = fma(w[t + A + i], -w[t + LOG_X + i], inner);
      }
    }
    if (large) {
      largeKernels(w, t);
    }
  }

  private static void largeKernels(double[] w, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = w[t + A + i];
      double b = w[t + B + i];
      double n = a + b;
      double r = w[t + ODDS + i];
      double y = 1 / (1 + r);
      double x = r < 1 ? r * y : 1 - y;
      // x - a / n, with the digits of whichever of x and y is smaller
      double delta = r < 1 ? fma(x, b, -a * y) / n : fma(-y, a, b * x) / n;
      double u = delta * n / a;
      double v = -delta * n / b;
      w[t + MORE + i] = u;
      w[t + MORE + 8 + i] = v;
      w[t + MORE + 16 + i] = IncompleteGamma.isFar(u) ? x * (n / a) : 1;
      w[t + MORE + 24 + i] = IncompleteGamma.isFar(v) ? y * (n / b) : 1;
      w[t + MORE + 32 + i] = a * (b / n);
    }
    Slots.log(w, t + MORE + 16, t + MORE + 16);
    Slots.log(w, t + MORE + 24, t + MORE + 24);
    Slots.log(w, t + MORE + 32, t + MORE + 32);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = w[t + A + i];
      double b = w[t + B + i];
      if (a >= 5 && b >= 5) {
        double ofX = excess(w[t + MORE + i], w[t + MORE + 16 + i]);
        double ofY = excess(w[t + MORE + 8 + i], w[t + MORE + 24 + i]);
        double deviance = fma(a, ofX, b * ofY);
        double rest = BetaTails.stirling(a + b) - BetaTails.stirling(a) - BetaTails.stirling(b);
        w[t + KERNEL + i] = 0.5 * w[t + MORE + 32 + i] - BetaTails.HALF_LOG_2PI + rest - deviance;
      }
    }
  }

  private static double excess(double u, double logRatio) {
    return IncompleteGamma.isFar(u) ? u - logRatio : IncompleteGamma.nearExcess(u);
  }
}
