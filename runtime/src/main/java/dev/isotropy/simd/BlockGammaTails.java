package dev.isotropy.simd;

import static dev.isotropy.internal.math.IncompleteGamma.UNIFORM;
import static java.lang.Math.fma;

import dev.isotropy.internal.math.GammaFunctions;
import dev.isotropy.internal.math.GammaTails;
import dev.isotropy.internal.math.IncompleteGamma;

/**
 * The functions of {@link GammaTails} in the lanes of a block.
 *
 * <p>What iterates and what is a logarithm runs in vectors; derivatives by the shape, and what is
 * put together of all these, go lane by lane. A lane far from the others, of a huge shape for
 * instance, runs the scalar form.
 */
final class BlockGammaTails {

  // Slots of scratch, from where it begins.
  private static final int A = 0;
  private static final int X = 8;

  /** 1 for the continued fraction, 0 for the series, -1 for the scalar form. */
  private static final int PATH = 16;

  private static final int RESULT = 24;
  private static final int KERNEL = 32;
  private static final int SERIES = 40;
  private static final int LOG_A = 48;
  private static final int MORE = 56;

  private BlockGammaTails() {}

  /** {@link GammaTails#kernel}. */
  static void kernel(double[] w, int a, int x, int to, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      boolean inside = GammaTails.isInside(w[a + i], w[x + i]);
      w[t + A + i] = inside ? w[a + i] : 1;
      w[t + X + i] = inside ? w[x + i] : 1;
    }
    kernel(w, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] =
          GammaTails.isInside(w[a + i], w[x + i])
              ? w[t + KERNEL + i]
              : GammaTails.kernel(w[a + i], w[x + i]);
    }
  }

  /** {@link GammaTails#logLower}, or {@link GammaTails#logUpper}. */
  static void tail(double[] w, int a, int x, boolean upper, int to, int t) {
    if (!choose(w, a, x, upper, t)) {
      for (int i = 0; i < Lanes.COUNT; i++) {
        w[to + i] = scalar(w[a + i], w[x + i], upper);
      }
      return;
    }
    both(w, upper, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double path = w[t + PATH + i];
      w[to + i] =
          path < 0
              ? scalar(w[a + i], w[x + i], upper)
              : w[t + (isDirect(path, upper) ? RESULT : SERIES) + i];
    }
  }

  private static double scalar(double a, double x, boolean upper) {
    return upper ? GammaTails.logUpper(a, x) : GammaTails.logLower(a, x);
  }

  /** {@link GammaTails#lowerByShape}, or {@link GammaTails#upperByShape}. */
  static void byShape(double[] w, int a, int x, boolean upper, int to, int t) {
    if (!choose(w, a, x, upper, t)) {
      for (int i = 0; i < Lanes.COUNT; i++) {
        w[to + i] = scalarByShape(w[a + i], w[x + i], upper);
      }
      return;
    }
    // What the other tail is needed for.
    if (has(w, t, upper ? 0 : 1)) {
      both(w, upper, t);
    }
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + MORE + i] = w[t + RESULT + i] - w[t + SERIES + i];
      w[t + LOG_A + i] = w[t + A + i] + 1;
    }
    if (has(w, t, upper ? 0 : 1)) {
      Slots.exp(w, t + MORE, t + MORE);
    }
    Slots.digamma(w, t + LOG_A, t + LOG_A);
    Slots.log(w, t + X, t + KERNEL);
    slopes(w, t);
    for (int i = 0; i < Lanes.COUNT; i++) {
      double path = w[t + PATH + i];
      double exponent = w[t + KERNEL + i] - w[t + LOG_A + i];
      double own =
          path == 1
              ? 1 / w[t + A + i] + exponent + w[t + SERIES + i]
              : exponent + w[t + SERIES + i];
      w[to + i] =
          path < 0
              ? scalarByShape(w[a + i], w[x + i], upper)
              : isDirect(path, upper) ? own : -w[t + MORE + i] * own;
    }
  }

  private static double scalarByShape(double a, double x, boolean upper) {
    return upper ? GammaTails.upperByShape(a, x) : GammaTails.lowerByShape(a, x);
  }

  /** Whether the fraction, or the series, is that of the wanted tail. */
  private static boolean isDirect(double path, boolean upper) {
    return (path == 1) == upper;
  }

  /** Chooses the path of each lane; whether any is one of vectors. */
  private static boolean choose(double[] w, int a, int x, boolean upper, int t) {
    boolean any = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      double shape = w[a + i];
      double value = w[x + i];
      boolean usual = GammaTails.isInside(shape, value) && shape < UNIFORM;
      boolean fraction = value >= shape + 1 || (upper && shape < 0.5 && value > 1);
      usual &= fraction || !upper || shape >= 0.5;
      any |= usual;
      w[t + A + i] = usual ? shape : 1;
      w[t + X + i] = usual ? value : 1;
      w[t + PATH + i] = usual ? (fraction ? 1 : 0) : -1;
    }
    return any;
  }

  /** The logarithm of the tail that each lane's expansion gives, and that of the other tail. */
  private static void both(double[] w, boolean upper, int t) {
    kernel(w, t);
    expansions(w, t);
    Slots.log(w, t + SERIES, t + SERIES);
    Slots.log(w, t + A, t + LOG_A);
    boolean other = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      double path = w[t + PATH + i];
      double kernel = w[t + KERNEL + i];
      double log = w[t + SERIES + i];
      double own = path == 1 ? w[t + LOG_A + i] + kernel + log : kernel + log;
      w[t + RESULT + i] = Math.min(0, own);
      boolean direct = path < 0 || isDirect(path, upper);
      w[t + SERIES + i] = direct ? -1 : w[t + RESULT + i];
      other |= !direct;
    }
    if (other) {
      Slots.log1mExp(w, t + SERIES, t + SERIES);
    }
  }

  private static void expansions(double[] w, int t) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + SERIES + i] = 1;
    }
    if (has(w, t, 0)) {
      GammaExpansions.series(w, t + A, t + X, t + PATH, t + SERIES);
    }
    if (has(w, t, 1)) {
      GammaExpansions.fraction(w, t + A, t + X, t + PATH, t + SERIES);
    }
  }

  private static void slopes(double[] w, int t) {
    if (has(w, t, 0)) {
      GammaExpansions.seriesSlope(w, t + A, t + X, t + PATH, t + SERIES);
    }
    if (has(w, t, 1)) {
      GammaExpansions.fractionSlope(w, t + A, t + X, t + PATH, t + SERIES);
    }
  }

  /** Whether any lane goes a path. */
  private static boolean has(double[] w, int t, double path) {
    boolean has = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      has |= w[t + PATH + i] == path;
    }
    return has;
  }

  /** {@link GammaTails#kernel} of lanes that are positive and finite. */
  private static void kernel(double[] w, int t) {
    boolean small = false;
    boolean large = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      double a = w[t + A + i];
      double x = w[t + X + i];
      small |= a < 5;
      large |= a >= 5;
      w[t + MORE + i] = a < 5 && a >= 0.5 ? a + 1 : 1;
      w[t + MORE + 8 + i] = a < 0.5 ? a : 0;
      w[t + MORE + 16 + i] = a >= 5 && IncompleteGamma.isFar((x - a) / a) ? x / a : 1;
    }
    if (small) {
      Slots.lgamma(w, t + MORE, t + MORE);
      Slots.log1p(w, t + MORE + 8, t + MORE + 8);
      Slots.log(w, t + X, t + MORE + 24);
    }
    if (large) {
      Slots.log(w, t + MORE + 16, t + MORE + 16);
      Slots.log(w, t + A, t + MORE + 32);
    }
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[t + KERNEL + i] = w[t + A + i] < 5 ? smallKernel(w, t, i) : largeKernel(w, t, i);
    }
  }

  private static double smallKernel(double[] w, int t, int i) {
    double a = w[t + A + i];
    double gamma =
        a < 0.5 ? fma(a, GammaFunctions.gammaSeries(a), -w[t + MORE + 8 + i]) : w[t + MORE + i];
    return fma(a, w[t + MORE + 24 + i], -w[t + X + i]) - gamma;
  }

  private static double largeKernel(double[] w, int t, int i) {
    double a = w[t + A + i];
    double u = (w[t + X + i] - a) / a;
    double excess =
        IncompleteGamma.isFar(u) ? u - w[t + MORE + 16 + i] : IncompleteGamma.nearExcess(u);
    double inverse = 1 / a;
    double stirling = inverse * GammaFunctions.stirlingSeries(inverse * inverse);
    return -(a * excess) - stirling - GammaTails.HALF_LOG_2PI - 0.5 * w[t + MORE + 32 + i];
  }
}
