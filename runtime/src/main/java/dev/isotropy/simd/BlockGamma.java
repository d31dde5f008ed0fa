package dev.isotropy.simd;

import static dev.isotropy.internal.math.GammaFunctions.LARGE;
import static dev.isotropy.internal.math.GammaFunctions.SMALL;
import static dev.isotropy.internal.math.GammaFunctions.STIRLING;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.GammaFunctions;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The logarithms of beta functions and binomial coefficients in the lanes of a block. */
final class BlockGamma {

  private static final MethodHandle DIFFERENCE = Inlined.method(lookup(), "difference", 4);

  private BlockGamma() {}

  /** {@link GammaFunctions#lbeta}. */
  static void lbeta(double[] w, int a, int b, int to, int t) {
    arrange(w, a, b, t);
    logarithms(w, t);
    sum(w, to, t);
  }

  /** {@link GammaFunctions#lchoose}. */
  static void lchoose(double[] w, int n, int k, int to, int t) {
    arrangeChoice(w, n, k, t);
    logarithms(w, t);
    choice(w, to, t);
  }

  /** The smaller and the larger argument, their sum and their ratio. */
  private static void arrange(double[] w, int a, int b, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector x = DoubleVector.fromArray(Lanes.SPECIES, w, a);
    DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, w, b);
    VectorMask<Double> less = x.compare(LT, y);
    DoubleVector small = y.blend(x, less);
    DoubleVector large = x.blend(y, less);
    small.intoArray(w, t);
    large.intoArray(w, t + 8);
    small.add(large).intoArray(w, t + 16);
    VectorMask<Double> usual =
        small.compare(GE, SMALL).and(large.compare(LE, LARGE)).and(large.compare(GE, STIRLING));
    store(w, t, small.div(large), usual);
  }

  private static void arrangeChoice(double[] w, int n, int k, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector all = DoubleVector.fromArray(Lanes.SPECIES, w, n);
    DoubleVector chosen = DoubleVector.fromArray(Lanes.SPECIES, w, k);
    DoubleVector other = all.sub(chosen);
    VectorMask<Double> less = chosen.compare(LT, other);
    DoubleVector small = other.blend(chosen, less);
    DoubleVector large = chosen.blend(other, less);
    VectorMask<Double> usual =
        small.compare(GE, SMALL).and(large.compare(GE, STIRLING)).and(all.compare(LE, LARGE));
    DoubleVector after = large.add(ONE);
    DoubleVector sum = all.add(ONE).blend(after.add(small), usual);
    small.add(ONE).intoArray(w, t);
    after.intoArray(w, t + 8);
    sum.intoArray(w, t + 16);
    small.intoArray(w, t + 64);
    store(w, t, small.div(after), usual);
  }

  /** The ratio, and which lanes are by Stirling's formula: 1 for those that are. */
  private static void store(double[] w, int t, DoubleVector ratio, VectorMask<Double> usual) {
    DoubleVector zero = Lanes.of(0.0);
    zero.blend(ratio, usual).intoArray(w, t + 24);
    zero.blend(ONE, usual).intoArray(w, t + 32);
  }

  /** The logarithm of gamma in place, and either two more of them or two logarithms. */
  private static void logarithms(double[] w, int t) {
    boolean stirling = false;
    boolean other = false;
    for (int i = 0; i < Lanes.COUNT; i++) {
      stirling |= w[t + 32 + i] == 1;
      other |= w[t + 32 + i] == 0;
    }
    if (stirling) {
      Slots.log1p(w, t + 24, t + 40);
      Slots.log(w, t + 16, t + 48);
    }
    if (other) {
      Slots.lgamma(w, t + 8, t + 24);
      Slots.lgamma(w, t + 16, t + 56);
    }
  }

  private static void sum(double[] w, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    try {
      DoubleVector small = DoubleVector.fromArray(Lanes.SPECIES, w, t);
      DoubleVector large = DoubleVector.fromArray(Lanes.SPECIES, w, t + 8);
      DoubleVector ratio = DoubleVector.fromArray(Lanes.SPECIES, w, t + 40);
      DoubleVector log = DoubleVector.fromArray(Lanes.SPECIES, w, t + 48);
      DoubleVector difference = (DoubleVector) DIFFERENCE.invokeExact(large, small, ratio, log);
      DoubleVector ofLarge = DoubleVector.fromArray(Lanes.SPECIES, w, t + 24);
      DoubleVector ofSum = DoubleVector.fromArray(Lanes.SPECIES, w, t + 56);
      VectorMask<Double> stirling =
          DoubleVector.fromArray(Lanes.SPECIES, w, t + 32).compare(GE, 1.0);
      ofLarge.sub(ofSum).blend(difference, stirling).intoArray(w, t + 8);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
    ofSmall(w, to, t);
  }

  private static void ofSmall(double[] w, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    Slots.lgamma(w, t, t);
    DoubleVector.fromArray(Lanes.SPECIES, w, t)
        .add(DoubleVector.fromArray(Lanes.SPECIES, w, t + 8))
        .intoArray(w, to);
  }

  private static void choice(double[] w, int to, int t) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    Slots.lgamma(w, t, t);
    try {
      DoubleVector ofSmall = DoubleVector.fromArray(Lanes.SPECIES, w, t);
      DoubleVector small = DoubleVector.fromArray(Lanes.SPECIES, w, t + 64);
      DoubleVector after = DoubleVector.fromArray(Lanes.SPECIES, w, t + 8);
      DoubleVector ratio = DoubleVector.fromArray(Lanes.SPECIES, w, t + 40);
      DoubleVector log = DoubleVector.fromArray(Lanes.SPECIES, w, t + 48);
      DoubleVector difference = (DoubleVector) DIFFERENCE.invokeExact(after, small, ratio, log);
      DoubleVector ofLarge = DoubleVector.fromArray(Lanes.SPECIES, w, t + 24);
      DoubleVector ofSum = DoubleVector.fromArray(Lanes.SPECIES, w, t + 56);
      VectorMask<Double> stirling =
          DoubleVector.fromArray(Lanes.SPECIES, w, t + 32).compare(GE, 1.0);
      ofSum
          .sub(ofSmall)
          .sub(ofLarge)
          .blend(ofSmall.add(difference).neg(), stirling)
          .intoArray(w, to);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  /**
   * {@link GammaFunctions#lgammaDifference}.
   *
   * @param ratioLog the logarithm of {@code 1 + d / x}
   * @param log the logarithm of {@code x + d}
   */
  static DoubleVector difference(
      DoubleVector x, DoubleVector d, DoubleVector ratioLog, DoubleVector log) {
    try {
      DoubleVector xInverse = ONE.div(x);
      DoubleVector yInverse = ONE.div(x.add(d));
      DoubleVector xSeries =
          (DoubleVector) VectorGamma.STIRLING_SERIES.invokeExact(xInverse.mul(xInverse));
      DoubleVector ySeries =
          (DoubleVector) VectorGamma.STIRLING_SERIES.invokeExact(yInverse.mul(yInverse));
      DoubleVector rest = xInverse.fma(xSeries, yInverse.mul(ySeries).neg());
      return rest.add(x.sub(HALF).fma(ratioLog.neg(), d).sub(d.mul(log)));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }
}
