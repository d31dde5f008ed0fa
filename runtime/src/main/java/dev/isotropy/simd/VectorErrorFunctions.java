package dev.isotropy.simd;

import static dev.isotropy.internal.math.ErrorFunctions.CENTRE;
import static dev.isotropy.internal.math.ErrorFunctions.LIMIT;
import static dev.isotropy.internal.math.ErrorFunctions.NORMAL_CENTRE;
import static dev.isotropy.internal.math.ErrorFunctions.NORMAL_LIMIT;
import static dev.isotropy.simd.VectorExponential.HALF;
import static dev.isotropy.simd.VectorExponential.ONE;
import static dev.isotropy.simd.VectorExponential.SIGNED;
import static dev.isotropy.simd.VectorExponential.USUAL_EXP;
import static dev.isotropy.simd.VectorLogarithm.LOG_OF_SUM;
import static dev.isotropy.simd.VectorLogarithm.TWO;
import static java.lang.invoke.MethodHandles.lookup;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.ErrorFunctions;
import java.lang.invoke.MethodHandle;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** The vector form of {@link ErrorFunctions}. */
final class VectorErrorFunctions {

  /** Up to here the square's exponential is usual. */
  private static final double GROWN = 26;

  private static final DoubleVector ZERO = Lanes.of(0.0);
  private static final DoubleVector SHIFT = Lanes.of(3.5);
  private static final DoubleVector MINUS_HALF = Lanes.of(-0.5);
  private static final DoubleVector HALF_SQRT_HALF = Lanes.of(0.5 * ErrorFunctions.SQRT_HALF);
  private static final DoubleVector SQRT_HALF = Lanes.of(ErrorFunctions.SQRT_HALF);
  private static final DoubleVector E0 = Lanes.of(ErrorFunctions.E0);
  private static final DoubleVector E1 = Lanes.of(ErrorFunctions.E1);
  private static final DoubleVector E2 = Lanes.of(ErrorFunctions.E2);
  private static final DoubleVector E3 = Lanes.of(ErrorFunctions.E3);
  private static final DoubleVector E4 = Lanes.of(ErrorFunctions.E4);
  private static final DoubleVector E5 = Lanes.of(ErrorFunctions.E5);
  private static final DoubleVector E6 = Lanes.of(ErrorFunctions.E6);
  private static final DoubleVector E7 = Lanes.of(ErrorFunctions.E7);
  private static final DoubleVector E8 = Lanes.of(ErrorFunctions.E8);
  private static final DoubleVector E9 = Lanes.of(ErrorFunctions.E9);
  private static final DoubleVector E10 = Lanes.of(ErrorFunctions.E10);
  private static final DoubleVector E11 = Lanes.of(ErrorFunctions.E11);
  private static final DoubleVector E12 = Lanes.of(ErrorFunctions.E12);
  private static final DoubleVector X0 = Lanes.of(ErrorFunctions.X0);
  private static final DoubleVector X1 = Lanes.of(ErrorFunctions.X1);
  private static final DoubleVector X2 = Lanes.of(ErrorFunctions.X2);
  private static final DoubleVector X3 = Lanes.of(ErrorFunctions.X3);
  private static final DoubleVector X4 = Lanes.of(ErrorFunctions.X4);
  private static final DoubleVector X5 = Lanes.of(ErrorFunctions.X5);
  private static final DoubleVector X6 = Lanes.of(ErrorFunctions.X6);
  private static final DoubleVector X7 = Lanes.of(ErrorFunctions.X7);
  private static final DoubleVector X8 = Lanes.of(ErrorFunctions.X8);
  private static final DoubleVector X9 = Lanes.of(ErrorFunctions.X9);
  private static final DoubleVector X10 = Lanes.of(ErrorFunctions.X10);
  private static final DoubleVector X11 = Lanes.of(ErrorFunctions.X11);
  private static final DoubleVector X12 = Lanes.of(ErrorFunctions.X12);
  private static final DoubleVector X13 = Lanes.of(ErrorFunctions.X13);
  private static final DoubleVector X14 = Lanes.of(ErrorFunctions.X14);
  private static final DoubleVector X15 = Lanes.of(ErrorFunctions.X15);
  private static final DoubleVector X16 = Lanes.of(ErrorFunctions.X16);
  private static final DoubleVector X17 = Lanes.of(ErrorFunctions.X17);
  private static final DoubleVector X18 = Lanes.of(ErrorFunctions.X18);
  private static final DoubleVector X19 = Lanes.of(ErrorFunctions.X19);
  private static final DoubleVector X20 = Lanes.of(ErrorFunctions.X20);
  private static final DoubleVector X21 = Lanes.of(ErrorFunctions.X21);
  private static final DoubleVector X22 = Lanes.of(ErrorFunctions.X22);
  private static final DoubleVector X23 = Lanes.of(ErrorFunctions.X23);
  private static final DoubleVector X24 = Lanes.of(ErrorFunctions.X24);

  static final MethodHandle TAIL = Inlined.method(lookup(), "tail", 1);
  static final MethodHandle GROWTH = Inlined.method(lookup(), "growth", 1);
  static final MethodHandle DENSITY = Inlined.method(lookup(), "density", 1);
  static final MethodHandle SCALED_COMPLEMENT = Inlined.method(lookup(), "scaledComplement", 1);
  static final MethodHandle ERROR_SERIES = Inlined.method(lookup(), "errorSeries", 1);

  private VectorErrorFunctions() {}

