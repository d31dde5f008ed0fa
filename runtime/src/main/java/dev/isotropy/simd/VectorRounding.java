package dev.isotropy.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Step functions on vectors of {@link Lanes#SPECIES}: in every lane the bits of Java's own {@code
 * Math.floor}, {@code ceil}, {@code rint}, {@code signum} and {@code %}.
 *
 * <p>Adding 2^52 to a non-negative number below it and taking it away again rounds to the nearest
 * integer, ties to even; larger numbers are integers already.
 */
public final class VectorRounding {

  private static final double LARGE = 0x1p52;

  private VectorRounding() {}

  /** The largest integer that is not above. */
  public static DoubleVector floor(DoubleVector x) {
    DoubleVector rounded = rint(x);
    return rounded.sub(1.0, rounded.compare(VectorOperators.GT, x));
  }

  /** The smallest integer that is not below. */
  public static DoubleVector ceil(DoubleVector x) {
    return floor(x.neg()).neg();
  }

  /** The nearest integer, ties to even. */
  public static DoubleVector rint(DoubleVector x) {
    DoubleVector a = x.abs();
    DoubleVector rounded = signed(a.add(LARGE).sub(LARGE), x);
    return x.blend(rounded, a.compare(VectorOperators.LT, LARGE));
  }

  /** The integer part. */
  public static DoubleVector trunc(DoubleVector x) {
    DoubleVector a = x.abs();
    return x.blend(signed(floor(a), x), a.compare(VectorOperators.LT, LARGE));
  }

  /** −1, 1, or the argument where it is zero or {@code NaN}. */
  public static DoubleVector signum(DoubleVector x) {
    VectorMask<Double> sign = x.abs().compare(VectorOperators.GT, 0.0);
    return x.blend(signed(Lanes.of(1.0), x), sign);
  }

  /**
   * The remainder of division towards zero, which is exact, in the lanes of a block as {@link
   * BlockMath} has them, one after the other.
   */
  public static void rem(double[] w) {
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[i] = w[8 + i] % w[16 + i];
    }
  }

  /** A non-negative magnitude with the sign of another number. */
  private static DoubleVector signed(DoubleVector magnitude, DoubleVector sign) {
    return magnitude
        .reinterpretAsLongs()
        .or(sign.reinterpretAsLongs().and(Long.MIN_VALUE))
        .reinterpretAsDoubles();
  }
}
