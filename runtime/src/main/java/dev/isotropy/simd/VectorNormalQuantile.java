package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorLogarithm.USUAL_LOG;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.NormalQuantile;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link NormalQuantile}; probabilities below exp(-25) go lane by lane. */
final class VectorNormalQuantile {

  private static final DoubleVector CENTRE_SQUARE = Lanes.of(NormalQuantile.CENTRE_SQUARE);
  private static final DoubleVector NEAR_SHIFT = Lanes.of(NormalQuantile.NEAR_SHIFT);
  private static final DoubleVector A0 = Lanes.of(NormalQuantile.A0);
  private static final DoubleVector A1 = Lanes.of(NormalQuantile.A1);
  private static final DoubleVector A2 = Lanes.of(NormalQuantile.A2);
  private static final DoubleVector A3 = Lanes.of(NormalQuantile.A3);
  private static final DoubleVector A4 = Lanes.of(NormalQuantile.A4);
  private static final DoubleVector A5 = Lanes.of(NormalQuantile.A5);
  private static final DoubleVector A6 = Lanes.of(NormalQuantile.A6);
  private static final DoubleVector A7 = Lanes.of(NormalQuantile.A7);
  private static final DoubleVector B1 = Lanes.of(NormalQuantile.B1);
  private static final DoubleVector B2 = Lanes.of(NormalQuantile.B2);
  private static final DoubleVector B3 = Lanes.of(NormalQuantile.B3);
  private static final DoubleVector B4 = Lanes.of(NormalQuantile.B4);
  private static final DoubleVector B5 = Lanes.of(NormalQuantile.B5);
  private static final DoubleVector B6 = Lanes.of(NormalQuantile.B6);
  private static final DoubleVector B7 = Lanes.of(NormalQuantile.B7);
  private static final DoubleVector C0 = Lanes.of(NormalQuantile.C0);
  private static final DoubleVector C1 = Lanes.of(NormalQuantile.C1);
  private static final DoubleVector C2 = Lanes.of(NormalQuantile.C2);
  private static final DoubleVector C3 = Lanes.of(NormalQuantile.C3);
  private static final DoubleVector C4 = Lanes.of(NormalQuantile.C4);
  private static final DoubleVector C5 = Lanes.of(NormalQuantile.C5);
  private static final DoubleVector C6 = Lanes.of(NormalQuantile.C6);
  private static final DoubleVector C7 = Lanes.of(NormalQuantile.C7);
  private static final DoubleVector D1 = Lanes.of(NormalQuantile.D1);
  private static final DoubleVector D2 = Lanes.of(NormalQuantile.D2);
  private static final DoubleVector D3 = Lanes.of(NormalQuantile.D3);
  private static final DoubleVector D4 = Lanes.of(NormalQuantile.D4);
  private static final DoubleVector D5 = Lanes.of(NormalQuantile.D5);
  private static final DoubleVector D6 = Lanes.of(NormalQuantile.D6);
  private static final DoubleVector D7 = Lanes.of(NormalQuantile.D7);

  static final MethodHandle CENTRE_NUMERATOR = Inlined.method(lookup(), "centreNumerator", 1);
  static final MethodHandle CENTRE_DENOMINATOR = Inlined.method(lookup(), "centreDenominator", 1);
  static final MethodHandle NEAR_NUMERATOR = Inlined.method(lookup(), "nearNumerator", 1);
  static final MethodHandle NEAR_DENOMINATOR = Inlined.method(lookup(), "nearDenominator", 1);

  private VectorNormalQuantile() {}

  static DoubleVector inverseNormalCdf(DoubleVector p) {
    DoubleVector q = p.sub(HALF);
    VectorMask<Double> left = q.compare(LT, 0);
    VectorMask<Double> centre = q.abs().compare(LE, NormalQuantile.CENTRE);
    DoubleVector tail = ONE.sub(p).blend(p, left).blend(HALF, centre);
    if (tail.compare(GT, 0x1p-36).allTrue()) {
      try {
        DoubleVector r = ((DoubleVector) USUAL_LOG.invokeExact(tail)).neg().sqrt().sub(NEAR_SHIFT);
        DoubleVector n = (DoubleVector) NEAR_NUMERATOR.invokeExact(r);
        DoubleVector d = (DoubleVector) NEAR_DENOMINATOR.invokeExact(r);
        n = n.blend(n.neg(), left);
        r = CENTRE_SQUARE.sub(q.mul(q));
        DoubleVector quotient =
            n.blend((DoubleVector) CENTRE_NUMERATOR.invokeExact(r), centre)
                .div(d.blend((DoubleVector) CENTRE_DENOMINATOR.invokeExact(r), centre));
        return quotient.blend(q.mul(quotient), centre);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(p.toArray(), NormalQuantile::inverseNormalCdf);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector centreNumerator(DoubleVector r) {
    return A7.fma(r, A6).fma(r, A5).fma(r, A4).fma(r, A3).fma(r, A2).fma(r, A1).fma(r, A0);
  }

  static DoubleVector centreDenominator(DoubleVector r) {
    return B7.fma(r, B6).fma(r, B5).fma(r, B4).fma(r, B3).fma(r, B2).fma(r, B1).fma(r, ONE);
  }

  static DoubleVector nearNumerator(DoubleVector r) {
    return C7.fma(r, C6).fma(r, C5).fma(r, C4).fma(r, C3).fma(r, C2).fma(r, C1).fma(r, C0);
  }

  static DoubleVector nearDenominator(DoubleVector r) {
    return D7.fma(r, D6).fma(r, D5).fma(r, D4).fma(r, D3).fma(r, D2).fma(r, D1).fma(r, ONE);
  }
}
