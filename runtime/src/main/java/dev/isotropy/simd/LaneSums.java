package dev.isotropy.simd;

import dev.isotropy.MathFunctions;

/**
 * Sums in eight virtual lanes and one fixed tree, so that the order of additions does not depend on
 * the hardware's lanes.
 *
 * <p>Element {@code i} of a loop goes to lane {@code i % 8}; the lanes are combined as {@code
 * ((0+4)+(2+6))+((1+5)+(3+7))}: what halving a vector again and again gives for one vector of
 * eight, two of four or four of two.
 */
public final class LaneSums {

  /** The number of virtual lanes. */
  public static final int LANES = 8;

  private LaneSums() {}

  /** The fixed tree over {@code lanes[offset] ... lanes[offset + 7]}. */
  public static double sum(double[] lanes, int offset) {
    double even = (lanes[offset] + lanes[offset + 4]) + (lanes[offset + 2] + lanes[offset + 6]);
    double odd = (lanes[offset + 1] + lanes[offset + 5]) + (lanes[offset + 3] + lanes[offset + 7]);
    return even + odd;
  }

  /** Sets {@code lanes[from] ... lanes[to - 1]} to zero. */
  public static void clear(double[] lanes, int from, int to) {
    for (int i = from; i < to; i++) {
      lanes[i] = 0;
    }
  }

  /** The sum of {@code x[from] ... x[to - 1]}, the first of them in lane 0. */
  public static double sumOf(double[] x, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
      s4 += x[i + 4];
      s5 += x[i + 5];
      s6 += x[i + 6];
      s7 += x[i + 7];
    }
    int rest = to - i;
    s0 += rest > 0 ? x[i] : 0;
    s1 += rest > 1 ? x[i + 1] : 0;
    s2 += rest > 2 ? x[i + 2] : 0;
    s3 += rest > 3 ? x[i + 3] : 0;
    s4 += rest > 4 ? x[i + 4] : 0;
    s5 += rest > 5 ? x[i + 5] : 0;
    s6 += rest > 6 ? x[i + 6] : 0;
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
  }

  /**
   * The logarithm of the product of eight lanes, which are then reset to one.
   *
   * @param lanes each at least 1 and at most 2^64, so that the product is finite
   */
  public static double logProduct(double[] lanes, int offset) {
    double product =
        ((lanes[offset] * lanes[offset + 4]) * (lanes[offset + 2] * lanes[offset + 6]))
            * ((lanes[offset + 1] * lanes[offset + 5]) * (lanes[offset + 3] * lanes[offset + 7]));
    for (int lane = 0; lane < LANES; lane++) {
      lanes[offset + lane] = 1;
    }
    return MathFunctions.log(product);
  }

  /** The largest of eight lanes; NaN if one of them is. */
  public static double max(double[] lanes, int offset) {
    double max = lanes[offset];
    for (int lane = 1; lane < LANES; lane++) {
      max = Math.max(max, lanes[offset + lane]);
    }
    return max;
  }
}
