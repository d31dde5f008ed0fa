package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ROUND;
import static dev.isotropy.simd.VectorExponential.SIGN;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.XOR;

import dev.isotropy.internal.math.Circular;
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

  private VectorCircular() {}

  static DoubleVector sin(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      DoubleVector shifted = x.fma(TWO_OVER_PI, ROUND);
      return turned(x, shifted, shifted.reinterpretAsLongs());
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::sin);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector cos(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      DoubleVector shifted = x.fma(TWO_OVER_PI, ROUND);
      return turned(x, shifted, shifted.reinterpretAsLongs().add(LONG_ONE));
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::cos);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  private static DoubleVector turned(DoubleVector x, DoubleVector shifted, LongVector k) {
    DoubleVector high = reduceHigh(x, shifted);
    DoubleVector low = reduceLow(x, shifted, high);
    DoubleVector z = high.mul(high);
    DoubleVector leading = ONE.sub(z.mul(HALF));
    DoubleVector cosine = leading.add(cosineRest(high, low, z, leading));
    VectorMask<Double> odd = odd(k);
    return high.sub(sineLoss(high, low, z))
        .blend(cosine, odd)
        .reinterpretAsLongs()
        .lanewise(XOR, k.lanewise(LSHL, 62).and(SIGN))
        .reinterpretAsDoubles();
  }

  private static VectorMask<Double> odd(LongVector k) {
    return k.and(LONG_ONE).compare(NE, LONG_ZERO).cast(Lanes.SPECIES);
  }

  static DoubleVector tan(DoubleVector x) {
    if (x.abs().compare(LE, Circular.LIMIT).allTrue()) {
      DoubleVector shifted = x.fma(TWO_OVER_PI, ROUND);
      DoubleVector high = reduceHigh(x, shifted);
      return tangent(high, reduceLow(x, shifted, high), odd(shifted.reinterpretAsLongs()));
    }
    double[] lanes = EachLane.apply(x.toArray(), Circular::tan);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  private static DoubleVector tangent(DoubleVector high, DoubleVector low, VectorMask<Double> odd) {
    DoubleVector z = high.mul(high);
    DoubleVector loss = sineLoss(high, low, z);
    DoubleVector sine = high.sub(loss);
    DoubleVector sineLow = high.sub(sine).sub(loss);
    DoubleVector leading = ONE.sub(z.mul(HALF));
    DoubleVector cosineRest = cosineRest(high, low, z, leading);
    DoubleVector cosine = leading.add(cosineRest);
    DoubleVector cosineLow = leading.sub(cosine).add(cosineRest);
    DoubleVector n = sine.blend(cosine.neg(), odd);
    DoubleVector nLow = sineLow.blend(cosineLow.neg(), odd);
    DoubleVector d = cosine.blend(sine, odd);
    DoubleVector dLow = cosineLow.blend(sineLow, odd);
    DoubleVector q = n.div(d);
    return q.sub(q.fma(d, n.neg()).add(q.mul(dLow).sub(nLow)).div(d));
  }

  private static DoubleVector reduceHigh(DoubleVector x, DoubleVector shifted) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector first = k.fma(MINUS_HALF_PI_1, x);
    DoubleVector product = k.mul(HALF_PI_2);
    DoubleVector second = first.sub(product);
    return second.sub(k.fma(HALF_PI_3, product.sub(first.sub(second))));
  }

  private static DoubleVector reduceLow(DoubleVector x, DoubleVector shifted, DoubleVector high) {
    DoubleVector k = shifted.sub(ROUND);
    DoubleVector first = k.fma(MINUS_HALF_PI_1, x);
    DoubleVector product = k.mul(HALF_PI_2);
    DoubleVector second = first.sub(product);
    return second.sub(high).sub(k.fma(HALF_PI_3, product.sub(first.sub(second))));
  }

  private static DoubleVector sineLoss(DoubleVector high, DoubleVector low, DoubleVector z) {
    return z.mul(high).fma(sineSeries(z), z.fma(low.mul(HALF), low.neg()));
  }

  private static DoubleVector cosineRest(
      DoubleVector high, DoubleVector low, DoubleVector z, DoubleVector leading) {
    DoubleVector square = z.mul(z).fma(cosineSeries(z), high.mul(low).neg());
    return ONE.sub(leading).sub(z.mul(HALF)).add(square);
  }

  static DoubleVector sineSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = S4.fma(w, S2).fma(w, S0);
    DoubleVector odd = S5.fma(w, S3).fma(w, S1);
    return odd.fma(z, even);
  }

  static DoubleVector cosineSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = C4.fma(w, C2).fma(w, C0);
    DoubleVector odd = C5.fma(w, C3).fma(w, C1);
    return odd.fma(z, even);
  }
}
