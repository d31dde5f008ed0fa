package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ROUND;
import static dev.isotropy.simd.VectorExponential.SIGN;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.isotropy.internal.math.Circular;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link Circular}. */
final class VectorCircular {

  private static final DoubleVector TWO_OVER_PI = Lanes.of(Circular.TWO_OVER_PI);
  private static final DoubleVector MINUS_HALF_PI_1 = Lanes.of(-Circular.HALF_PI_1);
  private static final DoubleVector HALF_PI_2 = Lanes.of(Circular.HALF_PI_2);
  private static final DoubleVector HALF_PI_3 = Lanes.of(Circular.HALF_PI_3);
  private static final LongVector LONG_ZERO = Lanes.of(0L);
  private static final LongVector LONG_ONE = Lanes.of(1L);
  private static final DoubleVector NO_TURN = LONG_ZERO.reinterpretAsDoubles();
  private static final DoubleVector QUARTER_TURN = LONG_ONE.reinterpretAsDoubles();
  private static final DoubleVector S0 = Lanes.of(Circular.S0);
  private static final DoubleVector S1 = Lanes.of(Circular.S1);
  private static final DoubleVector S2 = Lanes.of(Circular.S2);
  private static final DoubleVector S3 = Lanes.of(Circular.S3);
  private static final DoubleVector S4 = Lanes.of(Circular.S4);
  private static final DoubleVector S5 = Lanes.of(Circular.S5);
  private static final DoubleVector C0 = Lanes.of(Circular.C0);
  private static final DoubleVector C1 = Lanes.of(Circular.C1);
  private static final DoubleVector C2 = Lanes.of(Circular.C2);
  private static final DoubleVector C3 = Lanes.of(Circular.C3);
  private static final DoubleVector C4 = Lanes.of(Circular.C4);
  private static final DoubleVector C5 = Lanes.of(Circular.C5);

  static final MethodHandle TURNED = Inlined.method(lookup(), "turned", 3);
  static final MethodHandle TANGENT = Inlined.method(lookup(), "tangent", 3);
  static final MethodHandle REDUCE_HIGH = Inlined.method(lookup(), "reduceHigh", 2);
  static final MethodHandle REDUCE_LOW = Inlined.method(lookup(), "reduceLow", 3);
  static final MethodHandle SINE_LOSS = Inlined.method(lookup(), "sineLoss", 2);
  static final MethodHandle COSINE_REST = Inlined.method(lookup(), "cosineRest", 2);

  private VectorCircular() {}

  static DoubleVector sin(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      try {
        return (DoubleVector) TURNED.invokeExact(x, x.fma(TWO_OVER_PI, ROUND), NO_TURN);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::sin);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector cos(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      try {
        return (DoubleVector) TURNED.invokeExact(x, x.fma(TWO_OVER_PI, ROUND), QUARTER_TURN);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::cos);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The sine of {@code x} plus as many quarter turns as the bits of {@code quarters} say. */
  static DoubleVector turned(DoubleVector x, DoubleVector shifted, DoubleVector quarters) {
    try {
      DoubleVector high = (DoubleVector) REDUCE_HIGH.invokeExact(x, shifted);
      DoubleVector low = (DoubleVector) REDUCE_LOW.invokeExact(x, shifted, high);
      DoubleVector rest = (DoubleVector) COSINE_REST.invokeExact(high, low);
      DoubleVector cosine = ONE.sub(high.mul(high).mul(HALF)).add(rest);
      DoubleVector sine = high.sub((DoubleVector) SINE_LOSS.invokeExact(high, low));
      LongVector k = shifted.reinterpretAsLongs().add(quarters.reinterpretAsLongs());
      VectorMask<Double> odd = k.and(LONG_ONE).compare(NE, LONG_ZERO).cast(Lanes.SPECIES);
      return sine.blend(cosine, odd)
          .reinterpretAsLongs()
          .lanewise(XOR, k.lanewise(LSHL, 62).and(SIGN))
          .reinterpretAsDoubles();
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector tan(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      try {
        DoubleVector shifted = x.fma(TWO_OVER_PI, ROUND);
        DoubleVector high = (DoubleVector) REDUCE_HIGH.invokeExact(x, shifted);
        DoubleVector low = (DoubleVector) REDUCE_LOW.invokeExact(x, shifted, high);
        return (DoubleVector) TANGENT.invokeExact(high, low, shifted);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::tan);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector tangent(DoubleVector high, DoubleVector low, DoubleVector shifted) {
    try {
      DoubleVector loss = (DoubleVector) SINE_LOSS.invokeExact(high, low);
      DoubleVector sine = high.sub(loss);
      DoubleVector sineLow = high.sub(sine).sub(loss);
      DoubleVector leading = ONE.sub(high.mul(high).mul(HALF));
      DoubleVector rest = (DoubleVector) COSINE_REST.invokeExact(high, low);
      DoubleVector cosine = leading.add(rest);
      DoubleVector cosineLow = leading.sub(cosine).add(rest);
      LongVector k = shifted.reinterpretAsLongs();
      VectorMask<Double> odd = k.and(LONG_ONE).compare(NE, LONG_ZERO).cast(Lanes.SPECIES);
      DoubleVector n = sine.blend(cosine.neg(), odd);
      DoubleVector nLow = sineLow.blend(cosineLow.neg(), odd);
      DoubleVector d = cosine.blend(sine, odd);
      DoubleVector dLow = cosineLow.blend(sineLow, odd);
      DoubleVector q = n.div(d);
      return q.sub(q.fma(d, n.neg()).add(q.mul(dLow).sub(nLow)).div(d));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector reduceHigh(DoubleVector x, DoubleVector shifted) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector first = k.fma(MINUS_HALF_PI_1, x);
    DoubleVector product = k.mul(HALF_PI_2);
    DoubleVector second = first.sub(product);
    return second.sub(k.fma(HALF_PI_3, product.sub(first.sub(second))));
  }

  static DoubleVector reduceLow(DoubleVector x, DoubleVector shifted, DoubleVector high) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector first = k.fma(MINUS_HALF_PI_1, x);
    DoubleVector product = k.mul(HALF_PI_2);
    DoubleVector second = first.sub(product);
    return second.sub(high).sub(k.fma(HALF_PI_3, product.sub(first.sub(second))));
  }

  static DoubleVector sineLoss(DoubleVector high, DoubleVector low) {
    DoubleVector z = high.mul(high);
    DoubleVector w = z.mul(z);
    DoubleVector even = S4.fma(w, S2).fma(w, S0);
    DoubleVector odd = S5.fma(w, S3).fma(w, S1);
    return z.mul(high).fma(odd.fma(z, even), z.fma(low.mul(HALF), low.neg()));
  }

  static DoubleVector cosineRest(DoubleVector high, DoubleVector low) {
    DoubleVector z = high.mul(high);
    DoubleVector w = z.mul(z);
    DoubleVector even = C4.fma(w, C2).fma(w, C0);
    DoubleVector odd = C5.fma(w, C3).fma(w, C1);
    DoubleVector square = w.fma(odd.fma(z, even), high.mul(low).neg());
    DoubleVector half = z.mul(HALF);
    return ONE.sub(ONE.sub(half)).sub(half).add(square);
  }
}
