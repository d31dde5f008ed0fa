package dev.isotropy.simd;

import static dev.isotropy.simd.VectorExponential.ONE;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Logistic;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link Logistic}. */
final class VectorLogistic {

  private static final DoubleVector ZERO = Lanes.of(0.0);

  private VectorLogistic() {}

  static DoubleVector log1pExp(DoubleVector x) {
    DoubleVector e = VectorExponential.exp(x.abs().neg());
    return ZERO.blend(x, x.compare(GT, 0)).add(VectorLogarithm.log1p(e));
  }

  static DoubleVector invLogit(DoubleVector x) {
    DoubleVector e = VectorExponential.exp(x.abs().neg());
    DoubleVector d = ONE.div(e.add(ONE));
    return e.mul(d).blend(d, x.compare(GE, 0));
  }

  static DoubleVector logit(DoubleVector p) {
    if (p.compare(GE, Double.MIN_NORMAL).and(p.compare(LT, 1)).allTrue()) {
      DoubleVector d = ONE.sub(p);
      DoubleVector dLow = ONE.sub(d).sub(p);
      DoubleVector q = p.div(d);
      DoubleVector c = q.neg().fma(d, p).sub(q.mul(dLow)).div(d);
      return VectorLogarithm.logOfSum(q, c);
    }
    double[] lanes = EachLane.apply(p.toArray(), Logistic::logit);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector log1mExp(DoubleVector x) {
    if (x.compare(LE, -Double.MIN_NORMAL).and(x.compare(GE, -Exponential.LIMIT)).allTrue()) {
      DoubleVector e = VectorExponential.exp(x);
      DoubleVector u = ONE.sub(e);
      VectorMask<Double> near = x.compare(GT, Logistic.MINUS_LN2);
      DoubleVector c = ONE.sub(u).sub(e).blend(ZERO, near);
      u = u.blend(VectorExponential.expm1(x).neg(), near);
      return VectorLogarithm.logOfSum(u, c);
    }
    double[] lanes = EachLane.apply(x.toArray(), Logistic::log1mExp);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector logDifferenceExp(DoubleVector a, DoubleVector b) {
    if (a.compare(GT, b).and(b.compare(GT, Double.NEGATIVE_INFINITY)).allTrue()) {
      return a.add(log1mExp(b.sub(a)));
    }
    double[] lanes = EachLane.apply(a.toArray(), b.toArray(), Logistic::logDifferenceExp);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector logSumExp(DoubleVector a, DoubleVector b) {
    DoubleVector distance = a.sub(b).abs().blend(ZERO, a.compare(EQ, b));
    DoubleVector e = VectorExponential.exp(distance.neg());
    return b.blend(a, a.compare(GT, b)).add(VectorLogarithm.log1p(e));
  }
}
