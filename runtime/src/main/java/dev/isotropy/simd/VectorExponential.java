package dev.isotropy.simd;

import static dev.isotropy.internal.math.Exponential.LIMIT;
import static dev.isotropy.internal.math.Exponential.LN2_HIGH;
import static dev.isotropy.internal.math.Exponential.LN2_LOW;
import static dev.isotropy.internal.math.Exponential.UNDERFLOW;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.Exponential;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The vector form of {@link Exponential}. */
final class VectorExponential {

  static final DoubleVector ONE = Lanes.of(1.0);
  static final DoubleVector HALF = Lanes.of(0.5);
  static final DoubleVector LOG2_E = Lanes.of(Exponential.LOG2_E);
  static final DoubleVector ROUND = Lanes.of(Exponential.ROUND);
  static final DoubleVector MINUS_LN2_HIGH = Lanes.of(-LN2_HIGH);
  static final DoubleVector MINUS_LN2_LOW = Lanes.of(-LN2_LOW);
  static final LongVector ONE_BITS = Lanes.of(0x3FF0000000000000L);
  static final LongVector SIGN = Lanes.of(Long.MIN_VALUE);

  /** What times 2^64 is far from overflow. */
  private static final double NOT_LARGE = 600;

  private static final LongVector SCALE_BITS = Lanes.of(64L << 52);
  private static final DoubleVector SCALE_BACK = Lanes.of(0x1p-64);
  private static final DoubleVector Q0 = Lanes.of(Exponential.Q0);
  private static final DoubleVector Q1 = Lanes.of(Exponential.Q1);
  private static final DoubleVector Q2 = Lanes.of(Exponential.Q2);
  private static final DoubleVector Q3 = Lanes.of(Exponential.Q3);
  private static final DoubleVector Q4 = Lanes.of(Exponential.Q4);
  private static final DoubleVector Q5 = Lanes.of(Exponential.Q5);
  private static final DoubleVector Q6 = Lanes.of(Exponential.Q6);
  private static final DoubleVector Q7 = Lanes.of(Exponential.Q7);
  private static final DoubleVector Q8 = Lanes.of(Exponential.Q8);
  private static final DoubleVector Q9 = Lanes.of(Exponential.Q9);
  private static final DoubleVector Q0_LESS_HALF = Lanes.of(Exponential.Q0 - 0.5);

  static final MethodHandle EXP = Inlined.method(lookup(), "exp", 1);
  static final MethodHandle USUAL_EXP = Inlined.method(lookup(), "usualExp", 1);
  private static final MethodHandle GROWTH = Inlined.method(lookup(), "growth", 2);
  static final MethodHandle EXPM1_FAST = Inlined.method(lookup(), "expm1Fast", 1);
  static final MethodHandle EXPM1 = Inlined.method(lookup(), "expm1", 1);
  static final MethodHandle EXPM1_HIGH = Inlined.method(lookup(), "expm1High", 2);
  static final MethodHandle EXPM1_LOW = Inlined.method(lookup(), "expm1Low", 2);
  static final MethodHandle POWER_OF_TWO = Inlined.method(lookup(), "powerOfTwo", 1);
  static final MethodHandle SIGNED = Inlined.method(lookup(), "signed", 2);
  static final MethodHandle SERIES = Inlined.method(lookup(), "series", 1);

  private VectorExponential() {}

  static DoubleVector exp(DoubleVector x) {
    DoubleVector shifted = x.fma(LOG2_E, ROUND);
    try {
      DoubleVector p = ((DoubleVector) GROWTH.invokeExact(x, shifted)).add(ONE);
      if (x.abs().compare(LE, LIMIT).allTrue()) {
        return p.reinterpretAsLongs()
            .add(shifted.reinterpretAsLongs().lanewise(LSHL, 52))
            .reinterpretAsDoubles();
      }
      // Common in sums of exponentials, so without a detour through arrays; rare beside others, so
      // without a call, which would not be inlined: 2^64 too large, and rounded once by a product.
      if (x.compare(LE, NOT_LARGE).allTrue()) {
        return p.reinterpretAsLongs()
            .add(shifted.reinterpretAsLongs().lanewise(LSHL, 52).add(SCALE_BITS))
            .reinterpretAsDoubles()
            .mul(SCALE_BACK)
            .blend(0, x.compare(LT, UNDERFLOW));
      }
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
    double[] lanes = EachLane.apply(x.toArray(), Exponential::exp);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The exponential of numbers up to {@link Exponential#LIMIT} in magnitude. */
  static DoubleVector usualExp(DoubleVector x) {
    DoubleVector shifted = x.fma(LOG2_E, ROUND);
    return growth(x, shifted)
        .add(ONE)
        .reinterpretAsLongs()
        .add(shifted.reinterpretAsLongs().lanewise(LSHL, 52))
        .reinterpretAsDoubles();
  }

  /** {@code 2^-k e^x - 1}, given {@code ROUND + k}. */
  static DoubleVector growth(DoubleVector x, DoubleVector shifted) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, x));
    DoubleVector z = r.mul(r);
    DoubleVector even = Q8.fma(z, Q6).fma(z, Q4).fma(z, Q2).fma(z, Q0);
    DoubleVector odd = Q9.fma(z, Q7).fma(z, Q5).fma(z, Q3).fma(z, Q1);
    return z.fma(odd.fma(r, even), r);
  }

