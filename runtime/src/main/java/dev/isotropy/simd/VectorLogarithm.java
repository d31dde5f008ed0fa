package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ONE_BITS;
import static dev.isotropy.simd.VectorExponential.SIGNED;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Logarithm;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * The vector form of {@link Logarithm}: {@code log}, {@code log1p} and the logarithm of a sum of
 * two parts.
 */
final class VectorLogarithm {

  static final DoubleVector TWO = Lanes.of(2.0);
  static final DoubleVector LN2_HIGH = Lanes.of(Exponential.LN2_HIGH);
  static final DoubleVector LN2_LOW = Lanes.of(Exponential.LN2_LOW);
  static final LongVector EXPONENT_SHIFT = Lanes.of(Logarithm.EXPONENT_SHIFT);
  static final LongVector EXPONENT_MASK = Lanes.of(Logarithm.EXPONENT_MASK);

  /** The bits of 2^52: or-ed with a small integer they make a double of it. */
  static final LongVector INTEGER_BITS = Lanes.of(0x4330000000000000L);

  static final DoubleVector INTEGER_OFFSET = Lanes.of(0x1p52 + Logarithm.BIAS);
  private static final LongVector TWICE_ONE_BITS = Lanes.of(2 * Logarithm.ONE_BITS);
  private static final DoubleVector MINUS_TWO = Lanes.of(-2.0);
  private static final DoubleVector U0 = Lanes.of(Logarithm.U0);
  private static final DoubleVector U1 = Lanes.of(Logarithm.U1);
  private static final DoubleVector U2 = Lanes.of(Logarithm.U2);
  private static final DoubleVector U3 = Lanes.of(Logarithm.U3);
  private static final DoubleVector U4 = Lanes.of(Logarithm.U4);
  private static final DoubleVector U5 = Lanes.of(Logarithm.U5);
  private static final DoubleVector U6 = Lanes.of(Logarithm.U6);
  private static final DoubleVector U7 = Lanes.of(Logarithm.U7);
  private static final DoubleVector U8 = Lanes.of(Logarithm.U8);
  private static final DoubleVector U9 = Lanes.of(Logarithm.U9);
  private static final DoubleVector R0 = Lanes.of(Logarithm.R0);
  private static final DoubleVector R1 = Lanes.of(Logarithm.R1);
  private static final DoubleVector R2 = Lanes.of(Logarithm.R2);
  private static final DoubleVector R3 = Lanes.of(Logarithm.R3);
  private static final DoubleVector R4 = Lanes.of(Logarithm.R4);
  private static final DoubleVector R5 = Lanes.of(Logarithm.R5);
  private static final DoubleVector R6 = Lanes.of(Logarithm.R6);

  static final MethodHandle LOG = Inlined.method(lookup(), "log", 1);
  static final MethodHandle USUAL_LOG = Inlined.method(lookup(), "usualLog", 1);
  static final MethodHandle LOG1P = Inlined.method(lookup(), "log1p", 1);
  static final MethodHandle UNIT = Inlined.method(lookup(), "unit", 1);
  static final MethodHandle LOG_OF_SUM = Inlined.method(lookup(), "logOfSum", 2);

  private VectorLogarithm() {}

  static DoubleVector log(DoubleVector x) {
    if (x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE)).allTrue()) {
      try {
        return (DoubleVector) USUAL_LOG.invokeExact(x);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The logarithm of positive, normal, finite numbers. */
  static DoubleVector usualLog(DoubleVector x) {
    LongVector bits = x.reinterpretAsLongs();
    LongVector exponent = bits.add(EXPONENT_SHIFT);
    DoubleVector m = bits.sub(exponent.and(EXPONENT_MASK)).add(ONE_BITS).reinterpretAsDoubles();
    DoubleVector f = m.sub(ONE);
    DoubleVector s = f.div(f.add(TWO));
    DoubleVector z = s.mul(s);
    DoubleVector h = f.mul(f.mul(HALF));
    DoubleVector k = exponent.lanewise(LSHR, 52).or(INTEGER_BITS).reinterpretAsDoubles();
    k = k.sub(INTEGER_OFFSET);
    DoubleVector w = z.mul(z);
    DoubleVector even = R6.fma(w, R4).fma(w, R2).fma(w, R0);
    DoubleVector odd = R5.fma(w, R3).fma(w, R1);
    DoubleVector g = s.fma(z.fma(odd.fma(z, even), h), k.mul(LN2_LOW));
    return k.fma(LN2_HIGH, f.sub(h.sub(g)));
  }

  static DoubleVector log1p(DoubleVector x) {
    VectorMask<Double> unit = x.compare(GE, 0).and(x.compare(LE, 1));
    try {
      // In both paths by one call: where the second path is rare, a call in it is not inlined, and
      // would box its argument in both.
      DoubleVector near = (DoubleVector) UNIT.invokeExact(x);
      if (unit.allTrue()) {
        return near;
      }
      if (x.compare(GT, -1).and(x.compare(LE, Logarithm.LARGE)).allTrue()) {
        DoubleVector u = x.add(ONE);
        DoubleVector v = u.sub(ONE);
        DoubleVector c = ONE.sub(u.sub(v)).add(x.sub(v));
        DoubleVector value = (DoubleVector) LOG_OF_SUM.invokeExact(u, c);
        DoubleVector signed = (DoubleVector) SIGNED.invokeExact(value, x);
        return signed.blend(near, unit);
      }
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log1p);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector unit(DoubleVector x) {
    DoubleVector d = x.add(TWO);
    DoubleVector dLow = x.sub(d.sub(TWO));
    DoubleVector s = x.div(d);
    DoubleVector excess = s.fma(dLow, s.fma(d, x.neg()));
    DoubleVector z = s.mul(s);
    DoubleVector w = z.mul(z);
    DoubleVector even = U8.fma(w, U6).fma(w, U4).fma(w, U2).fma(w, U0);
    DoubleVector odd = U9.fma(w, U7).fma(w, U5).fma(w, U3).fma(w, U1);
    return s.add(s).sub(s.mul(z).fma(odd.fma(z, even), excess.mul(ONE.sub(s))));
  }

  static DoubleVector logOfSum(DoubleVector u, DoubleVector c) {
    LongVector bits = u.reinterpretAsLongs();
    LongVector shifted = bits.add(EXPONENT_SHIFT);
    LongVector exponent = shifted.and(EXPONENT_MASK);
    DoubleVector f = bits.sub(exponent).add(ONE_BITS).reinterpretAsDoubles().sub(ONE);
    DoubleVector s = f.div(f.add(TWO));
    DoubleVector z = s.mul(s);
    DoubleVector h = f.mul(f.mul(HALF));
    DoubleVector e = c.mul(TWICE_ONE_BITS.sub(exponent).reinterpretAsDoubles());
    e = e.mul(s.fma(s.fma(TWO, MINUS_TWO), ONE));
    DoubleVector k = shifted.lanewise(LSHR, 52).or(INTEGER_BITS).reinterpretAsDoubles();
    k = k.sub(INTEGER_OFFSET);
    DoubleVector w = z.mul(z);
    DoubleVector even = R6.fma(w, R4).fma(w, R2).fma(w, R0);
    DoubleVector odd = R5.fma(w, R3).fma(w, R1);
    DoubleVector g = s.fma(z.fma(odd.fma(z, even), h), k.fma(LN2_LOW, e));
    return k.fma(LN2_HIGH, f.sub(h.sub(g)));
  }
}
