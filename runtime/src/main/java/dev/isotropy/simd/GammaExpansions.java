package dev.isotropy.simd;

import static dev.isotropy.internal.math.GammaTails.LONGEST;
import static dev.isotropy.internal.math.IncompleteGamma.EPSILON;
import static dev.isotropy.internal.math.IncompleteGamma.TINY;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import dev.isotropy.internal.math.GammaTails;
import dev.isotropy.internal.math.IncompleteGamma;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/**
 * The series and the continued fraction of incomplete gamma functions, and their derivatives by the
 * shape, in the lanes of a block: each lane takes as many steps as the scalar form, and waits for
 * the others.
 */
final class GammaExpansions {

  private static final DoubleVector ONE = Lanes.of(1.0);
  private static final DoubleVector MINUS_ONE = Lanes.of(-1.0);
  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector SMALLEST = Lanes.of(TINY);

  private GammaExpansions() {}

  /** {@link IncompleteGamma#series} of the lanes whose path is 0. */
  static void series(double[] w, int a, int x, int path, int to) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    VectorMask<Double> chosen = DoubleVector.fromArray(Lanes.SPECIES, w, path).compare(EQ, 0.0);
    // Of the other lanes all terms but the first are 0.
    DoubleVector value = ZERO.blend(DoubleVector.fromArray(Lanes.SPECIES, w, x), chosen);
    DoubleVector n = DoubleVector.fromArray(Lanes.SPECIES, w, a).add(ONE);
    DoubleVector sum = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    DoubleVector term = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    do {
      // Of a lane that is done, a further term is less than half a unit in the last place.
      term = term.mul(value.div(n));
      sum = sum.add(term);
      n = n.add(ONE);
    } while (term.compare(GT, sum.mul(EPSILON)).anyTrue());
    DoubleVector.fromArray(Lanes.SPECIES, w, to).blend(sum, chosen).intoArray(w, to);
  }

  /** {@link IncompleteGamma#fraction} of the lanes whose path is 1. */
  static void fraction(double[] w, int a, int x, int path, int to) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector shape = DoubleVector.fromArray(Lanes.SPECIES, w, a);
    DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, w, x).add(ONE).sub(shape);
    DoubleVector c = DoubleVector.broadcast(Lanes.SPECIES, 1 / TINY);
    DoubleVector d = ONE.div(b.blend(SMALLEST, b.abs().compare(LT, TINY)));
    DoubleVector value = d;
    VectorMask<Double> chosen = DoubleVector.fromArray(Lanes.SPECIES, w, path).compare(EQ, 1.0);
    DoubleVector open = ZERO.blend(ONE, chosen);
    for (double n = 1; open.compare(GT, 0.0).anyTrue(); n++) {
      DoubleVector numerator = DoubleVector.broadcast(Lanes.SPECIES, n).sub(shape).mul(-n);
      b = b.add(2.0);
      d = numerator.fma(d, b);
      d = ONE.div(d.blend(SMALLEST, d.abs().compare(LT, TINY)));
      c = b.add(numerator.div(c));
      c = c.blend(SMALLEST, c.abs().compare(LT, TINY));
      DoubleVector factor = d.mul(c);
      value = value.blend(value.mul(factor), open.compare(GT, 0.0));
      open =
          ZERO.blend(
              open,
              factor
                  .sub(ONE)
                  .abs()
                  .compare(GT, IncompleteGamma.ROUNDING)
                  .and(numerator.compare(NE, 0.0)));
    }
    DoubleVector.fromArray(Lanes.SPECIES, w, to).blend(value, chosen).intoArray(w, to);
  }

  /** {@link GammaTails#seriesSlope} of the lanes whose path is 0. */
  static void seriesSlope(double[] w, int a, int x, int path, int to) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    VectorMask<Double> chosen = DoubleVector.fromArray(Lanes.SPECIES, w, path).compare(EQ, 0.0);
    DoubleVector value = ZERO.blend(DoubleVector.fromArray(Lanes.SPECIES, w, x), chosen);
    DoubleVector n = DoubleVector.fromArray(Lanes.SPECIES, w, a).add(ONE);
    DoubleVector sum = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    DoubleVector term = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    DoubleVector harmonic = DoubleVector.broadcast(Lanes.SPECIES, 0.0);
    DoubleVector derivative = DoubleVector.broadcast(Lanes.SPECIES, 0.0);
    DoubleVector open = ZERO.blend(ONE, chosen);
    while (open.compare(GT, 0.0).anyTrue()) {
      // Of a lane that is done all further terms are 0.
      term = term.mul(open.mul(value).div(n));
      harmonic = harmonic.add(ONE.div(n));
      sum = sum.add(term);
      derivative = derivative.sub(term.mul(harmonic));
      n = n.add(ONE);
      // Whichever of the two is farther from its end.
      DoubleVector rest =
          term.sub(sum.mul(EPSILON)).max(term.mul(harmonic).sub(derivative.neg().mul(EPSILON)));
      open = ZERO.blend(open, rest.compare(GT, 0.0));
    }
    DoubleVector.fromArray(Lanes.SPECIES, w, to)
        .blend(derivative.div(sum), chosen)
        .intoArray(w, to);
  }

  /** {@link GammaTails#fractionSlope} of the lanes whose path is 1. */
  static void fractionSlope(double[] w, int a, int x, int path, int to) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector shape = DoubleVector.fromArray(Lanes.SPECIES, w, a);
    DoubleVector b = DoubleVector.fromArray(Lanes.SPECIES, w, x).add(ONE).sub(shape);
    DoubleVector cInverse = DoubleVector.broadcast(Lanes.SPECIES, TINY);
    DoubleVector cSlope = DoubleVector.broadcast(Lanes.SPECIES, 0.0);
    DoubleVector d = ONE.div(b.blend(SMALLEST, b.abs().compare(LT, TINY)));
    DoubleVector ofD = d;
    DoubleVector logSlope = d;
    VectorMask<Double> chosen = DoubleVector.fromArray(Lanes.SPECIES, w, path).compare(EQ, 1.0);
    DoubleVector open = ZERO.blend(ONE, chosen);
    for (double n = 1; n < LONGEST && open.compare(GT, 0.0).anyTrue(); n++) {
      DoubleVector steps = DoubleVector.broadcast(Lanes.SPECIES, n);
      DoubleVector numerator = steps.sub(shape).mul(-n);
      b = b.add(2.0);
      DoubleVector next = numerator.fma(d, b);
      DoubleVector nextSlope = d.fma(steps, numerator.mul(d.mul(ofD))).sub(ONE);
      d = ONE.div(next.blend(SMALLEST, next.abs().compare(LT, TINY)));
      ofD = d.neg().mul(nextSlope);
      DoubleVector upper = numerator.fma(cInverse, b);
      cSlope = numerator.neg().mul(cInverse).fma(cSlope, steps).fma(cInverse, MINUS_ONE);
      DoubleVector c = upper.blend(SMALLEST, upper.abs().compare(LT, TINY));
      cInverse = ONE.div(c);
      DoubleVector slope = cSlope.fma(cInverse, ofD);
      DoubleVector noise = ofD.abs().mul(4.0).add(logSlope.abs()).mul(GammaTails.ROUNDING);
      logSlope = logSlope.blend(logSlope.add(slope), open.compare(GT, 0.0));
      // Whichever of the two is farther from its end.
      DoubleVector rest =
          d.mul(c).sub(ONE).abs().sub(GammaTails.ROUNDING).max(slope.abs().sub(noise));
      open = ZERO.blend(open, rest.compare(GT, 0.0).and(numerator.compare(NE, 0.0)));
    }
    DoubleVector.fromArray(Lanes.SPECIES, w, to).blend(logSlope, chosen).intoArray(w, to);
  }
}
