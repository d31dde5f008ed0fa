package dev.isotropy.simd;

import static dev.isotropy.internal.math.InverseCircular.LARGE;
import static dev.isotropy.internal.math.InverseCircular.SMALL;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.SIGNED;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.InverseCircular;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link InverseCircular}. */
final class VectorInverseCircular {

  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector TAN_PI_8 = Lanes.of(InverseCircular.TAN_PI_8);
  private static final DoubleVector TAN_3_PI_8 = Lanes.of(InverseCircular.TAN_3_PI_8);
  private static final DoubleVector QUARTER_PI = Lanes.of(InverseCircular.QUARTER_PI);
  private static final DoubleVector QUARTER_PI_LOW = Lanes.of(InverseCircular.QUARTER_PI_LOW);
  private static final DoubleVector HALF_PI = Lanes.of(InverseCircular.HALF_PI);
  private static final DoubleVector HALF_PI_LOW = Lanes.of(InverseCircular.HALF_PI_LOW);
  private static final DoubleVector THREE_QUARTER_PI = Lanes.of(InverseCircular.THREE_QUARTER_PI);
  private static final DoubleVector THREE_QUARTER_PI_LOW =
      Lanes.of(InverseCircular.THREE_QUARTER_PI_LOW);
  private static final DoubleVector PI = Lanes.of(Math.PI);
  private static final DoubleVector PI_LOW = Lanes.of(InverseCircular.PI_LOW);
  private static final DoubleVector MINUS_HALF = Lanes.of(-0.5);
  private static final DoubleVector MINUS_TWO = Lanes.of(-2.0);
  private static final DoubleVector MIN_NORMAL = Lanes.of(Double.MIN_NORMAL);
  private static final DoubleVector A0 = Lanes.of(InverseCircular.A0);
  private static final DoubleVector A1 = Lanes.of(InverseCircular.A1);
  private static final DoubleVector A2 = Lanes.of(InverseCircular.A2);
  private static final DoubleVector A3 = Lanes.of(InverseCircular.A3);
  private static final DoubleVector A4 = Lanes.of(InverseCircular.A4);
  private static final DoubleVector A5 = Lanes.of(InverseCircular.A5);
  private static final DoubleVector A6 = Lanes.of(InverseCircular.A6);
  private static final DoubleVector A7 = Lanes.of(InverseCircular.A7);
  private static final DoubleVector A8 = Lanes.of(InverseCircular.A8);
  private static final DoubleVector A9 = Lanes.of(InverseCircular.A9);
  private static final DoubleVector A10 = Lanes.of(InverseCircular.A10);
  private static final DoubleVector A11 = Lanes.of(InverseCircular.A11);
  private static final DoubleVector B0 = Lanes.of(InverseCircular.B0);
  private static final DoubleVector B1 = Lanes.of(InverseCircular.B1);
  private static final DoubleVector B2 = Lanes.of(InverseCircular.B2);
  private static final DoubleVector B3 = Lanes.of(InverseCircular.B3);
  private static final DoubleVector B4 = Lanes.of(InverseCircular.B4);
  private static final DoubleVector B5 = Lanes.of(InverseCircular.B5);
  private static final DoubleVector B6 = Lanes.of(InverseCircular.B6);
  private static final DoubleVector B7 = Lanes.of(InverseCircular.B7);
  private static final DoubleVector B8 = Lanes.of(InverseCircular.B8);
  private static final DoubleVector B9 = Lanes.of(InverseCircular.B9);
  private static final DoubleVector B10 = Lanes.of(InverseCircular.B10);
  private static final DoubleVector B11 = Lanes.of(InverseCircular.B11);
  private static final DoubleVector B12 = Lanes.of(InverseCircular.B12);

  static final MethodHandle ARC = Inlined.method(lookup(), "arc", 3);
  static final MethodHandle DIFFERENCE_LOW = Inlined.method(lookup(), "differenceLow", 3);
  static final MethodHandle TAIL = Inlined.method(lookup(), "tail", 2);
  static final MethodHandle MIRRORED = Inlined.method(lookup(), "mirrored", 5);
  static final MethodHandle LEFT = Inlined.method(lookup(), "left", 2);
  static final MethodHandle ARCSINE_SERIES = Inlined.method(lookup(), "arcsineSeries", 1);

  private VectorInverseCircular() {}

