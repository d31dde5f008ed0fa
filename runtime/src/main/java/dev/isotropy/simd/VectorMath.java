package dev.isotropy.simd;

import dev.isotropy.MathFunctions;
import jdk.incubator.vector.DoubleVector;

/**
 * The functions of {@link MathFunctions} on vectors of {@link Lanes#SPECIES}: the same names, and
 * in every lane the same bits.
 *
 * <p>Vectors of usual arguments take one branch-free path without memory; a vector with an unusual
 * lane (not finite, outside the domain, or so extreme that the result is subnormal) goes through
 * the scalar form lane by lane, with a small array.
 *
 * <p>The first call in a loop is always compiled into it without boxing a vector. What a loop may
 * hold is limited, though: C2 stops inlining once it has built 18,000 nodes for a method, of which
 * a vector operation takes about 400 and a function 8,000 to 60,000; a further call then boxes its
 * argument and its result. So a loop holds two of the small functions, or one of the others;
 * several loops over strips of arrays that stay in the cache are also faster than one loop with
 * several calls, since more of their iterations overlap.
 *
 * <p>All models of a virtual machine share the profile of these functions. A path that is rare in
 * it calls nothing with a vector that the usual path has too: HotSpot does not inline a rare call,
 * and boxes its arguments where they are made.
 */
public final class VectorMath {

  private VectorMath() {}

  /** The vector form of {@link MathFunctions#square}. */
  public static DoubleVector square(DoubleVector x) {
    return x.mul(x);
  }

  /** The vector form of {@link MathFunctions#exp}. */
  public static DoubleVector exp(DoubleVector x) {
    return VectorExponential.exp(x);
  }

  /** The vector form of {@link MathFunctions#expm1}. */
  public static DoubleVector expm1(DoubleVector x) {
    return VectorExponential.expm1(x);
  }

  /** The vector form of {@link MathFunctions#expm1Fast}. */
  public static DoubleVector expm1Fast(DoubleVector x) {
    return VectorExponential.expm1Fast(x);
  }

  /** The vector form of {@link MathFunctions#poissonExcess}. */
  public static DoubleVector poissonExcess(DoubleVector x) {
    return VectorExponential.expm1Fast(x).sub(x);
  }

  /** The vector form of {@link MathFunctions#bernoulliExcess}. */
  public static DoubleVector bernoulliExcess(DoubleVector x, DoubleVector p) {
    return VectorLogistic.bernoulliExcess(x, p);
  }

  /** The vector form of {@link MathFunctions#stirlingError}. */
  public static DoubleVector stirlingError(DoubleVector x) {
    return BlockMath.apply(BlockMath::stirlingError, x);
  }

  /** The vector form of {@link MathFunctions#log}. */
  public static DoubleVector log(DoubleVector x) {
    return VectorLogarithm.log(x);
  }

  /** The vector form of {@link MathFunctions#log1p}. */
  public static DoubleVector log1p(DoubleVector x) {
    return VectorLogarithm.log1p(x);
  }

  /** The vector form of {@link MathFunctions#log2}. */
  public static DoubleVector log2(DoubleVector x) {
    return VectorLogarithmPair.log2(x);
  }

  /** The vector form of {@link MathFunctions#log10}. */
  public static DoubleVector log10(DoubleVector x) {
    return BlockMath.apply(BlockMath::log10, x);
  }

  /** The vector form of {@link MathFunctions#sqrt}. */
  public static DoubleVector sqrt(DoubleVector x) {
    return x.sqrt();
  }

  /** The vector form of {@link MathFunctions#cbrt}. */
  public static DoubleVector cbrt(DoubleVector x) {
    return VectorPower.cbrt(x);
  }

  /** The vector form of {@link MathFunctions#sin}. */
  public static DoubleVector sin(DoubleVector x) {
    return VectorCircular.sin(x);
  }

  /** The vector form of {@link MathFunctions#cos}. */
  public static DoubleVector cos(DoubleVector x) {
    return VectorCircular.cos(x);
  }

  /** The vector form of {@link MathFunctions#tan}. */
  public static DoubleVector tan(DoubleVector x) {
    return VectorCircular.tan(x);
  }

  /** The vector form of {@link MathFunctions#asin}. */
  public static DoubleVector asin(DoubleVector x) {
    return VectorInverseCircular.asin(x);
  }

