package dev.isotropy.internal.math;

import static dev.isotropy.internal.math.Exponential.LN2_HIGH;
import static dev.isotropy.internal.math.Exponential.LN2_LOW;
import static dev.isotropy.internal.math.Exponential.LOG2_E;
import static dev.isotropy.internal.math.Exponential.ROUND;
import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Powers and roots: {@code pow} through a logarithm of 64 bits, {@code cbrt} by Newton's method,
 * {@code hypot}.
 */
public final class Power {

  /** Sides in this range have squares that neither overflow nor lose bits. */
  public static final double SMALL_SIDE = 0x1p-450;

  public static final double LARGE_SIDE = 0x1p500;

  /** Below it a cube root's residual would be subnormal. */
  public static final double SMALL_CUBE = 0x1p-900;

  public static final double THIRD = 1.0 / 3;

  /**
   * Leaves a sum's integer part in its low bits; 715094163 centres the error of a cube root's first
   * guess.
   */
  public static final double CBRT_OFFSET = 0x1p52 + 715094163.0;

  private static final double TWO_54 = 0x1p54;

  private Power() {}

  /** {@code x^y}, with the special cases of {@link Math#pow}. */
  public static double pow(double x, double y) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE && abs(y) <= 0x1p900)) {
      return unusual(x, y);
    }
    return positive(x, 0, y);
  }

  private static double positive(double x, int shift, double y) {
    double s = Logarithm.ratio(x);
    double k = Logarithm.exponent(x) + shift;
    double high = Logarithm.logHigh(k, s);
    double low = Logarithm.logLow(k, s, Logarithm.ratioLow(x, s), high);
    double product = y * high;
    if (!(abs(product) <= Exponential.LIMIT)) {
      return extreme(product, fma(y, high, -product) + y * low);
    }
    double rest = fma(y, high, -product) + y * low;
    double shifted = fma(product, LOG2_E, ROUND);
    return expOfSum(product, rest, shifted) * Exponential.powerOfTwo(shifted);
  }

  /** {@code 2^-k e^(x + c)} for a small {@code c}. */
  private static double expOfSum(double x, double c, double shifted) {
    double k = shifted - ROUND;
    double h = fma(k, -LN2_HIGH, x);
    double l = fma(k, -LN2_LOW, c);
    double r = h + l;
    return (h + fma(r * r, Exponential.series(r), l)) + 1;
  }

  private static double extreme(double product, double rest) {
    if (product > 710) {
      return Double.POSITIVE_INFINITY;
    }
    if (product < -746) {
      return 0;
    }
    double shifted = fma(product, LOG2_E, ROUND);
    int k = (int) (shifted - ROUND);
    int half = k >> 1;
    return expOfSum(product, rest, shifted)
        * Exponential.powerOfTwo(half)
        * Exponential.powerOfTwo(k - half);
  }

  private static double unusual(double x, double y) {
    if (y == 0) {
      return 1;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return x + y;
    }
    double a = abs(x);
    if (abs(y) > 0x1p900) {
      return a == 1
          ? (abs(y) == Double.POSITIVE_INFINITY ? Double.NaN : 1)
          : a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    boolean odd = isOdd(y);
    double size;
    if (a == 0 || a == Double.POSITIVE_INFINITY) {
      size = a == 0 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
      return odd ? Math.copySign(size, x) : size;
    }
    if (x < 0 && !odd && Math.rint(y) != y) {
      return Double.NaN;
    }
    size = a < Double.MIN_NORMAL ? positive(a * TWO_54, -54, y) : positive(a, 0, y);
    return odd ? Math.copySign(size, x) : size;
  }

  private static boolean isOdd(double y) {
    return abs(y) < 0x1p53 && Math.rint(y) == y && ((long) y & 1) != 0;
  }

  /** The cube root. */
  public static double cbrt(double x) {
    double a = abs(x);
    if (!(a >= SMALL_CUBE && a <= Double.MAX_VALUE)) {
      return a > 0 && a < 1 ? cbrt(x * 0x1p300) * 0x1p-100 : x;
    }
    return Math.copySign(cubeRoot(a), x);
  }

  private static double cubeRoot(double a) {
    // Dividing the bits by three needs no integer division: they are exact in a double once the low
    // ones are dropped.
    double bits = (double) (int) (Double.doubleToRawLongBits(a) >>> 32);
    double guess = fma(bits, THIRD, CBRT_OFFSET);
    double t = Double.longBitsToDouble(Double.doubleToRawLongBits(guess) << 32);
    t = halley(t, a);
    t = halley(t, a);
    // The last step with the residual in twice the precision.
    double square = t * t;
    double squareLow = fma(t, t, -square);
    double residual = fma(-square, t, a) - squareLow * t;
    return fma(residual, 1 / (3 * square), t);
  }

  private static double halley(double t, double a) {
    double r = t * t * (t / a);
    return fma(t, (1 - r) / fma(r, 2, 1), t);
  }

  /** {@code sqrt(x^2 + y^2)} without overflow or underflow on the way. */
  public static double hypot(double x, double y) {
    double a = abs(x);
    double b = abs(y);
    double large = a > b ? a : b;
    double small = a > b ? b : a;
    if (!(large <= LARGE_SIDE && small >= SMALL_SIDE)) {
      return unusualHypot(large, small, x, y);
    }
    return length(large, small);
  }

  private static double length(double large, double small) {
    double square = large * large;
    double squareLow = fma(large, large, -square);
    double other = small * small;
    double otherLow = fma(small, small, -other);
    double sum = square + other;
    double sumLow = (other - (sum - square)) + (squareLow + otherLow);
    double root = Math.sqrt(sum);
    return root + (fma(-root, root, sum) + sumLow) / (2 * root);
  }

  private static double unusualHypot(double large, double small, double x, double y) {
    if (abs(x) == Double.POSITIVE_INFINITY || abs(y) == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (small <= large * 0x1p-60) {
      return large;
    }
    if (large > LARGE_SIDE) {
      return length(large * 0x1p-600, small * 0x1p-600) * 0x1p600;
    }
    return length(large * 0x1p600, small * 0x1p600) * 0x1p-600;
  }
}
