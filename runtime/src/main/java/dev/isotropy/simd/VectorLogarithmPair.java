package dev.isotropy.simd;

import static dev.isotropy.simd.VectorLogarithm.EXPONENT_MASK;
import static dev.isotropy.simd.VectorLogarithm.EXPONENT_SHIFT;
import static dev.isotropy.simd.VectorLogarithm.LN2_HIGH;
import static dev.isotropy.simd.VectorLogarithm.LN2_LOW;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;

import dev.isotropy.internal.math.Logarithm;
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

  private VectorLogarithmPair() {}

  static DoubleVector log10(DoubleVector x) {
    if (x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE)).allTrue()) {
      return inBase(x, LOG10_E, LOG10_E_LOW);
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log10);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector log2(DoubleVector x) {
    if (x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE)).allTrue()) {
      return inBase(x, LOG2_E, LOG2_E_LOW);
    }
    double[] lanes = EachLane.apply(x.toArray(), Logarithm::log2);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  private static DoubleVector inBase(DoubleVector x, DoubleVector factor, DoubleVector factorLow) {
    DoubleVector s = ratio(x);
    DoubleVector k = exponent(x);
    DoubleVector high = logHigh(k, s);
    DoubleVector rest = logLow(k, s, ratioLow(x, s), high);
    DoubleVector product = high.mul(factor);
    DoubleVector productLow = high.fma(factor, product.neg());
    return product.add(productLow.add(high.fma(factorLow, rest.mul(factor))));
  }

  static DoubleVector exponent(DoubleVector x) {
    return VectorLogarithm.integer(x.reinterpretAsLongs().add(EXPONENT_SHIFT));
  }

  private static DoubleVector fraction(DoubleVector x) {
    LongVector bits = x.reinterpretAsLongs();
    return VectorLogarithm.fraction(bits, bits.add(EXPONENT_SHIFT).and(EXPONENT_MASK));
  }

  static DoubleVector ratio(DoubleVector x) {
    DoubleVector f = fraction(x);
    return f.div(f.add(TWO));
  }

  static DoubleVector ratioLow(DoubleVector x, DoubleVector s) {
    DoubleVector f = fraction(x);
    DoubleVector d = f.add(TWO);
    DoubleVector dLow = f.sub(d.sub(TWO));
    return s.neg().fma(d, f).sub(s.mul(dLow)).div(d);
  }

  static DoubleVector logHigh(DoubleVector k, DoubleVector s) {
    DoubleVector square = s.mul(s);
    DoubleVector sum = k.fma(LN2_HIGH, s.mul(TWO));
    return sum.add(square.mul(s).mul(square.fma(tailSeries(square), TWO_THIRDS)));
  }

  static DoubleVector logLow(DoubleVector k, DoubleVector s, DoubleVector low, DoubleVector high) {
    DoubleVector square = s.mul(s);
    DoubleVector squareLow = s.fma(s, square.neg()).add(s.mul(TWO).mul(low));
    DoubleVector cube = square.mul(s);
    DoubleVector cubeLow = square.fma(s, cube.neg()).add(square.fma(low, s.mul(squareLow)));
    DoubleVector a = square.mul(tailSeries(square));
    DoubleVector factor = square.fma(tailSeries(square), TWO_THIRDS);
    DoubleVector factorLow = TWO_THIRDS.sub(factor).add(a).add(TWO_THIRDS_LOW);
    DoubleVector term = cube.mul(factor);
    DoubleVector termLow =
        cube.fma(factor, term.neg()).add(cube.fma(factorLow, cubeLow.mul(factor)));
    return logLow(k, s, low, high, term, termLow);
  }

  private static DoubleVector logLow(
      DoubleVector k,
      DoubleVector s,
      DoubleVector low,
      DoubleVector high,
      DoubleVector term,
      DoubleVector termLow) {
    DoubleVector sum = k.fma(LN2_HIGH, s.mul(TWO));
    DoubleVector sumLow = s.fma(TWO, k.fma(LN2_HIGH, sum.neg()));
    DoubleVector rest = k.fma(LN2_LOW, low.fma(TWO, termLow.add(sumLow)));
    return sum.sub(high).add(term).add(rest);
  }

  static DoubleVector tailSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = T6.fma(w, T4).fma(w, T2).fma(w, T0);
    DoubleVector odd = T7.fma(w, T5).fma(w, T3).fma(w, T1);
    return odd.fma(z, even);
  }
}