  static DoubleVector atan(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LARGE).allTrue()) {
      try {
        DoubleVector angle = (DoubleVector) ARC.invokeExact(a, ONE, ONE);
        return (DoubleVector) SIGNED.invokeExact(angle, x);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), InverseCircular::atan);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector atan2(DoubleVector y, DoubleVector x) {
    DoubleVector a = y.abs();
    DoubleVector b = x.abs();
    if (a.compare(GE, SMALL)
        .and(a.compare(LE, LARGE))
        .and(b.compare(GE, SMALL))
        .and(b.compare(LE, LARGE))
        .allTrue()) {
      try {
        DoubleVector angle = (DoubleVector) ARC.invokeExact(a, b, x);
        return (DoubleVector) SIGNED.invokeExact(angle, y);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(y.toArray(), x.toArray(), InverseCircular::atan2);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /**
   * The angle of a point with sides {@code a} and {@code b}, on the left where {@code x} is
   * negative.
   */
  static DoubleVector arc(DoubleVector a, DoubleVector b, DoubleVector x) {
    VectorMask<Double> small = a.compare(LE, TAN_PI_8.mul(b));
    VectorMask<Double> big = a.compare(GT, TAN_3_PI_8.mul(b));
    VectorMask<Double> exact = small.or(big);
    DoubleVector n = a.sub(b).blend(b.neg(), big).blend(a, small);
    DoubleVector d = a.add(b).blend(a, big).blend(b, small);
    try {
      DoubleVector nLow = (DoubleVector) DIFFERENCE_LOW.invokeExact(a, b, n);
      DoubleVector dLow = (DoubleVector) DIFFERENCE_LOW.invokeExact(a, b.neg(), d);
      DoubleVector inverse = ONE.div(d);
      DoubleVector q = n.mul(inverse);
      DoubleVector low = nLow.blend(ZERO, exact).sub(q.mul(dLow.blend(ZERO, exact)));
      DoubleVector rest = q.neg().fma(d, n).add(low).mul(inverse);
      DoubleVector tail = (DoubleVector) TAIL.invokeExact(q, rest);
      return (DoubleVector) MIRRORED.invokeExact(x, a, b, q, tail);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  /** Adds the reduced angle, with its sign, to the angle that was taken off. */
  static DoubleVector mirrored(
      DoubleVector x, DoubleVector a, DoubleVector b, DoubleVector q, DoubleVector tail) {
    VectorMask<Double> left = x.compare(LT, 0);
    VectorMask<Double> small = a.compare(LE, TAN_PI_8.mul(b));
    VectorMask<Double> big = a.compare(GT, TAN_3_PI_8.mul(b));
    DoubleVector base = QUARTER_PI.blend(THREE_QUARTER_PI, left).blend(HALF_PI, big);
    base = base.blend(ZERO.blend(PI, left), small);
    DoubleVector low = QUARTER_PI_LOW.blend(THREE_QUARTER_PI_LOW, left).blend(HALF_PI_LOW, big);
    low = low.blend(ZERO.blend(PI_LOW, left), small);
    DoubleVector turn = q.blend(q.neg(), left);
    DoubleVector sum = base.add(turn);
    return sum.add(turn.sub(sum.sub(base)).add(low.add(tail.blend(tail.neg(), left))));
  }

  /** The rounding error of {@code a - b = difference}. */
  static DoubleVector differenceLow(DoubleVector a, DoubleVector b, DoubleVector difference) {
    DoubleVector v = difference.sub(a);
    return a.sub(difference.sub(v)).sub(b.add(v));
  }

  /** {@code atan(q + rest) - q}. */
  static DoubleVector tail(DoubleVector q, DoubleVector rest) {
    DoubleVector z = q.mul(q);
    DoubleVector w = z.mul(z);
    DoubleVector even = A10.fma(w, A8).fma(w, A6).fma(w, A4).fma(w, A2).fma(w, A0);
    DoubleVector odd = A11.fma(w, A9).fma(w, A7).fma(w, A5).fma(w, A3).fma(w, A1);
    return q.mul(z).fma(odd.fma(z, even), z.neg().fma(rest, rest));
  }

  static DoubleVector asin(DoubleVector x) {
    DoubleVector a = x.abs();
    VectorMask<Double> centre = a.compare(LE, HALF);
    DoubleVector outer = a.fma(MINUS_HALF, HALF);
    DoubleVector root = outer.sqrt();
    DoubleVector z = outer.blend(x.mul(x), centre);
    try {
      DoubleVector series = (DoubleVector) ARCSINE_SERIES.invokeExact(z);
      DoubleVector rootLow = root.neg().fma(root, outer).div(root.fma(TWO, MIN_NORMAL));
      DoubleVector tail = root.mul(z).fma(series, rootLow);
      DoubleVector lead = root.fma(MINUS_TWO, HALF_PI);
      DoubleVector leadLow = root.fma(MINUS_TWO, HALF_PI.sub(lead));
      DoubleVector angle = lead.add(leadLow.add(tail.fma(MINUS_TWO, HALF_PI_LOW)));
      angle = angle.blend(a.mul(z).fma(series, a), centre);
      return (DoubleVector) SIGNED.invokeExact(angle, x);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector acos(DoubleVector x) {
    DoubleVector a = x.abs();
    VectorMask<Double> centre = a.compare(LE, HALF);
    DoubleVector outer = a.fma(MINUS_HALF, HALF);
    DoubleVector root = outer.sqrt();
    DoubleVector z = outer.blend(x.mul(x), centre);
    try {
      DoubleVector series = (DoubleVector) ARCSINE_SERIES.invokeExact(z);
      DoubleVector rootLow = root.neg().fma(root, outer).div(root.fma(TWO, MIN_NORMAL));
      DoubleVector tail = root.mul(z).fma(series, rootLow);
      DoubleVector left = (DoubleVector) LEFT.invokeExact(root, tail);
      DoubleVector sides = left.blend(TWO.mul(root.add(tail)), x.compare(GT, 0));
      DoubleVector lead = HALF_PI.sub(x);
      DoubleVector leadLow = HALF_PI.sub(lead).sub(x);
      DoubleVector inner = lead.add(leadLow.add(HALF_PI_LOW.sub(x.mul(z).mul(series))));
      return sides.blend(inner, centre);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  /** The inverse cosine of a negative number. */
  static DoubleVector left(DoubleVector root, DoubleVector tail) {
    DoubleVector lead = root.fma(MINUS_TWO, PI);
    DoubleVector leadLow = root.fma(MINUS_TWO, PI.sub(lead));
    return lead.add(leadLow.add(tail.fma(MINUS_TWO, PI_LOW)));
  }

  static DoubleVector arcsineSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = B12.fma(w, B10).fma(w, B8).fma(w, B6).fma(w, B4).fma(w, B2).fma(w, B0);
    DoubleVector odd = B11.fma(w, B9).fma(w, B7).fma(w, B5).fma(w, B3).fma(w, B1);
    return odd.fma(z, even);
  }
}
