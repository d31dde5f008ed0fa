package dev.isotropy.internal.transform;

import dev.isotropy.internal.math.Circular;

/**
 * Cosines and sines of fractions of a turn, each from an angle of at most an eighth of it, so that
 * symmetric ones are equal.
 */
final class UnitRoots {

  private UnitRoots() {}

  /** {@code cos(2π k / n)}. */
  static double cos(long k, long n) {
    long eighths = Math.floorMod(k, n) * 8;
    long folded = Math.min(eighths, 8 * n - eighths);
    if (folded > 2 * n) {
      return -near(4 * n - folded, n);
    }
    return near(folded, n);
  }

  /** {@code sin(2π k / n)}. */
  static double sin(long k, long n) {
    return cos(4 * k - n, 4 * n);
  }

  /** The cosine of an angle of at most a quarter, given in eighths of {@code 1/n} of a turn. */
  private static double near(long eighths, long n) {
    return eighths <= n
        ? Circular.cos(Math.PI * eighths / (4.0 * n))
        : Circular.sin(Math.PI * (2 * n - eighths) / (4.0 * n));
  }
}
