package dev.isotropy.simd;

import static dev.isotropy.internal.math.Polygamma.ASYMPTOTIC;
import static dev.isotropy.internal.math.Polygamma.LARGE;
import static dev.isotropy.internal.math.Polygamma.SMALL;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static dev.isotropy.simd.VectorLogarithm.USUAL_LOG;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.Polygamma;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link Polygamma}. */
final class VectorPolygamma {

  private static final DoubleVector C6 = Lanes.of(6.0);
  private static final DoubleVector C7 = Lanes.of(7.0);
  private static final DoubleVector C8 = Lanes.of(8.0);
  private static final DoubleVector C10 = Lanes.of(10.0);
  private static final DoubleVector C12 = Lanes.of(12.0);
  private static final DoubleVector C20 = Lanes.of(20.0);
  private static final DoubleVector C22 = Lanes.of(22.0);
  private static final DoubleVector C24 = Lanes.of(24.0);
  private static final DoubleVector C49 = Lanes.of(49.0);
  private static final DoubleVector D0 = Lanes.of(Polygamma.D0);
  private static final DoubleVector D1 = Lanes.of(Polygamma.D1);
  private static final DoubleVector D2 = Lanes.of(Polygamma.D2);
  private static final DoubleVector D3 = Lanes.of(Polygamma.D3);
  private static final DoubleVector D4 = Lanes.of(Polygamma.D4);
  private static final DoubleVector D5 = Lanes.of(Polygamma.D5);
  private static final DoubleVector D6 = Lanes.of(Polygamma.D6);
  private static final DoubleVector E0 = Lanes.of(Polygamma.E0);
  private static final DoubleVector E1 = Lanes.of(Polygamma.E1);
  private static final DoubleVector E2 = Lanes.of(Polygamma.E2);
  private static final DoubleVector E3 = Lanes.of(Polygamma.E3);
  private static final DoubleVector E4 = Lanes.of(Polygamma.E4);
  private static final DoubleVector E5 = Lanes.of(Polygamma.E5);
  private static final DoubleVector E6 = Lanes.of(Polygamma.E6);
  private static final DoubleVector E7 = Lanes.of(Polygamma.E7);

  static final MethodHandle RECIPROCALS = Inlined.method(lookup(), "reciprocals", 1);
  static final MethodHandle SQUARED_RECIPROCALS = Inlined.method(lookup(), "squaredReciprocals", 1);
  static final MethodHandle DIGAMMA_SERIES = Inlined.method(lookup(), "digammaSeries", 1);
  static final MethodHandle TRIGAMMA_SERIES = Inlined.method(lookup(), "trigammaSeries", 1);

  private VectorPolygamma() {}

  static DoubleVector digamma(DoubleVector x) {
    if (x.compare(GE, SMALL).and(x.compare(LE, LARGE)).allTrue()) {
      try {
        VectorMask<Double> low = x.compare(LT, ASYMPTOTIC);
        DoubleVector y = x.blend(x.add(C8), low);
        DoubleVector inverse = ONE.div(y);
        DoubleVector square = inverse.mul(inverse);
        DoubleVector rest =
            square.fma((DoubleVector) DIGAMMA_SERIES.invokeExact(square), inverse.mul(HALF));
        DoubleVector large = ((DoubleVector) USUAL_LOG.invokeExact(y)).sub(rest);
        return large.blend(large.sub((DoubleVector) RECIPROCALS.invokeExact(x)), low);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Polygamma::digamma);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector reciprocals(DoubleVector x) {
    DoubleVector v = x.mul(x.add(C7));
    DoubleVector a = v.mul(v.add(C6));
    DoubleVector b = v.add(C10).mul(v.add(C12));
    DoubleVector sum = v.fma(TWO, C6).fma(b, v.fma(TWO, C22).mul(a));
    return x.fma(TWO, C7).mul(sum).div(a.mul(b));
  }

  static DoubleVector trigamma(DoubleVector x) {
    if (x.compare(GE, SMALL).and(x.compare(LE, LARGE)).allTrue()) {
      try {
        VectorMask<Double> low = x.compare(LT, ASYMPTOTIC);
        DoubleVector y = x.blend(x.add(C8), low);
        DoubleVector inverse = ONE.div(y);
        DoubleVector square = inverse.mul(inverse);
        DoubleVector large =
            inverse
                .mul(square)
                .fma((DoubleVector) TRIGAMMA_SERIES.invokeExact(square), square.fma(HALF, inverse));
        return large.blend(large.add((DoubleVector) SQUARED_RECIPROCALS.invokeExact(x)), low);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Polygamma::trigamma);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector squaredReciprocals(DoubleVector x) {
    DoubleVector v = x.mul(x.add(C7));
    DoubleVector s = v.fma(TWO, C49);
    DoubleVector v6 = v.add(C6);
    DoubleVector v10 = v.add(C10);
    DoubleVector v12 = v.add(C12);
    DoubleVector b = s.sub(C12).div(v6.mul(v6));
    DoubleVector c = s.sub(C20).div(v10.mul(v10));
    DoubleVector d = s.sub(C24).div(v12.mul(v12));
    return s.div(v.mul(v)).add(b.add(c.add(d)));
  }

  static DoubleVector digammaSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = D6.fma(w, D4).fma(w, D2).fma(w, D0);
    DoubleVector odd = D5.fma(w, D3).fma(w, D1);
    return odd.fma(z, even);
  }

  static DoubleVector trigammaSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = E6.fma(w, E4).fma(w, E2).fma(w, E0);
    DoubleVector odd = E7.fma(w, E5).fma(w, E3).fma(w, E1);
    return odd.fma(z, even);
  }
}