  /** The vector form of {@link MathFunctions#acos}. */
  public static DoubleVector acos(DoubleVector x) {
    return VectorInverseCircular.acos(x);
  }

  /** The vector form of {@link MathFunctions#atan}. */
  public static DoubleVector atan(DoubleVector x) {
    return VectorInverseCircular.atan(x);
  }

  /** The vector form of {@link MathFunctions#sinh}. */
  public static DoubleVector sinh(DoubleVector x) {
    return VectorHyperbolic.sinh(x);
  }

  /** The vector form of {@link MathFunctions#cosh}. */
  public static DoubleVector cosh(DoubleVector x) {
    return VectorHyperbolic.cosh(x);
  }

  /** The vector form of {@link MathFunctions#tanh}. */
  public static DoubleVector tanh(DoubleVector x) {
    return VectorHyperbolic.tanh(x);
  }

  /** The vector form of {@link MathFunctions#invLogit}. */
  public static DoubleVector invLogit(DoubleVector x) {
    return VectorLogistic.invLogit(x);
  }

  /** The vector form of {@link MathFunctions#logit}. */
  public static DoubleVector logit(DoubleVector p) {
    return VectorLogistic.logit(p);
  }

  /** The vector form of {@link MathFunctions#log1pExp}. */
  public static DoubleVector log1pExp(DoubleVector x) {
    return VectorLogistic.log1pExp(x);
  }

  /** The vector form of {@link MathFunctions#log1mExp}. */
  public static DoubleVector log1mExp(DoubleVector x) {
    return VectorLogistic.log1mExp(x);
  }

  /** The vector form of {@link MathFunctions#log1m}. */
  public static DoubleVector log1m(DoubleVector x) {
    return VectorLogarithm.log1p(x.neg());
  }

  /** The vector form of {@link MathFunctions#lgamma}. */
  public static DoubleVector lgamma(DoubleVector x) {
    return VectorGamma.lgamma(x);
  }

  /** The vector form of {@link MathFunctions#digamma}. */
  public static DoubleVector digamma(DoubleVector x) {
    return VectorPolygamma.digamma(x);
  }

  /** The vector form of {@link MathFunctions#trigamma}. */
  public static DoubleVector trigamma(DoubleVector x) {
    return VectorPolygamma.trigamma(x);
  }

  /** The vector form of {@link MathFunctions#polygamma}. */
  public static DoubleVector polygamma(DoubleVector order, DoubleVector x) {
    return BlockMath.apply(BlockMath::polygamma, order, x);
  }

  /** The vector form of {@link MathFunctions#erf}. */
  public static DoubleVector erf(DoubleVector x) {
    return VectorErrorFunctions.erf(x);
  }

  /** The vector form of {@link MathFunctions#erfc}. */
  public static DoubleVector erfc(DoubleVector x) {
    return VectorErrorFunctions.erfc(x);
  }

  /** The vector form of {@link MathFunctions#erfcx}. */
  public static DoubleVector erfcx(DoubleVector x) {
    return VectorErrorFunctions.erfcx(x);
  }

  /** The vector form of {@link MathFunctions#normalCdf}. */
  public static DoubleVector normalCdf(DoubleVector x) {
    return VectorErrorFunctions.normalCdf(x);
  }

  /** The vector form of {@link MathFunctions#logNormalCdf}. */
  public static DoubleVector logNormalCdf(DoubleVector x) {
    return VectorErrorFunctions.logNormalCdf(x);
  }

  /** The vector form of {@link MathFunctions#inverseNormalCdf}. */
  public static DoubleVector inverseNormalCdf(DoubleVector p) {
    return VectorNormalQuantile.inverseNormalCdf(p);
  }

  /** The vector form of {@link MathFunctions#pow(double, double)}. */
  public static DoubleVector pow(DoubleVector x, DoubleVector y) {
    return VectorPower.pow(x, y);
  }

  /** The vector form of {@link MathFunctions#hypot(double, double)}. */
  public static DoubleVector hypot(DoubleVector x, DoubleVector y) {
    return VectorPower.hypot(x, y);
  }

  /** The vector form of {@link MathFunctions#atan2(double, double)}. */
  public static DoubleVector atan2(DoubleVector y, DoubleVector x) {
    return VectorInverseCircular.atan2(y, x);
  }