  static DoubleVector expm1(DoubleVector x) {
    DoubleVector shifted = x.fma(LOG2_E, ROUND);
    if (x.abs().compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector high = (DoubleVector) EXPM1_HIGH.invokeExact(x, shifted);
        DoubleVector low = (DoubleVector) EXPM1_LOW.invokeExact(x, shifted);
        LongVector power = shifted.reinterpretAsLongs().lanewise(LSHL, 52).add(ONE_BITS);
        DoubleVector value = high.add(low).mul(power.reinterpretAsDoubles());
        return (DoubleVector) SIGNED.invokeExact(value, x);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Exponential::expm1);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector expm1Fast(DoubleVector x) {
    DoubleVector shifted = x.fma(LOG2_E, ROUND);
    if (x.abs().compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector growth = (DoubleVector) GROWTH.invokeExact(x, shifted);
        DoubleVector power =
            shifted.reinterpretAsLongs().lanewise(LSHL, 52).add(ONE_BITS).reinterpretAsDoubles();
        return growth.fma(power, power.sub(ONE));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Exponential::expm1Fast);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector expm1High(DoubleVector x, DoubleVector shifted) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector inverse =
        ONE_BITS.sub(shifted.reinterpretAsLongs().lanewise(LSHL, 52)).reinterpretAsDoubles();
    return ONE.sub(inverse).add(k.fma(MINUS_LN2_HIGH, x));
  }

  static DoubleVector expm1Low(DoubleVector x, DoubleVector shifted) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector h = k.fma(MINUS_LN2_HIGH, x);
    DoubleVector l = k.mul(MINUS_LN2_LOW);
    DoubleVector r = h.add(l);
    DoubleVector square = r.mul(r);
    DoubleVector squareLow = r.fma(r, square.neg());
    DoubleVector low = squareLow.fma(HALF, r.fma(h.sub(r).add(l), l));
    DoubleVector even =
        Q8.fma(square, Q6).fma(square, Q4).fma(square, Q2).fma(square, Q0_LESS_HALF);
    DoubleVector odd = Q9.fma(square, Q7).fma(square, Q5).fma(square, Q3).fma(square, Q1);
    DoubleVector tail = square.fma(odd.fma(r, even), low);
    DoubleVector inverse =
        ONE_BITS.sub(shifted.reinterpretAsLongs().lanewise(LSHL, 52)).reinterpretAsDoubles();
    DoubleVector t = ONE.sub(inverse);
    DoubleVector roundedOff = h.sub(t.add(h).sub(t)).add(ONE.sub(t).sub(inverse));
    return square.fma(HALF, tail.add(roundedOff));
  }

  static DoubleVector powerOfTwo(DoubleVector shifted) {
    return shifted.reinterpretAsLongs().lanewise(LSHL, 52).add(ONE_BITS).reinterpretAsDoubles();
  }

  static DoubleVector reciprocalPowerOfTwo(DoubleVector shifted) {
    return ONE_BITS.sub(shifted.reinterpretAsLongs().lanewise(LSHL, 52)).reinterpretAsDoubles();
  }

  static DoubleVector signed(DoubleVector value, DoubleVector argument) {
    return value
        .reinterpretAsLongs()
        .or(argument.reinterpretAsLongs().and(SIGN))
        .reinterpretAsDoubles();
  }

  static DoubleVector series(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = Q8.fma(w, Q6).fma(w, Q4).fma(w, Q2).fma(w, Q0);
    DoubleVector odd = Q9.fma(w, Q7).fma(w, Q5).fma(w, Q3).fma(w, Q1);
    return odd.fma(z, even);
  }
}
