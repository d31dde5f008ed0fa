package dev.isotropy.simd;

import static dev.isotropy.internal.math.GammaFunctions.LARGE;
import static dev.isotropy.internal.math.GammaFunctions.SMALL;
import static dev.isotropy.internal.math.GammaFunctions.STIRLING;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static dev.isotropy.simd.VectorLogarithm.USUAL_LOG;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.GammaFunctions;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/**
 * The vector form of {@link GammaFunctions}: both branches of the logarithm of gamma share one
 * logarithm.
 */
final class VectorGamma {

  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector HALF_LOG_2PI_LESS_HALF =
      Lanes.of(GammaFunctions.HALF_LOG_2PI - 0.5);
  private static final DoubleVector G0 = Lanes.of(GammaFunctions.G0);
  private static final DoubleVector G1 = Lanes.of(GammaFunctions.G1);
  private static final DoubleVector G2 = Lanes.of(GammaFunctions.G2);
  private static final DoubleVector G3 = Lanes.of(GammaFunctions.G3);
  private static final DoubleVector G4 = Lanes.of(GammaFunctions.G4);
  private static final DoubleVector G5 = Lanes.of(GammaFunctions.G5);
  private static final DoubleVector G6 = Lanes.of(GammaFunctions.G6);
  private static final DoubleVector G7 = Lanes.of(GammaFunctions.G7);
  private static final DoubleVector G8 = Lanes.of(GammaFunctions.G8);
  private static final DoubleVector G9 = Lanes.of(GammaFunctions.G9);
  private static final DoubleVector G10 = Lanes.of(GammaFunctions.G10);
  private static final DoubleVector G11 = Lanes.of(GammaFunctions.G11);
  private static final DoubleVector G12 = Lanes.of(GammaFunctions.G12);
  private static final DoubleVector G13 = Lanes.of(GammaFunctions.G13);
  private static final DoubleVector G14 = Lanes.of(GammaFunctions.G14);
  private static final DoubleVector G15 = Lanes.of(GammaFunctions.G15);
  private static final DoubleVector G16 = Lanes.of(GammaFunctions.G16);
  private static final DoubleVector G17 = Lanes.of(GammaFunctions.G17);
  private static final DoubleVector W0 = Lanes.of(GammaFunctions.W0);
  private static final DoubleVector W1 = Lanes.of(GammaFunctions.W1);
  private static final DoubleVector W2 = Lanes.of(GammaFunctions.W2);
  private static final DoubleVector W3 = Lanes.of(GammaFunctions.W3);
  private static final DoubleVector W4 = Lanes.of(GammaFunctions.W4);
  private static final DoubleVector W5 = Lanes.of(GammaFunctions.W5);
  private static final DoubleVector W6 = Lanes.of(GammaFunctions.W6);
  private static final DoubleVector W7 = Lanes.of(GammaFunctions.W7);
  private static final DoubleVector W8 = Lanes.of(GammaFunctions.W8);

  static final MethodHandle STEPS = Inlined.method(lookup(), "steps", 1);
  static final MethodHandle FACTOR = Inlined.method(lookup(), "factor", 2);
  static final MethodHandle GAMMA_SERIES = Inlined.method(lookup(), "gammaSeries", 1);
  static final MethodHandle STIRLING_SERIES = Inlined.method(lookup(), "stirlingSeries", 1);

  private VectorGamma() {}

  static DoubleVector lgamma(DoubleVector x) {
    if (x.compare(GE, SMALL).and(x.compare(LE, LARGE)).allTrue()) {
      try {
        VectorMask<Double> large = x.compare(GE, STIRLING);
        DoubleVector inverse = ONE.div(x);
        DoubleVector n = (DoubleVector) STEPS.invokeExact(x);
        DoubleVector factor = (DoubleVector) FACTOR.invokeExact(x, n);
        DoubleVector log = (DoubleVector) USUAL_LOG.invokeExact(factor.blend(x, large));
        DoubleVector series = (DoubleVector) STIRLING_SERIES.invokeExact(inverse.mul(inverse));
        DoubleVector rest = inverse.fma(series, HALF_LOG_2PI_LESS_HALF);
        DoubleVector stirling = x.sub(HALF).fma(log.sub(ONE), rest);
        DoubleVector t = x.sub(n);
        DoubleVector signed = log.neg().blend(log, n.compare(GE, 3));
        return t.fma((DoubleVector) GAMMA_SERIES.invokeExact(t), signed).blend(stirling, large);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), GammaFunctions::lgamma);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector steps(DoubleVector x) {
    DoubleVector low = ZERO.blend(ONE, x.compare(GE, 0.5)).add(ZERO.blend(ONE, x.compare(GE, 1.5)));
    DoubleVector high =
        ZERO.blend(ONE, x.compare(GE, 2.5)).add(ZERO.blend(ONE, x.compare(GE, 3.5)));
    return low.add(high);
  }

  static DoubleVector factor(DoubleVector x, DoubleVector n) {
    DoubleVector first = x.blend(ONE, n.compare(GE, 2)).blend(x.sub(ONE), n.compare(GE, 3));
    DoubleVector second =
        ONE.blend(x.sub(TWO), n.compare(GE, 4)).blend(x.add(ONE), n.compare(LT, 1));
    return first.mul(second);
  }

  static DoubleVector gammaSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even =
        G16.fma(w, G14)
            .fma(w, G12)
            .fma(w, G10)
            .fma(w, G8)
            .fma(w, G6)
            .fma(w, G4)
            .fma(w, G2)
            .fma(w, G0);
    DoubleVector odd =
        G17.fma(w, G15)
            .fma(w, G13)
            .fma(w, G11)
            .fma(w, G9)
            .fma(w, G7)
            .fma(w, G5)
            .fma(w, G3)
            .fma(w, G1);
    return odd.fma(z, even);
  }

  static DoubleVector stirlingSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = W8.fma(w, W6).fma(w, W4).fma(w, W2).fma(w, W0);
    DoubleVector odd = W7.fma(w, W5).fma(w, W3).fma(w, W1);
    return odd.fma(z, even);
  }
}
