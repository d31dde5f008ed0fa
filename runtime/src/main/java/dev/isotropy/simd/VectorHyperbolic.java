package dev.isotropy.simd;

import static dev.isotropy.internal.math.Exponential.LIMIT;
import static dev.isotropy.simd.VectorExponential.EXPM1_HIGH;
import static dev.isotropy.simd.VectorExponential.EXPM1_LOW;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.LOG2_E;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ONE_BITS;
import static dev.isotropy.simd.VectorExponential.POWER_OF_TWO;
import static dev.isotropy.simd.VectorExponential.ROUND;
import static dev.isotropy.simd.VectorExponential.SIGNED;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;

import dev.isotropy.internal.math.Hyperbolic;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The vector form of {@link Hyperbolic}. */
final class VectorHyperbolic {

  private static final DoubleVector TANH_ONE = Lanes.of(Hyperbolic.TANH_ONE);

  static final MethodHandle GROWTH_LOW = Inlined.method(lookup(), "growthLow", 4);
  static final MethodHandle SUM_LOW = Inlined.method(lookup(), "sumLow", 3);

  private VectorHyperbolic() {}

  static DoubleVector sinh(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector shifted = a.fma(LOG2_E, ROUND);
        DoubleVector high = (DoubleVector) EXPM1_HIGH.invokeExact(a, shifted);
        DoubleVector low = (DoubleVector) EXPM1_LOW.invokeExact(a, shifted);
        DoubleVector t = high.add(low).mul((DoubleVector) POWER_OF_TWO.invokeExact(shifted));
        DoubleVector tLow = (DoubleVector) GROWTH_LOW.invokeExact(high, low, shifted, t);
        DoubleVector d = t.add(ONE);
        DoubleVector inverse = ONE.div(d);
        DoubleVector q = t.mul(inverse);
        DoubleVector dLow = ((DoubleVector) SUM_LOW.invokeExact(t, ONE, d)).add(tLow);
        DoubleVector rest = q.neg().fma(d, t).add(tLow.sub(q.mul(dLow)));
        DoubleVector sum = t.add(q);
        DoubleVector tail = q.sub(sum.sub(t)).add(rest.fma(inverse, tLow));
        return (DoubleVector) SIGNED.invokeExact(HALF.mul(sum.add(tail)), x);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Hyperbolic::sinh);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector cosh(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector shifted = a.fma(LOG2_E, ROUND);
        DoubleVector high = (DoubleVector) EXPM1_HIGH.invokeExact(a, shifted);
        DoubleVector low = (DoubleVector) EXPM1_LOW.invokeExact(a, shifted);
        DoubleVector t = high.add(low).mul((DoubleVector) POWER_OF_TWO.invokeExact(shifted));
        DoubleVector tLow = (DoubleVector) GROWTH_LOW.invokeExact(high, low, shifted, t);
        DoubleVector e = t.add(ONE);
        DoubleVector eLow = ((DoubleVector) SUM_LOW.invokeExact(t, ONE, e)).add(tLow);
        DoubleVector inverse = ONE.div(e);
        DoubleVector rest = inverse.neg().fma(e, ONE).sub(inverse.mul(eLow));
        DoubleVector sum = e.add(inverse);
        DoubleVector tail = inverse.sub(sum.sub(e)).add(rest.fma(inverse, eLow));
        return HALF.mul(sum.add(tail));
      } catch (Throwable exception) {
        throw Inlined.unexpected(exception);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Hyperbolic::cosh);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector b = x.abs();
    DoubleVector a = b.blend(TANH_ONE, b.compare(GT, TANH_ONE)).mul(TWO);
    try {
      DoubleVector shifted = a.fma(LOG2_E, ROUND);
      DoubleVector high = (DoubleVector) EXPM1_HIGH.invokeExact(a, shifted);
      DoubleVector low = (DoubleVector) EXPM1_LOW.invokeExact(a, shifted);
      DoubleVector t = high.add(low).mul((DoubleVector) POWER_OF_TWO.invokeExact(shifted));
      DoubleVector tLow = (DoubleVector) GROWTH_LOW.invokeExact(high, low, shifted, t);
      DoubleVector d = t.add(TWO);
      DoubleVector inverse = ONE.div(d);
      DoubleVector q = t.mul(inverse);
      DoubleVector dLow = ((DoubleVector) SUM_LOW.invokeExact(t, TWO, d)).add(tLow);
      DoubleVector rest = q.neg().fma(d, t).add(tLow.sub(q.mul(dLow)));
      return (DoubleVector) SIGNED.invokeExact(rest.fma(inverse, q), x);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  /** What {@code t}, the rounded {@code e^a - 1}, lost to rounding. */
  static DoubleVector growthLow(
      DoubleVector high, DoubleVector low, DoubleVector shifted, DoubleVector t) {
    LongVector power = shifted.reinterpretAsLongs().lanewise(LSHL, 52);
    DoubleVector scaled = t.mul(ONE_BITS.sub(power).reinterpretAsDoubles());
    return low.sub(scaled.sub(high)).mul(power.add(ONE_BITS).reinterpretAsDoubles());
  }

  /** The rounding error of {@code a + b = sum}. */
  static DoubleVector sumLow(DoubleVector a, DoubleVector b, DoubleVector sum) {
    DoubleVector v = sum.sub(a);
    return a.sub(sum.sub(v)).add(b.sub(v));
  }
}
