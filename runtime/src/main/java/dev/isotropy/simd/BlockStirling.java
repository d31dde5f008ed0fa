package dev.isotropy.simd;

import static dev.isotropy.internal.math.GammaFunctions.LARGE;
import static dev.isotropy.internal.math.GammaFunctions.SMALL;
import static dev.isotropy.internal.math.GammaFunctions.STIRLING;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;

import dev.isotropy.internal.math.CountMass;
import dev.isotropy.internal.math.GammaFunctions;
import jdk.incubator.vector.DoubleVector;

/** What Stirling's formula leaves of the logarithm of a factorial, in the lanes of a block. */
final class BlockStirling {

  private static final DoubleVector HALF_LOG_2PI = Lanes.of(GammaFunctions.HALF_LOG_2PI);

  private BlockStirling() {}

  /** {@link CountMass#stirlingError}. */
  static void stirlingError(double[] w, int x, int to, int t) {
    if (series(w, x, to)) {
      return;
    }
    if (prepare(w, x, t)) {
      Slots.log(w, x, t + 8);
      Slots.lgamma(w, t, t + 16);
      combine(w, x, to, t);
    } else {
      for (int i = 0; i < Lanes.COUNT; i++) {
        w[to + i] = CountMass.stirlingError(w[x + i]);
      }
    }
  }

  /** The series in inverse powers, and whether it is good for all lanes. */
  private static boolean series(double[] w, int x, int to) {
    DoubleVector argument = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    DoubleVector inverse = ONE.div(argument);
    inverse.mul(VectorGamma.stirlingSeries(inverse.mul(inverse))).intoArray(w, to);
    return argument.compare(GE, STIRLING).allTrue();
  }

  /** The next integer's argument, and whether all are usual. */
  private static boolean prepare(double[] w, int x, int t) {
    DoubleVector argument = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    argument.add(ONE).intoArray(w, t);
    return argument.compare(GE, SMALL).and(argument.compare(LE, LARGE)).allTrue();
  }

  private static void combine(double[] w, int x, int to, int t) {
    DoubleVector argument = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    DoubleVector log = DoubleVector.fromArray(Lanes.SPECIES, w, t + 8);
    DoubleVector gamma = DoubleVector.fromArray(Lanes.SPECIES, w, t + 16);
    DoubleVector stirling = argument.fma(log, argument.neg()).add(log.mul(HALF)).add(HALF_LOG_2PI);
    gamma
        .sub(stirling)
        .blend(DoubleVector.fromArray(Lanes.SPECIES, w, to), argument.compare(GE, STIRLING))
        .intoArray(w, to);
  }
}
