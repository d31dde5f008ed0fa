package dev.isotropy;

import dev.isotropy.internal.math.Bessel;
import dev.isotropy.internal.math.BetaTails;
import dev.isotropy.internal.math.CountMass;
import dev.isotropy.internal.math.ErrorFunctions;
import dev.isotropy.internal.math.GammaFunctions;
import dev.isotropy.internal.math.GammaTails;
import dev.isotropy.internal.math.HigherPolygamma;
import dev.isotropy.internal.math.IncompleteBeta;
import dev.isotropy.internal.math.IncompleteGamma;
import dev.isotropy.internal.math.NormalQuantile;
import dev.isotropy.internal.math.Polygamma;
import dev.isotropy.internal.math.StableDensity;
import dev.isotropy.internal.math.StableInverse;
import dev.isotropy.internal.math.StudentTails;

/**
 * Functions of the gamma, beta, error, Bessel, normal and stable kinds; {@link MathFunctions},
 * which says how accurate they are, inherits them.
 */
public class SpecialFunctions extends ArrayFunctions {

  SpecialFunctions() {}

  /**
   * {@code e^x - 1 - x}: how far the log density of a Poisson count is below its maximum, for each
   * count, where the log rate is {@code x} above the logarithm of the count.
   */
  public static double poissonExcess(double x) {
    return CountMass.poissonExcess(x);
  }

  /**
   * {@code log(1 - p + p e^x) - p x}: how far a binomial log density is below its maximum, for each
   * trial, where the log odds are {@code x} above those of the observed proportion {@code p}.
   */
  public static double bernoulliExcess(double x, double p) {
    return CountMass.bernoulliExcess(x, p);
  }

  /**
   * What Stirling's formula lacks, {@code log(x!) - (x + 1/2) log(x) + x - log(2 pi) / 2}, for
   * positive {@code x}; within 1e-13 of the larger of itself and 1/100.
   */
  public static double stirlingError(double x) {
    return CountMass.stirlingError(x);
  }

  /** {@code log |gamma(x)|}; positive infinity at 0 and the negative integers. */
  public static double lgamma(double x) {
    return GammaFunctions.lgamma(x);
  }

  /** The derivative of {@link #lgamma}; {@code NaN} at 0 and the negative integers. */
  public static double digamma(double x) {
    return Polygamma.digamma(x);
  }

  /** The derivative of {@link #digamma}; positive infinity at 0 and the negative integers. */
  public static double trigamma(double x) {
    return Polygamma.trigamma(x);
  }

  /**
   * The derivative of an order of {@link #digamma}.
   *
   * @param order a whole number from 0, which is {@link #digamma} itself, to 100; {@code NaN} for
   *     others
   * @return at 0 and the negative integers positive infinity for odd orders, {@code NaN} for even
   *     ones
   */
  public static double polygamma(double order, double x) {
    return HigherPolygamma.polygamma(order, x);
  }

  /** The error function. */
  public static double erf(double x) {
    return ErrorFunctions.erf(x);
  }

  /** {@code 1 - erf(x)}, accurate where it is tiny. */
  public static double erfc(double x) {
    return ErrorFunctions.erfc(x);
  }

  /**
   * {@code exp(x^2) erfc(x)}: the complement without its decay, for positive {@code x} between 0
   * and 1; positive infinity below -26.7.
   */
  public static double erfcx(double x) {
    return ErrorFunctions.erfcx(x);
  }

  /** The modified Bessel function of the first kind of order 0; overflows above 713. */
  public static double besselI0(double x) {
    return Bessel.i0(x);
  }

  /** The modified Bessel function of the first kind of order 1; overflows above 713. */
  public static double besselI1(double x) {
    return Bessel.i1(x);
  }

  /** {@code e^-|x|} times {@link #besselI0}, which never overflows. */
  public static double besselI0e(double x) {
    return Bessel.i0e(x);
  }

  /** {@code e^-|x|} times {@link #besselI1}, which never overflows. */
  public static double besselI1e(double x) {
    return Bessel.i1e(x);
  }

  /** {@code log(besselI0(x))} without overflow. */
  public static double logBesselI0(double x) {
    return Bessel.logI0(x);
  }

  /** The standard normal distribution function. */
  public static double normalCdf(double x) {
    return ErrorFunctions.normalCdf(x);
  }

  /** The logarithm of {@link #normalCdf}, accurate in both tails. */
  public static double logNormalCdf(double x) {
    return ErrorFunctions.logNormalCdf(x);
  }

  /** The inverse of {@link #normalCdf}; {@code NaN} outside [0, 1]. */
  public static double inverseNormalCdf(double p) {
    return NormalQuantile.inverseNormalCdf(p);
  }

  /** The logarithm of the beta function, for positive arguments. */
  public static double lbeta(double a, double b) {
    return GammaFunctions.lbeta(a, b);
  }

  /**
   * The logarithm of the binomial coefficient {@code n} over {@code k}, for real {@code n >= k >=
   * 0}.
   */
  public static double lchoose(double n, double k) {
    return GammaFunctions.lchoose(n, k);
  }

