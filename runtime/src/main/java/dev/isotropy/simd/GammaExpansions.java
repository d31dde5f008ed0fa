package dev.isotropy.simd;

import static dev.isotropy.internal.math.IncompleteGamma.EPSILON;
import static dev.isotropy.internal.math.IncompleteGamma.TINY;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import dev.isotropy.internal.math.IncompleteGamma;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/**
 * The series and the continued fraction of incomplete gamma functions in the lanes of a block: each
 * lane takes as many steps as the scalar form, and waits for the others.
 */
final class GammaExpansions {

  private static final DoubleVector ONE = Lanes.of(1.0);
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
}
