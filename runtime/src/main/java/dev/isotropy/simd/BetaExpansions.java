package dev.isotropy.simd;

import static dev.isotropy.internal.math.IncompleteBeta.LONGEST;
import static dev.isotropy.internal.math.IncompleteBeta.ROUNDING;
import static dev.isotropy.internal.math.IncompleteBeta.TINY;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.IncompleteBeta;
import jdk.incubator.vector.DoubleVector;

/**
 * The continued fraction of incomplete beta functions and its derivatives by the shapes in the
 * lanes of a block: each lane takes as many steps as the scalar form, and waits for the others.
 */
final class BetaExpansions {

  private static final DoubleVector ONE = Lanes.of(1.0);
  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector SMALLEST = Lanes.of(TINY);

  private BetaExpansions() {}

  /**
   * {@link IncompleteBeta#fraction} of the lanes whose path is not negative.
   *
   * @param t where three slots are free
   */
  static void fraction(double[] w, int a, int b, int x, int path, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector first = DoubleVector.fromArray(Lanes.SPECIES, w, a);
    DoubleVector second = DoubleVector.fromArray(Lanes.SPECIES, w, b);
    DoubleVector share = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    DoubleVector n = first.add(second);
    DoubleVector c = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    DoubleVector d = n.neg().div(first.add(ONE)).fma(share, ONE);
    d = ONE.div(d.blend(SMALLEST, d.abs().compare(LT, TINY)));
    DoubleVector value = d;
    first.neg().intoArray(w, t);
    n.intoArray(w, t + 8);
    ZERO.intoArray(w, t + 16);
    DoubleVector open =
        ZERO.blend(ONE, DoubleVector.fromArray(Lanes.SPECIES, w, path).compare(GE, 0.0));
    // Steps of two kinds take turns; a round of the scalar form is one of each.
    boolean odd = true;
    for (double m = 1; m <= LONGEST && open.compare(GT, 0.0).anyTrue(); m += odd ? 1 : 0) {
      DoubleVector even = first.add(2 * m);
      DoubleVector left = DoubleVector.fromArray(Lanes.SPECIES, w, odd ? b : t).sub(m);
      DoubleVector right = DoubleVector.fromArray(Lanes.SPECIES, w, odd ? t + 16 : t + 8).add(m);
      DoubleVector numerator =
          left.mul(right).mul(share).div(even.add(odd ? -1.0 : 0.0).mul(even.add(odd ? 0.0 : 1.0)));
      d = numerator.fma(d, ONE);
      d = ONE.div(d.blend(SMALLEST, d.abs().compare(LT, TINY)));
      c = ONE.add(numerator.div(c));
      c = c.blend(SMALLEST, c.abs().compare(LT, TINY));
      DoubleVector factor = d.mul(c);
      value = value.blend(value.mul(factor), open.compare(GT, 0.0));
      // The first of two steps closes no lane.
      open = ZERO.blend(open, factor.sub(ONE).abs().compare(GT, odd ? -1.0 : ROUNDING));
      odd = !odd;
    }
    value.intoArray(w, to);
  }
}
