package dev.isotropy;

import dev.isotropy.internal.math.Bessel;
import dev.isotropy.internal.math.BetaTails;
import dev.isotropy.internal.math.Circular;
import dev.isotropy.internal.math.CountMass;
import dev.isotropy.internal.math.ErrorFunctions;
import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.GammaFunctions;
import dev.isotropy.internal.math.GammaTails;
import dev.isotropy.internal.math.HigherPolygamma;
import dev.isotropy.internal.math.Hyperbolic;
import dev.isotropy.internal.math.IncompleteBeta;
import dev.isotropy.internal.math.IncompleteGamma;
import dev.isotropy.internal.math.InverseCircular;
import dev.isotropy.internal.math.Logarithm;
import dev.isotropy.internal.math.Logistic;
import dev.isotropy.internal.math.NormalQuantile;
import dev.isotropy.internal.math.Polygamma;
import dev.isotropy.internal.math.Power;
import dev.isotropy.internal.math.Ratios;
import dev.isotropy.internal.math.Reductions;
import dev.isotropy.internal.math.StableDensity;
import dev.isotropy.internal.math.StableInverse;
import dev.isotropy.internal.math.StudentTails;

/**
 * The elementary and special functions of the modelling language, to be imported statically.
 *
 * <p>Every function gives the same bits on every machine, in the interpreter and compiled, and the
 * same as its twin in {@code dev.isotropy.simd.VectorMath}: they are made of {@code + - * /},
 * square roots, fused multiply-adds, comparisons and bit operations alone. Elementary functions are
 * within 1 ulp of the true value, {@code pow}, the circular functions and their inverses within 2;
 * special functions within 1e-13 of it, relatively, away from their zeros. {@code NaN} gives {@code
 * NaN}.
 *
 * <p>The functions of {@link LinearAlgebra} are inherited, so that one import gives them all.
 */
public final class MathFunctions extends LinearAlgebra {

  private MathFunctions() {}

  /** {@code x^2}. */
  public static double square(double x) {
    return x * x;
  }

  /** The exponential {@code e^x}. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** {@code e^x - 1}, accurate near 0. */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /** {@code e^x - 1} within 3 ulp, accurate near 0, in the time of {@link #exp}. */
  public static double expm1Fast(double x) {
    return Exponential.expm1Fast(x);
  }

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

  /** The natural logarithm. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** {@code log(1 + x)}, accurate near 0. */
  public static double log1p(double x) {
    return Logarithm.log1p(x);
  }

  /** The logarithm to base 2; exact for powers of two. */
  public static double log2(double x) {
    return Logarithm.log2(x);
  }

  /** The logarithm to base 10; exact for powers of ten. */
  public static double log10(double x) {
    return Logarithm.log10(x);
  }

  /** The square root, correctly rounded. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** The cube root. */
  public static double cbrt(double x) {
    return Power.cbrt(x);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return Circular.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return Circular.cos(x);
  }

  /** The tangent of an angle in radians. */
  public static double tan(double x) {
    return Circular.tan(x);
  }

  /** The inverse sine, in [-pi/2, pi/2]; {@code NaN} outside [-1, 1]. */
  public static double asin(double x) {
    return InverseCircular.asin(x);
  }

  /** The inverse cosine, in [0, pi]; {@code NaN} outside [-1, 1]. */
  public static double acos(double x) {
    return InverseCircular.acos(x);
  }

  /** The inverse tangent, in [-pi/2, pi/2]. */
  public static double atan(double x) {
    return InverseCircular.atan(x);
  }

  /** The hyperbolic sine. */
  public static double sinh(double x) {
    return Hyperbolic.sinh(x);
  }

  /** The hyperbolic cosine. */
  public static double cosh(double x) {
    return Hyperbolic.cosh(x);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    return Hyperbolic.tanh(x);
  }

  /** The logistic function {@code 1 / (1 + e^-x)}. */
  public static double invLogit(double x) {
    return Logistic.invLogit(x);
  }

  /** {@code log(p / (1 - p))}; {@code NaN} outside [0, 1]. */
  public static double logit(double p) {
    return Logistic.logit(p);
  }

  /** {@code log(1 + e^x)} without overflow; also known as softplus. */
  public static double log1pExp(double x) {
    return Logistic.log1pExp(x);
  }

  /** {@code log(1 - e^x)} for {@code x <= 0}; {@code NaN} for positive {@code x}. */
  public static double log1mExp(double x) {
    return Logistic.log1mExp(x);
  }