  /** The vector form of {@link MathFunctions#logSumExp(double, double)}. */
  public static DoubleVector logSumExp(DoubleVector a, DoubleVector b) {
    return VectorLogistic.logSumExp(a, b);
  }

  /** The vector form of {@link MathFunctions#logDifferenceExp(double, double)}. */
  public static DoubleVector logDifferenceExp(DoubleVector a, DoubleVector b) {
    return VectorLogistic.logDifferenceExp(a, b);
  }

  /** The vector form of {@link MathFunctions#lbeta}. */
  public static DoubleVector lbeta(DoubleVector a, DoubleVector b) {
    return BlockMath.apply(BlockMath::lbeta, a, b);
  }

  /** The vector form of {@link MathFunctions#lchoose}. */
  public static DoubleVector lchoose(DoubleVector n, DoubleVector k) {
    return BlockMath.apply(BlockMath::lchoose, n, k);
  }

  /** The vector form of {@link MathFunctions#besselI0}. */
  public static DoubleVector besselI0(DoubleVector x) {
    return BlockMath.apply(BlockMath::besselI0, x);
  }

  /** The vector form of {@link MathFunctions#besselI1}. */
  public static DoubleVector besselI1(DoubleVector x) {
    return BlockMath.apply(BlockMath::besselI1, x);
  }

  /** The vector form of {@link MathFunctions#besselI0e}. */
  public static DoubleVector besselI0e(DoubleVector x) {
    return BlockMath.apply(BlockMath::besselI0e, x);
  }

  /** The vector form of {@link MathFunctions#besselI1e}. */
  public static DoubleVector besselI1e(DoubleVector x) {
    return BlockMath.apply(BlockMath::besselI1e, x);
  }

  /** The vector form of {@link MathFunctions#logBesselI0}. */
  public static DoubleVector logBesselI0(DoubleVector x) {
    return BlockMath.apply(BlockMath::logBesselI0, x);
  }

