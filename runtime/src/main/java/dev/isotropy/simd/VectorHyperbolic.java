package dev.isotropy.simd;

import static dev.isotropy.internal.math.Exponential.LIMIT;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.LOG2_E;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.ROUND;
import static dev.isotropy.simd.VectorExponential.powerOfTwo;
import static dev.isotropy.simd.VectorExponential.reciprocalPowerOfTwo;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import dev.isotropy.internal.math.Hyperbolic;
import jdk.incubator.vector.DoubleVector;

/** The vector form of {@link Hyperbolic}. */
final class VectorHyperbolic {

  private static final DoubleVector TANH_ONE = Lanes.of(Hyperbolic.TANH_ONE);

  private VectorHyperbolic() {}

  static DoubleVector sinh(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      DoubleVector shifted = a.fma(LOG2_E, ROUND);
      DoubleVector high = VectorExponential.expm1High(a, shifted);
      DoubleVector low = VectorExponential.expm1Low(a, shifted);
      DoubleVector t = high.add(low).mul(powerOfTwo(shifted));
      DoubleVector tLow = growthLow(high, low, shifted, t);
      DoubleVector d = t.add(ONE);
      DoubleVector inverse = ONE.div(d);
      DoubleVector q = t.mul(inverse);
      DoubleVector rest = q.neg().fma(d, t).add(tLow.sub(q.mul(sumLow(t, ONE, d).add(tLow))));
      DoubleVector sum = t.add(q);
      DoubleVector tail = q.sub(sum.sub(t)).add(rest.fma(inverse, tLow));
      return VectorExponential.signed(HALF.mul(sum.add(tail)), x);
    }
    double[] lanes = EachLane.apply(x.toArray(), Hyperbolic::sinh);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector cosh(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      DoubleVector shifted = a.fma(LOG2_E, ROUND);
      DoubleVector high = VectorExponential.expm1High(a, shifted);
      DoubleVector low = VectorExponential.expm1Low(a, shifted);
      DoubleVector t = high.add(low).mul(powerOfTwo(shifted));
      DoubleVector e = t.add(ONE);
      DoubleVector eLow = sumLow(t, ONE, e).add(growthLow(high, low, shifted, t));
      DoubleVector inverse = ONE.div(e);
      DoubleVector rest = inverse.neg().fma(e, ONE).sub(inverse.mul(eLow));
      DoubleVector sum = e.add(inverse);
      DoubleVector tail = inverse.sub(sum.sub(e)).add(rest.fma(inverse, eLow));
      return HALF.mul(sum.add(tail));
    }
    double[] lanes = EachLane.apply(x.toArray(), Hyperbolic::cosh);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector b = x.abs();
    DoubleVector a = b.blend(TANH_ONE, b.compare(GT, TANH_ONE)).mul(TWO);
    DoubleVector shifted = a.fma(LOG2_E, ROUND);
    DoubleVector high = VectorExponential.expm1High(a, shifted);
    DoubleVector low = VectorExponential.expm1Low(a, shifted);
    DoubleVector t = high.add(low).mul(powerOfTwo(shifted));
    DoubleVector tLow = growthLow(high, low, shifted, t);
    DoubleVector d = t.add(TWO);
    DoubleVector inverse = ONE.div(d);
    DoubleVector q = t.mul(inverse);
    DoubleVector rest = q.neg().fma(d, t).add(tLow.sub(q.mul(sumLow(t, TWO, d).add(tLow))));
    return VectorExponential.signed(rest.fma(inverse, q), x);
  }

  private static DoubleVector growthLow(
      DoubleVector high, DoubleVector low, DoubleVector shifted, DoubleVector t) {
    DoubleVector scaled = t.mul(reciprocalPowerOfTwo(shifted));
    return low.sub(scaled.sub(high)).mul(powerOfTwo(shifted));
  }

  private static DoubleVector sumLow(DoubleVector a, DoubleVector b, DoubleVector sum) {
    DoubleVector v = sum.sub(a);
    return a.sub(sum.sub(v)).add(b.sub(v));
  }
}
