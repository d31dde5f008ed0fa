package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.LOG2_E;
import static dev.isotropy.simd.VectorExponential.MINUS_LN2_HIGH;
import static dev.isotropy.simd.VectorExponential.MINUS_LN2_LOW;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.POWER_OF_TWO;
import static dev.isotropy.simd.VectorExponential.ROUND;
import static dev.isotropy.simd.VectorExponential.SERIES;
import static dev.isotropy.simd.VectorExponential.SIGN;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static dev.isotropy.simd.VectorLogarithmPair.EXPONENT;
import static dev.isotropy.simd.VectorLogarithmPair.LOG_HIGH;
import static dev.isotropy.simd.VectorLogarithmPair.LOG_LOW;
import static dev.isotropy.simd.VectorLogarithmPair.RATIO;
import static dev.isotropy.simd.VectorLogarithmPair.RATIO_LOW;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Power;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link Power}. */
final class VectorPower {

  private static final DoubleVector THREE = Lanes.of(3.0);
  private static final DoubleVector THIRD = Lanes.of(Power.THIRD);
  private static final DoubleVector CBRT_OFFSET = Lanes.of(Power.CBRT_OFFSET);
  private static final LongVector INTEGER_BITS = Lanes.of(0x4330000000000000L);
  private static final DoubleVector TWO_52 = Lanes.of(0x1p52);

  static final MethodHandle EXP_OF_SUM = Inlined.method(lookup(), "expOfSum", 2);

  private VectorPower() {}

  static DoubleVector pow(DoubleVector x, DoubleVector y) {
    try {
      DoubleVector s = (DoubleVector) RATIO.invokeExact(x);
      DoubleVector k = (DoubleVector) EXPONENT.invokeExact(x);
      DoubleVector high = (DoubleVector) LOG_HIGH.invokeExact(k, s);
      DoubleVector product = y.mul(high);
      if (x.compare(GE, Double.MIN_NORMAL)
          .and(x.compare(LE, Double.MAX_VALUE))
          .and(y.abs().compare(LE, 0x1p900))
          .and(product.abs().compare(LE, Exponential.LIMIT))
          .allTrue()) {
        DoubleVector sLow = (DoubleVector) RATIO_LOW.invokeExact(x, s);
        DoubleVector low = (DoubleVector) LOG_LOW.invokeExact(k, s, sLow, high);
        DoubleVector rest = y.fma(high, product.neg()).add(y.mul(low));
        return (DoubleVector) EXP_OF_SUM.invokeExact(product, rest);
      }
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
    double[] lanes = EachLane.apply(x.toArray(), y.toArray(), Power::pow);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector expOfSum(DoubleVector x, DoubleVector c) {
    DoubleVector shifted = x.fma(LOG2_E, ROUND);
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector h = k.fma(MINUS_LN2_HIGH, x);
    DoubleVector l = k.fma(MINUS_LN2_LOW, c);
    DoubleVector r = h.add(l);
    try {
      DoubleVector tail = r.mul(r).fma((DoubleVector) SERIES.invokeExact(r), l);
      return h.add(tail).add(ONE).mul((DoubleVector) POWER_OF_TWO.invokeExact(shifted));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector cbrt(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(GE, Power.SMALL_CUBE).and(a.compare(LE, Double.MAX_VALUE)).allTrue()) {
      DoubleVector bits =
          a.reinterpretAsLongs()
              .lanewise(LSHR, 32)
              .or(INTEGER_BITS)
              .reinterpretAsDoubles()
              .sub(TWO_52);
      DoubleVector guess = bits.fma(THIRD, CBRT_OFFSET);
      DoubleVector t = guess.reinterpretAsLongs().lanewise(LSHL, 32).reinterpretAsDoubles();
      DoubleVector r = t.mul(t).mul(t.div(a));
      t = t.fma(ONE.sub(r).div(r.fma(TWO, ONE)), t);
      r = t.mul(t).mul(t.div(a));
      t = t.fma(ONE.sub(r).div(r.fma(TWO, ONE)), t);
      DoubleVector square = t.mul(t);
      DoubleVector squareLow = t.fma(t, square.neg());
      DoubleVector residual = square.neg().fma(t, a).sub(squareLow.mul(t));
      t = residual.fma(ONE.div(square.mul(THREE)), t);
      return t.reinterpretAsLongs().or(x.reinterpretAsLongs().and(SIGN)).reinterpretAsDoubles();
    }
    double[] lanes = EachLane.apply(x.toArray(), Power::cbrt);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector hypot(DoubleVector x, DoubleVector y) {
    DoubleVector a = x.abs();
    DoubleVector b = y.abs();
    VectorMask<Double> first = a.compare(GT, b);
    DoubleVector large = b.blend(a, first);
    DoubleVector small = a.blend(b, first);
    if (large.compare(LE, Power.LARGE_SIDE).and(small.compare(GE, Power.SMALL_SIDE)).allTrue()) {
      DoubleVector square = large.mul(large);
      DoubleVector squareLow = large.fma(large, square.neg());
      DoubleVector other = small.mul(small);
      DoubleVector otherLow = small.fma(small, other.neg());
      DoubleVector sum = square.add(other);
      DoubleVector sumLow = other.sub(sum.sub(square)).add(squareLow.add(otherLow));
      DoubleVector root = sum.sqrt();
      return root.add(root.neg().fma(root, sum).add(sumLow).div(root.mul(TWO)));
    }
    double[] lanes = EachLane.apply(x.toArray(), y.toArray(), Power::hypot);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }
}