  /**
   * The regularised lower incomplete gamma function {@code P(a, x)}, for {@code a > 0} and {@code x
   * >= 0}.
   */
  public static double incompleteGammaP(double a, double x) {
    return IncompleteGamma.lower(a, x);
  }

  /**
   * The regularised upper incomplete gamma function {@code Q(a, x) = 1 - P(a, x)}, accurate where
   * it is tiny.
   */
  public static double incompleteGammaQ(double a, double x) {
    return IncompleteGamma.upper(a, x);
  }

  /**
   * The regularised incomplete beta function {@code I_x(a, b)}, for positive {@code a} and {@code
   * b} and {@code x} in [0, 1].
   */
  public static double incompleteBeta(double a, double b, double x) {
    return IncompleteBeta.regularized(a, b, x);
  }

  /** The logarithm of {@link #incompleteGammaP}, also where that underflows. */
  public static double logIncompleteGammaP(double a, double x) {
    return GammaTails.logLower(a, x);
  }

  /** The logarithm of {@link #incompleteGammaQ}, also where that underflows. */
  public static double logIncompleteGammaQ(double a, double x) {
    return GammaTails.logUpper(a, x);
  }

  /** The derivative of {@link #logIncompleteGammaP} by {@code a}. */
  public static double logIncompleteGammaPByShape(double a, double x) {
    return GammaTails.lowerByShape(a, x);
  }

  /** The derivative of {@link #logIncompleteGammaQ} by {@code a}. */
  public static double logIncompleteGammaQByShape(double a, double x) {
    return GammaTails.upperByShape(a, x);
  }

  /** {@code log(x^a e^-x / gamma(a + 1))}, without cancellation where {@code a} is large. */
  public static double logGammaKernel(double a, double x) {
    return GammaTails.kernel(a, x);
  }

  /**
   * The logarithm of {@link #incompleteBeta} at {@code x = odds / (1 + odds)}; odds keep the digits
   * of {@code x} and of {@code 1 - x}. Digits are lost for shapes above 1e10.
   */
  public static double logIncompleteBeta(double a, double b, double odds) {
    return BetaTails.logRegularized(a, b, odds);
  }

  /** The derivative of {@link #logIncompleteBeta} by {@code a}. */
  public static double logIncompleteBetaByFirst(double a, double b, double odds) {
    return BetaTails.byFirst(a, b, odds);
  }

  /** The derivative of {@link #logIncompleteBeta} by {@code b}. */
  public static double logIncompleteBetaBySecond(double a, double b, double odds) {
    return BetaTails.bySecond(a, b, odds);
  }

  /**
   * {@code log(x^a (1 - x)^b / beta(a, b))} at {@code x = odds / (1 + odds)}, without cancellation
   * where {@code a} and {@code b} are large.
   */
  public static double logBetaKernel(double a, double b, double odds) {
    return BetaTails.kernel(a, b, odds);
  }

  /**
   * The logarithm of the distribution function of Student's t distribution, accurate in both tails.
   */
  public static double logStudentTCdf(double df, double z) {
    return StudentTails.logCdf(df, z);
  }

  /** The derivative of {@link #logStudentTCdf} by {@code df}. */
  public static double logStudentTCdfByDf(double df, double z) {
    return StudentTails.byDegrees(df, z);
  }

  /**
   * The log density of the stable distribution with location 0 and scale 1, in Nolan's continuous
   * parameterisation S0, by numerical integration; accurate in the tails and around stability 1.
   *
   * @param stability in (0, 2]
   * @param skew in [−1, 1]
   */
  public static double stableLogDensity(double stability, double skew, double z) {
    return StableDensity.logDensity(stability, skew, z);
  }

  /** The derivative of {@link #stableLogDensity} by {@code stability}. */
  public static double stableLogDensityByStability(double stability, double skew, double z) {
    return StableDensity.byStability(stability, skew, z);
  }

  /** The derivative of {@link #stableLogDensity} by {@code skew}. */
  public static double stableLogDensityBySkew(double stability, double skew, double z) {
    return StableDensity.bySkew(stability, skew, z);
  }

  /** The derivative of {@link #stableLogDensity} by {@code z}. */
  public static double stableLogDensityByValue(double stability, double skew, double z) {
    return StableDensity.byValue(stability, skew, z);
  }

  /**
   * The angle with which, and {@link #stableWeight}, the map of Chambers, Mallows and Stuck gives
   * the standard stable variate {@code z}.
   *
   * @param stability in (0, 2]
   * @param skew in [−1, 1]
   */
  public static double stableAngle(double stability, double skew, double z) {
    return StableInverse.angle(stability, skew, z);
  }

  /**
   * The exponential variate that belongs to {@link #stableAngle}: 1 where an angle with it exists
   * that is not too close to ±π/2, else one with which there is.
   */
  public static double stableWeight(double stability, double skew, double z) {
    return StableInverse.weight(stability, skew, z);
  }
}