  /** The vector form of {@link MathFunctions#logMix}, lane by lane. */
  public static DoubleVector logMix(DoubleVector p, DoubleVector a, DoubleVector b) {
    double[] weights = p.toArray();
    double[] first = a.toArray();
    double[] lanes = b.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = MathFunctions.logMix(weights[i], first[i], lanes[i]);
    }
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The vector form of {@link MathFunctions#incompleteGammaP}, lane by lane. */
  public static DoubleVector incompleteGammaP(DoubleVector a, DoubleVector x) {
    double[] lanes = EachLane.apply(a.toArray(), x.toArray(), MathFunctions::incompleteGammaP);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The vector form of {@link MathFunctions#incompleteGammaQ}, lane by lane. */
  public static DoubleVector incompleteGammaQ(DoubleVector a, DoubleVector x) {
    double[] lanes = EachLane.apply(a.toArray(), x.toArray(), MathFunctions::incompleteGammaQ);
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The vector form of {@link MathFunctions#incompleteBeta}, lane by lane. */
  public static DoubleVector incompleteBeta(DoubleVector a, DoubleVector b, DoubleVector x) {
    double[] as = a.toArray();
    double[] bs = b.toArray();
    double[] lanes = x.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = MathFunctions.incompleteBeta(as[i], bs[i], lanes[i]);
    }
    return DoubleVector.fromArray(Lanes.SPECIES, lanes, 0);
  }

  /** The vector form of {@link MathFunctions#logIncompleteGammaP}. */
  public static DoubleVector logIncompleteGammaP(DoubleVector a, DoubleVector x) {
    return BlockMath.apply(BlockMath::logIncompleteGammaP, a, x);
  }

  /** The vector form of {@link MathFunctions#logIncompleteGammaQ}. */
  public static DoubleVector logIncompleteGammaQ(DoubleVector a, DoubleVector x) {
    return BlockMath.apply(BlockMath::logIncompleteGammaQ, a, x);
  }

  /** The vector form of {@link MathFunctions#logIncompleteGammaPByShape}. */
  public static DoubleVector logIncompleteGammaPByShape(DoubleVector a, DoubleVector x) {
    return BlockMath.apply(BlockMath::logIncompleteGammaPByShape, a, x);
  }

  /** The vector form of {@link MathFunctions#logIncompleteGammaQByShape}. */
  public static DoubleVector logIncompleteGammaQByShape(DoubleVector a, DoubleVector x) {
    return BlockMath.apply(BlockMath::logIncompleteGammaQByShape, a, x);
  }

  /** The vector form of {@link MathFunctions#logGammaKernel}. */
  public static DoubleVector logGammaKernel(DoubleVector a, DoubleVector x) {
    return BlockMath.apply(BlockMath::logGammaKernel, a, x);
  }

  /** The vector form of {@link MathFunctions#logIncompleteBeta}. */
  public static DoubleVector logIncompleteBeta(DoubleVector a, DoubleVector b, DoubleVector odds) {
    return BlockMath.apply(BlockMath::logIncompleteBeta, a, b, odds);
  }

  /** The vector form of {@link MathFunctions#logIncompleteBetaByFirst}. */
  public static DoubleVector logIncompleteBetaByFirst(
      DoubleVector a, DoubleVector b, DoubleVector odds) {
    return BlockMath.apply(BlockMath::logIncompleteBetaByFirst, a, b, odds);
  }

  /** The vector form of {@link MathFunctions#logIncompleteBetaBySecond}. */
  public static DoubleVector logIncompleteBetaBySecond(
      DoubleVector a, DoubleVector b, DoubleVector odds) {
    return BlockMath.apply(BlockMath::logIncompleteBetaBySecond, a, b, odds);
  }

  /** The vector form of {@link MathFunctions#logBetaKernel}. */
  public static DoubleVector logBetaKernel(DoubleVector a, DoubleVector b, DoubleVector odds) {
    return BlockMath.apply(BlockMath::logBetaKernel, a, b, odds);
  }

  /** The vector form of {@link MathFunctions#logStudentTCdf}. */
  public static DoubleVector logStudentTCdf(DoubleVector df, DoubleVector z) {
    return BlockMath.apply(BlockMath::logStudentTCdf, df, z);
  }

  /** The vector form of {@link MathFunctions#logStudentTCdfByDf}. */
  public static DoubleVector logStudentTCdfByDf(DoubleVector df, DoubleVector z) {
    return BlockMath.apply(BlockMath::logStudentTCdfByDf, df, z);
  }

  /** The vector form of {@link MathFunctions#sinc}. */
  public static DoubleVector sinc(DoubleVector x) {
    return BlockMath.apply(BlockMath::sinc, x);
  }

  /** The vector form of {@link MathFunctions#sincDerivative}. */
  public static DoubleVector sincDerivative(DoubleVector x) {
    return BlockMath.apply(BlockMath::sincDerivative, x);
  }

  /** The vector form of {@link MathFunctions#exprel}. */
  public static DoubleVector exprel(DoubleVector x) {
    return BlockMath.apply(BlockMath::exprel, x);
  }

  /** The vector form of {@link MathFunctions#exprelDerivative}. */
  public static DoubleVector exprelDerivative(DoubleVector x) {
    return BlockMath.apply(BlockMath::exprelDerivative, x);
  }

  /** The vector form of {@link MathFunctions#stableLogDensity}, lane by lane. */
  public static DoubleVector stableLogDensity(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableLogDensity, stability, skew, z);
  }

  /** The vector form of {@link MathFunctions#stableLogDensityByStability}, lane by lane. */
  public static DoubleVector stableLogDensityByStability(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableLogDensityByStability, stability, skew, z);
  }

  /** The vector form of {@link MathFunctions#stableLogDensityBySkew}, lane by lane. */
  public static DoubleVector stableLogDensityBySkew(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableLogDensityBySkew, stability, skew, z);
  }

  /** The vector form of {@link MathFunctions#stableLogDensityByValue}, lane by lane. */
  public static DoubleVector stableLogDensityByValue(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableLogDensityByValue, stability, skew, z);
  }

  /** The vector form of {@link MathFunctions#stableAngle}, lane by lane. */
  public static DoubleVector stableAngle(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableAngle, stability, skew, z);
  }

  /** The vector form of {@link MathFunctions#stableWeight}, lane by lane. */
  public static DoubleVector stableWeight(
      DoubleVector stability, DoubleVector skew, DoubleVector z) {
    return BlockMath.apply(BlockMath::stableWeight, stability, skew, z);
  }
}
