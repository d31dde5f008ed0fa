package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ONE_BITS;
import static dev.isotropy.simd.VectorLogarithm.EXPONENT_MASK;
import static dev.isotropy.simd.VectorLogarithm.EXPONENT_SHIFT;
import static dev.isotropy.simd.VectorLogarithm.INTEGER_BITS;
import static dev.isotropy.simd.VectorLogarithm.INTEGER_OFFSET;
import static dev.isotropy.simd.VectorLogarithm.LN2_HIGH;
import static dev.isotropy.simd.VectorLogarithm.LN2_LOW;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;

import dev.isotropy.internal.math.Logarithm;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The vector form of the logarithm in two parts of {@link Logarithm}, and the logarithms to bases 2
 * and 10 made of it.
 */
final class VectorLogarithmPair {

  private static final DoubleVector TWO_THIRDS = Lanes.of(Logarithm.TWO_THIRDS);
  private static final DoubleVector TWO_THIRDS_LOW = Lanes.of(Logarithm.TWO_THIRDS_LOW);
  private static final DoubleVector LOG10_E = Lanes.of(Logarithm.LOG10_E);
  private static final DoubleVector LOG10_E_LOW = Lanes.of(Logarithm.LOG10_E_LOW);
  private static final DoubleVector LOG2_E = Lanes.of(Logarithm.LOG2_E);
  private static final DoubleVector LOG2_E_LOW = Lanes.of(Logarithm.LOG2_E_LOW);
  private static final DoubleVector T0 = Lanes.of(Logarithm.T0);
  private static final DoubleVector T1 = Lanes.of(Logarithm.T1);
  private static final DoubleVector T2 = Lanes.of(Logarithm.T2);
  private static final DoubleVector T3 = Lanes.of(Logarithm.T3);
  private static final DoubleVector T4 = Lanes.of(Logarithm.T4);
  private static final DoubleVector T5 = Lanes.of(Logarithm.T5);
  private static final DoubleVector T6 = Lanes.of(Logarithm.T6);
  private static final DoubleVector T7 = Lanes.of(Logarithm.T7);

  static final MethodHandle RATIO = Inlined.method(lookup(), "ratio", 1);
  static final MethodHandle RATIO_LOW = Inlined.method(lookup(), "ratioLow", 2);
  static final MethodHandle EXPONENT = Inlined.method(lookup(), "exponent", 1);
  static final MethodHandle LOG_HIGH = Inlined.method(lookup(), "logHigh", 2);
  static final MethodHandle LOG_LOW = Inlined.method(lookup(), "logLow", 4);
  static final MethodHandle IN_BASE = Inlined.method(lookup(), "inBase", 3);
  static final MethodHandle TERM = Inlined.method(lookup(), "term", 1);
  static final MethodHandle TERM_LOW = Inlined.method(lookup(), "termLow", 3);

  private VectorLogarithmPair() {}

  static DoubleVector log10(DoubleVector x) {
    if (x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE)).allTrue()) {
      try {
        return (DoubleVector) IN_BASE.invokeExact(x, LOG10_E, LOG10_E_LOW);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log10);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector log2(DoubleVector x) {
    if (x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE)).allTrue()) {
      try {
        return (DoubleVector) IN_BASE.invokeExact(x, LOG2_E, LOG2_E_LOW);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log2);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector inBase(DoubleVector x, DoubleVector factor, DoubleVector factorLow) {
    try {
      DoubleVector s = (DoubleVector) RATIO.invokeExact(x);
      DoubleVector k = (DoubleVector) EXPONENT.invokeExact(x);
      DoubleVector high = (DoubleVector) LOG_HIGH.invokeExact(k, s);
      DoubleVector sLow = (DoubleVector) RATIO_LOW.invokeExact(x, s);
      DoubleVector rest = (DoubleVector) LOG_LOW.invokeExact(k, s, sLow, high);
      DoubleVector product = high.mul(factor);
      DoubleVector productLow = high.fma(factor, product.neg());
      return product.add(productLow.add(high.fma(factorLow, rest.mul(factor))));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector exponent(DoubleVector x) {
    return x.reinterpretAsLongs()
        .add(EXPONENT_SHIFT)
        .lanewise(LSHR, 52)
        .or(INTEGER_BITS)
        .reinterpretAsDoubles()
        .sub(INTEGER_OFFSET);
  }

  static DoubleVector ratio(DoubleVector x) {
    LongVector bits = x.reinterpretAsLongs();
    LongVector exponent = bits.add(EXPONENT_SHIFT).and(EXPONENT_MASK);
    DoubleVector f = bits.sub(exponent).add(ONE_BITS).reinterpretAsDoubles().sub(ONE);
    return f.div(f.add(TWO));
  }

  static DoubleVector ratioLow(DoubleVector x, DoubleVector s) {
    LongVector bits = x.reinterpretAsLongs();
    LongVector exponent = bits.add(EXPONENT_SHIFT).and(EXPONENT_MASK);
    DoubleVector f = bits.sub(exponent).add(ONE_BITS).reinterpretAsDoubles().sub(ONE);
    DoubleVector d = f.add(TWO);
    DoubleVector dLow = f.sub(d.sub(TWO));
    return s.neg().fma(d, f).sub(s.mul(dLow)).div(d);
  }

  static DoubleVector logHigh(DoubleVector k, DoubleVector s) {
    try {
      return k.fma(LN2_HIGH, s.mul(TWO)).add((DoubleVector) TERM.invokeExact(s));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector logLow(DoubleVector k, DoubleVector s, DoubleVector sLow, DoubleVector high) {
    try {
      DoubleVector term = (DoubleVector) TERM.invokeExact(s);
      DoubleVector termLow = (DoubleVector) TERM_LOW.invokeExact(s, sLow, term);
      DoubleVector sum = k.fma(LN2_HIGH, s.mul(TWO));
      DoubleVector sumLow = s.fma(TWO, k.fma(LN2_HIGH, sum.neg()));
      DoubleVector rest = k.fma(LN2_LOW, sLow.fma(TWO, termLow.add(sumLow)));
      return sum.sub(high).add(term).add(rest);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  /** {@code s^3 (2/3 + ...)}. */
  static DoubleVector term(DoubleVector s) {
    DoubleVector z = s.mul(s);
    DoubleVector w = z.mul(z);
    DoubleVector even = T6.fma(w, T4).fma(w, T2).fma(w, T0);
    DoubleVector odd = T7.fma(w, T5).fma(w, T3).fma(w, T1);
    return z.mul(s).mul(z.fma(odd.fma(z, even), TWO_THIRDS));
  }

  static DoubleVector termLow(DoubleVector s, DoubleVector sLow, DoubleVector term) {
    DoubleVector z = s.mul(s);
    DoubleVector zLow = s.fma(s, z.neg()).add(s.mul(TWO).mul(sLow));
    DoubleVector cube = z.mul(s);
    DoubleVector cubeLow = z.fma(s, cube.neg()).add(z.fma(sLow, s.mul(zLow)));
    DoubleVector w = z.mul(z);
    DoubleVector even = T6.fma(w, T4).fma(w, T2).fma(w, T0);
    DoubleVector odd = T7.fma(w, T5).fma(w, T3).fma(w, T1);
    DoubleVector series = odd.fma(z, even);
    DoubleVector factor = z.fma(series, TWO_THIRDS);
    DoubleVector factorLow = TWO_THIRDS.sub(factor).add(z.mul(series)).add(TWO_THIRDS_LOW);
    return cube.fma(factor, term.neg()).add(cube.fma(factorLow, cubeLow.mul(factor)));
  }
}