  /** {@code log(1 - x)}, accurate near 0. */
  public static double log1m(double x) {
    return Logistic.log1m(x);
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

  /** {@code x^y}, with the special cases of {@link Math#pow}. */
  public static double pow(double x, double y) {
    return Power.pow(x, y);
  }

  /** {@code sqrt(x^2 + y^2)} without overflow or underflow on the way. */
  public static double hypot(double x, double y) {
    return Power.hypot(x, y);
  }

  /**
   * The angle of the point {@code (x, y)}, in [-pi, pi], with the special cases of {@link
   * Math#atan2}.
   */
  public static double atan2(double y, double x) {
    return InverseCircular.atan2(y, x);
  }

  /** {@code log(e^a + e^b)}. */
  public static double logSumExp(double a, double b) {
    return Logistic.logSumExp(a, b);
  }

  /** {@code log(p e^a + (1 - p) e^b)}: a mixture on the log scale, {@code p} in [0, 1]. */
  public static double logMix(double p, double a, double b) {
    return Logistic.logSumExp(log(p) + a, Logistic.log1m(p) + b);
  }

  /** {@code log(e^a - e^b)} for {@code a >= b}; {@code NaN} otherwise. */
  public static double logDifferenceExp(double a, double b) {
    return Logistic.logDifferenceExp(a, b);
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

  /** {@code sin(x) / x}, 1 at 0. */
  public static double sinc(double x) {
    return Ratios.sinc(x);
  }

  /** The derivative of {@link #sinc}. */
  public static double sincDerivative(double x) {
    return Ratios.sincDerivative(x);
  }

  /** {@code (e^x - 1) / x}, 1 at 0. */
  public static double exprel(double x) {
    return Ratios.exprel(x);
  }

  /** The derivative of {@link #exprel}. */
  public static double exprelDerivative(double x) {
    return Ratios.exprelDerivative(x);
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

  /** The sum of the elements, in eight virtual lanes and one fixed tree. */
  public static double sum(double[] x) {
    return Reductions.sum(x);
  }

  /**
   * The inner product of two vectors, in eight virtual lanes and one fixed tree.
   *
   * @throws IllegalArgumentException if their lengths differ
   */
  public static double dot(double[] x, double[] y) {
    return Reductions.dot(x, y);
  }

  /** {@code log(sum(exp(x)))} without overflow; negative infinity for no elements. */
  public static double logSumExp(double[] x) {
    return Reductions.logSumExp(x);
  }

  /** The vector of {@code exp(x) / sum(exp(x))}. */
  public static double[] softmax(double[] x) {
    return Reductions.softmax(x);
  }

  /** The sum of all elements of a matrix, whose rows may differ in length. */
  public static double sum(double[][] a) {
    double[] rows = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      rows[i] = sum(a[i]);
    }
    return sum(rows);
  }

  /** The arithmetic mean; {@code NaN} for no elements. */
  public static double mean(double[] x) {
    return sum(x) / x.length;
  }

  /** The sum of squares about the mean, over {@code n − 1}; {@code NaN} for a single element. */
  public static double variance(double[] x) {
    double mean = mean(x);
    double[] squares = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      squares[i] = square(x[i] - mean);
    }
    return sum(squares) / (x.length - 1);
  }

  /** The square root of the {@link #variance}. */
  public static double standardDeviation(double[] x) {
    return Math.sqrt(variance(x));
  }

  /** The product of the elements, from the first to the last; 1 for no elements. */
  public static double prod(double[] x) {
    double product = 1;
    for (double v : x) {
      product *= v;
    }
    return product;
  }

  /** The least element; infinity for no elements. */
  public static double min(double[] x) {
    double min = Double.POSITIVE_INFINITY;
    for (double v : x) {
      min = Math.min(min, v);
    }
    return min;
  }

  /** The greatest element; negative infinity for no elements. */
  public static double max(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      max = Math.max(max, v);
    }
    return max;
  }

  /** The sum of the elements. */
  public static int sum(int[] x) {
    int sum = 0;
    for (int v : x) {
      sum += v;
    }
    return sum;
  }

  /** The sum of all elements of a matrix, whose rows may differ in length. */
  public static int sum(int[][] a) {
    int sum = 0;
    for (int[] row : a) {
      sum += sum(row);
    }
    return sum;
  }

  /** The arithmetic mean; {@code NaN} for no elements. */
  public static double mean(int[] x) {
    return (double) sum(x) / x.length;
  }

  /** The least element; the greatest {@code int} for no elements. */
  public static int min(int[] x) {
    int min = Integer.MAX_VALUE;
    for (int v : x) {
      min = Math.min(min, v);
    }
    return min;
  }

  /** The greatest element; the least {@code int} for no elements. */
  public static int max(int[] x) {
    int max = Integer.MIN_VALUE;
    for (int v : x) {
      max = Math.max(max, v);
    }
    return max;
  }
}
