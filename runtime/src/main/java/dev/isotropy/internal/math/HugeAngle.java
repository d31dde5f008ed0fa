package dev.isotropy.internal.math;

import static java.lang.Math.fma;

/**
 * A large angle reduced by multiples of pi/2 in integer arithmetic (Payne and Hanek's method).
 *
 * @param high the remainder in [-pi/4, pi/4]
 * @param low its rounding error
 * @param quarters the number of quarter turns taken off, modulo 4
 */
record HugeAngle(double high, double low, int quarters) {

  /** The bits of 2 / pi behind the binary point, after 64 zeros. */
  private static final long[] TWO_OVER_PI = {
    0,
    0xA2F9836E4E441529L,
    0xFC2757D1F534DDC0L,
    0xDB6295993C439041L,
    0xFE5163ABDEBBC561L,
    0xB7246E3A424DD2E0L,
    0x06492EEA09D1921CL,
    0xFE1DEB1CB129A73EL,
    0xE88235F52EBB4484L,
    0xE99C7026B45F7E41L,
    0x3991D639835339F4L,
    0x9C845F8BBDF9283BL,
    0x1FF897FFDE05980FL,
    0xEF2F118B5A0A6D1FL,
    0x6D367ECF27CB09B7L,
    0x4F463F669E5FEA2DL,
    0x7527BAC7EBE5F17BL,
    0x3D0739F78A5292EAL,
    0x6BFB5FB11F8D5D08L,
    0x56033046FC7B6BABL,
    0xF0CFBC209AF4361DL,
  };

  private static final double HALF_PI = 0x1.921fb54442d18p0;
  private static final double HALF_PI_LOW = 0x1.1a62633145c07p-54;

  /**
   * Reduces an angle.
   *
   * @param x finite, {@code |x| >= 2^20}
   */
  static HugeAngle of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long mantissa = (bits & 0x000F_FFFF_FFFF_FFFFL) | 0x0010_0000_0000_0000L;
    int exponent = (int) ((bits >>> 52) & 0x7FF) - 1075;
    // Bits of 2/pi before this one contribute whole turns.
    int start = exponent - 2 + 64;
    long p2 = word(start);
    long p1 = word(start + 64);
    long p0 = word(start + 128);
    // The product's low 192 bits: two for the quarter turn, 190 for its fraction.
    long w0 = mantissa * p0;
    long carry = Math.unsignedMultiplyHigh(mantissa, p0);
    long middle = mantissa * p1;
    long w1 = middle + carry;
    long carry1 =
        Math.unsignedMultiplyHigh(mantissa, p1) + (Long.compareUnsigned(w1, middle) < 0 ? 1 : 0);
    long w2 = mantissa * p2 + carry1;
    int quarters = (int) (w2 >>> 62);
    long f2 = (w2 << 2) | (w1 >>> 62);
    long f1 = (w1 << 2) | (w0 >>> 62);
    long f0 = w0 << 2;
    boolean negative = f2 < 0;
    if (negative) {
      quarters++;
      f2 = ~f2;
      f1 = ~f1;
      f0 = ~f0;
    }
    return fraction(f2, f1, f0, negative != (x < 0), x < 0 ? -quarters : quarters);
  }

  private static HugeAngle fraction(long f2, long f1, long f0, boolean negative, int quarters) {
    int zeros = f2 == 0 ? 64 + Long.numberOfLeadingZeros(f1) : Long.numberOfLeadingZeros(f2);
    long top = zeros >= 64 ? f1 : f2;
    long next = zeros >= 64 ? f0 : f1;
    int shift = zeros & 63;
    if (shift > 0) {
      long below = zeros >= 64 ? 0 : f0;
      top = (top << shift) | (next >>> (64 - shift));
      next = (next << shift) | (below >>> (64 - shift));
    }
    // 106 bits of the fraction as two doubles.
    double a = (double) (top >>> 11) * 0x1p-53;
    double b = (double) (((top << 53) | (next >>> 11)) >>> 11) * 0x1p-106;
    double scale = Exponential.powerOfTwo(-zeros);
    double high = a * HALF_PI;
    double low = fma(a, HALF_PI, -high) + fma(a, HALF_PI_LOW, b * HALF_PI);
    double sum = high + low;
    low = ((high - sum) + low) * scale;
    sum *= scale;
    return new HugeAngle(negative ? -sum : sum, negative ? -low : low, quarters & 3);
  }

  private static long word(int bit) {
    int index = bit >>> 6;
    int shift = bit & 63;
    long first = TWO_OVER_PI[index];
    if (shift == 0) {
      return first;
    }
    long second = index + 1 < TWO_OVER_PI.length ? TWO_OVER_PI[index + 1] : 0;
    return (first << shift) | (second >>> (64 - shift));
  }
}