  static DoubleVector erf(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector rest = ONE.sub((DoubleVector) TAIL.invokeExact(a));
        DoubleVector outer = (DoubleVector) SIGNED.invokeExact(rest, x);
        return outer.blend(
            x.mul((DoubleVector) ERROR_SERIES.invokeExact(x.mul(x))), a.compare(LE, CENTRE));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), ErrorFunctions::erf);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector erfc(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, LIMIT).allTrue()) {
      try {
        DoubleVector t = (DoubleVector) TAIL.invokeExact(a);
        DoubleVector inner = ONE.sub(x.mul((DoubleVector) ERROR_SERIES.invokeExact(x.mul(x))));
        return t.blend(TWO.sub(t), x.compare(LT, 0)).blend(inner, a.compare(LE, 0.5 * CENTRE));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), ErrorFunctions::erfc);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector erfcx(DoubleVector x) {
    if (x.compare(GT, -GROWN).and(x.compare(LE, ErrorFunctions.LARGE)).allTrue()) {
      try {
        DoubleVector t = (DoubleVector) SCALED_COMPLEMENT.invokeExact(x.abs());
        DoubleVector grown = (DoubleVector) GROWTH.invokeExact(x.min(0.0));
        return t.blend(grown.sub(t), x.compare(LT, 0));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), ErrorFunctions::erfcx);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** {@code 2 exp(x^2)}. */
  static DoubleVector growth(DoubleVector x) {
    try {
      DoubleVector square = x.mul(x);
      DoubleVector low = x.fma(x, square.neg());
      DoubleVector e = (DoubleVector) USUAL_EXP.invokeExact(square);
      return e.fma(low, e).mul(TWO);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector tail(DoubleVector a) {
    try {
      DoubleVector square = a.mul(a);
      DoubleVector low = a.fma(a, square.neg());
      DoubleVector e = (DoubleVector) USUAL_EXP.invokeExact(square.neg());
      return e.fma(low.neg(), e).mul((DoubleVector) SCALED_COMPLEMENT.invokeExact(a));
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector scaledComplement(DoubleVector x) {
    DoubleVector plus = x.add(SHIFT);
    DoubleVector twice = x.fma(TWO, ONE);
    DoubleVector inverse = ONE.div(plus.mul(twice));
    DoubleVector z = x.sub(SHIFT).mul(twice.mul(inverse));
    DoubleVector w = z.mul(z);
    DoubleVector even =
        X24.fma(w, X22)
            .fma(w, X20)
            .fma(w, X18)
            .fma(w, X16)
            .fma(w, X14)
            .fma(w, X12)
            .fma(w, X10)
            .fma(w, X8)
            .fma(w, X6)
            .fma(w, X4)
            .fma(w, X2)
            .fma(w, X0);
    DoubleVector odd =
        X23.fma(w, X21)
            .fma(w, X19)
            .fma(w, X17)
            .fma(w, X15)
            .fma(w, X13)
            .fma(w, X11)
            .fma(w, X9)
            .fma(w, X7)
            .fma(w, X5)
            .fma(w, X3)
            .fma(w, X1);
    return odd.fma(z, even).mul(plus.mul(inverse));
  }

  static DoubleVector normalCdf(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, NORMAL_LIMIT).allTrue()) {
      try {
        DoubleVector g = (DoubleVector) SCALED_COMPLEMENT.invokeExact(a.mul(SQRT_HALF));
        DoubleVector t = ((DoubleVector) DENSITY.invokeExact(a)).mul(g.mul(HALF));
        DoubleVector series = (DoubleVector) ERROR_SERIES.invokeExact(x.mul(x).mul(HALF));
        DoubleVector inner = x.mul(HALF_SQRT_HALF).fma(series, HALF);
        return t.blend(ONE.sub(t), x.compare(GT, 0)).blend(inner, a.compare(LE, NORMAL_CENTRE));
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), ErrorFunctions::normalCdf);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** {@code exp(-a^2 / 2)}. */
  static DoubleVector density(DoubleVector a) {
    try {
      DoubleVector square = a.mul(a);
      DoubleVector low = a.fma(a, square.neg());
      DoubleVector e = (DoubleVector) USUAL_EXP.invokeExact(square.mul(MINUS_HALF));
      return e.fma(low.mul(MINUS_HALF), e);
    } catch (Throwable e) {
      throw Inlined.unexpected(e);
    }
  }

  static DoubleVector logNormalCdf(DoubleVector x) {
    DoubleVector a = x.abs();
    if (a.compare(LE, NORMAL_LIMIT).allTrue()) {
      try {
        DoubleVector g = ((DoubleVector) SCALED_COMPLEMENT.invokeExact(a.mul(SQRT_HALF))).mul(HALF);
        DoubleVector t = ((DoubleVector) DENSITY.invokeExact(a)).mul(g);
        VectorMask<Double> upper = x.compare(GT, 0);
        DoubleVector rest = ONE.sub(t);
        DoubleVector c = ZERO.blend(ONE.sub(rest).sub(t), upper);
        DoubleVector half = a.mul(a).mul(HALF).blend(ZERO, upper);
        return ((DoubleVector) LOG_OF_SUM.invokeExact(g.blend(rest, upper), c)).sub(half);
      } catch (Throwable e) {
        throw Inlined.unexpected(e);
      }
    }
    double[] lanes = EachLane.apply(x.toArray(), ErrorFunctions::logNormalCdf);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  static DoubleVector errorSeries(DoubleVector z) {
    DoubleVector w = z.mul(z);
    DoubleVector even = E12.fma(w, E10).fma(w, E8).fma(w, E6).fma(w, E4).fma(w, E2).fma(w, E0);
    DoubleVector odd = E11.fma(w, E9).fma(w, E7).fma(w, E5).fma(w, E3).fma(w, E1);
    return odd.fma(z, even);
  }
}
