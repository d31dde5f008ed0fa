package dev.isotropy.hmc;

import java.util.Arrays;

/**
 * The phase points of one chain, reused so that a leapfrog step allocates nothing.
 *
 * <p>The pool grows to about three points per level of the deepest tree it has seen.
 */
final class PhasePointPool {

  private final int dimension;
  private PhasePoint[] free = new PhasePoint[16];
  private int freeCount;

  PhasePointPool(int dimension) {
    this.dimension = dimension;
  }

  /** A point with arbitrary contents and the given number of holders. */
  PhasePoint acquire(int holders) {
    PhasePoint point = freeCount == 0 ? new PhasePoint(dimension) : free[--freeCount];
    point.holders = holders;
    return point;
  }

  /** Takes one holder from a point. */
  void release(PhasePoint point) {
    if (--point.holders == 0) {
      if (freeCount == free.length) {
        free = Arrays.copyOf(free, 2 * freeCount);
      }
      free[freeCount++] = point;
    }
  }
}
