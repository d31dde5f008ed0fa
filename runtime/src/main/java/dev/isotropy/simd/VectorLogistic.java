package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.EXP;
import static dev.isotropy.simd.VectorExponential.EXPM1;
import static dev.isotropy.simd.VectorExponential.EXPM1_FAST;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.USUAL_EXP;
import static dev.isotropy.simd.VectorLogarithm.LOG1P;
import static dev.isotropy.simd.VectorLogarithm.LOG_OF_SUM;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.CountMass;
import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Logistic;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link Logistic}. */
final class VectorLogistic {

  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector FAR = Lanes.of(CountMass.FAR);

  static final MethodHandle LOG1M_EXP = Inlined.method(lookup(), "log1mExp", 1);

  private VectorLogistic() {}

  static DoubleVector log1pExp(DoubleVector x) {
    try {
      DoubleVector e = (DoubleVector) EXP.invokeExact(x.abs().neg());
      return ZERO.blend(x, x.compare(GT, 0)).add((DoubleVector) LOG1P.invokeExact(e));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector invLogit(DoubleVector x) {
    try {
      DoubleVector e = (DoubleVector) EXP.invokeExact(x.abs().neg());
      DoubleVector d = ONE.div(e.add(ONE));
      return e.mul(d).blend(d, x.compare(GE, 0));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector logit(DoubleVector p) {
    if (p.compare(GE, Double.MIN_NORMAL).and(p.compare(LT, 1)).allTrue()) {
      try {
        DoubleVector d = ONE.sub(p);
        DoubleVector dLow = ONE.sub(d).sub(p);
        DoubleVector q = p.div(d);
        DoubleVector c = q.neg().fma(d, p).sub(q.mul(dLow)).div(d);
        return (DoubleVector) LOG_OF_SUM.invokeExact(q, c);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(p.toArray(), Logistic::logit);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector log1mExp(DoubleVector x) {
    if (x.compare(LE, -Double.MIN_NORMAL).and(x.compare(GE, -Exponential.LIMIT)).allTrue()) {
      try {
        DoubleVector e = (DoubleVector) USUAL_EXP.invokeExact(x);
        DoubleVector u = ONE.sub(e);
        VectorMask<Double> near = x.compare(GT, Logistic.MINUS_LN2);
        DoubleVector c = ONE.sub(u).sub(e).blend(ZERO, near);
        DoubleVector small = (DoubleVector) EXPM1.invokeExact(x);
        u = u.blend(small.neg(), near);
        return (DoubleVector) LOG_OF_SUM.invokeExact(u, c);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), Logistic::log1mExp);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector logDifferenceExp(DoubleVector a, DoubleVector b) {
    if (a.compare(GT, b).and(b.compare(GT, Double.NEGATIVE_INFINITY)).allTrue()) {
      try {
        return a.add((DoubleVector) LOG1M_EXP.invokeExact(b.sub(a)));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(a.toArray(), b.toArray(), Logistic::logDifferenceExp);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector bernoulliExcess(DoubleVector x, DoubleVector p) {
    try {
      DoubleVector near = x.blend(FAR, x.compare(GT, FAR));
      DoubleVector growth = (DoubleVector) EXPM1_FAST.invokeExact(near);
      DoubleVector log = (DoubleVector) LOG1P.invokeExact(p.mul(growth));
      return log.add(x.sub(near)).sub(p.mul(x));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector logSumExp(DoubleVector a, DoubleVector b) {
    try {
      DoubleVector distance = a.sub(b).abs().blend(ZERO, a.compare(EQ, b));
      DoubleVector e = (DoubleVector) EXP.invokeExact(distance.neg());
      return b.blend(a, a.compare(GT, b)).add((DoubleVector) LOG1P.invokeExact(e));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }
}
