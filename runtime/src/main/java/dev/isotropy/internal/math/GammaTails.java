package dev.isotropy.internal.math;

import static dev.isotropy.internal.math.IncompleteGamma.EPSILON;
import static dev.isotropy.internal.math.IncompleteGamma.TINY;
import static dev.isotropy.internal.math.IncompleteGamma.UNIFORM;
import static dev.isotropy.internal.math.IncompleteGamma.excess;
import static dev.isotropy.internal.math.IncompleteGamma.fraction;
import static dev.isotropy.internal.math.IncompleteGamma.lgamma1p;
import static dev.isotropy.internal.math.IncompleteGamma.series;
import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * Logarithms of the regularised incomplete gamma functions and their derivatives by the shape.
 *
 * <p>The same expansions as {@link IncompleteGamma}'s, on the log scale, so that nothing
 * underflows. Derivatives are those of the expansions, term by term, of which each converges with
 * its own derivative.
 */
public final class GammaTails {

  /** A product of a number and its reciprocal may be as far from 1. */
  public static final double ROUNDING = 0x1p-52;

  /** More steps than shapes below {@link IncompleteGamma#UNIFORM} need. */
  public static final double LONGEST = 500_000;

  public static final double HALF_LOG_2PI = 0.9189385332046728;

  private GammaTails() {}

  /** {@code log(x^a e^-x / gamma(a + 1))}. */
  public static double kernel(double a, double x) {
    if (!(a > 0 && x >= 0)) {
      return Double.NaN;
    }
    if (x == 0 || x == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    if (a < 5) {
      return fma(a, Logarithm.log(x), -x) - lgamma1p(a);
    }
    double inverse = 1 / a;
    double stirling = inverse * GammaFunctions.stirlingSeries(inverse * inverse);
    double deviance = a * excess((x - a) / a, x / a);
    return -deviance - stirling - HALF_LOG_2PI - 0.5 * Logarithm.log(a);
  }

  /** {@code log P(a, x)}. */
  public static double logLower(double a, double x) {
    if (!isInside(a, x)) {
      return edge(a, x, false);
    }
    if (a >= UNIFORM) {
      return uniform(a, x, -1);
    }
    return isSeries(a, x)
        ? Math.min(0, kernel(a, x) + Logarithm.log(series(a, x)))
        : Logistic.log1mExp(Math.min(0, logUpper(a, x)));
  }

  /** {@code log Q(a, x)}. */
  public static double logUpper(double a, double x) {
    if (!isInside(a, x)) {
      return edge(a, x, true);
    }
    if (a >= UNIFORM) {
      return uniform(a, x, 1);
    }
    if (isFraction(a, x)) {
      return Math.min(0, Logarithm.log(a) + kernel(a, x) + Logarithm.log(fraction(a, x)));
    }
    return a < 0.5
        ? Math.min(0, Logarithm.log(smallShape(a, x)[0]))
        : Logistic.log1mExp(Math.min(0, logLower(a, x)));
  }

  /** The derivative of {@link #logLower} by the shape. */
  public static double lowerByShape(double a, double x) {
    if (!isInside(a, x)) {
      return byShapeAtEdge(a, x, x == 0);
    }
    if (a < UNIFORM && isSeries(a, x)) {
      return byExponent(a, x) + seriesSlope(a, x);
    }
    double odds = Exponential.exp(logUpper(a, x) - logLower(a, x));
    return a >= UNIFORM ? uniformByShape(a, x, -1) : -odds * upperByShape(a, x);
  }

  /** The derivative of {@link #logUpper} by the shape. */
  public static double upperByShape(double a, double x) {
    if (!isInside(a, x)) {
      return byShapeAtEdge(a, x, x == Double.POSITIVE_INFINITY);
    }
    if (a >= UNIFORM) {
      return uniformByShape(a, x, 1);
    }
    if (isFraction(a, x)) {
      return 1 / a + byExponent(a, x) + fractionSlope(a, x);
    }
    if (a < 0.5) {
      double[] value = smallShape(a, x);
      return value[1] / value[0];
    }
    double odds = Exponential.exp(logLower(a, x) - logUpper(a, x));
    return -odds * lowerByShape(a, x);
  }

  /** Whether both arguments are positive and finite. */
  public static boolean isInside(double a, double x) {
    return a > 0 && a < Double.POSITIVE_INFINITY && x > 0 && x < Double.POSITIVE_INFINITY;
  }

  private static double edge(double a, double x, boolean upper) {
    if (!(a > 0 && a < Double.POSITIVE_INFINITY && x >= 0)) {
      return Double.NaN;
    }
    return (x == 0) == upper ? 0 : Double.NEGATIVE_INFINITY;
  }

  /** Of a function that is 1 the derivative is 0, of one that is 0 it is none. */
  private static double byShapeAtEdge(double a, double x, boolean zero) {
    boolean known = a > 0 && a < Double.POSITIVE_INFINITY && x >= 0;
    return known && !zero ? 0 : Double.NaN;
  }

  private static boolean isSeries(double a, double x) {
    return x < a + 1;
  }

  private static boolean isFraction(double a, double x) {
    return x >= a + 1 || (a < 0.5 && x > 1);
  }

  /** The derivative of {@link #kernel} by the shape. */
  private static double byExponent(double a, double x) {
    return Logarithm.log(x) - Polygamma.digamma(a + 1);
  }

  /** The derivative by the shape of the logarithm of {@link IncompleteGamma#series}. */
  public static double seriesSlope(double a, double x) {
    double sum = 1;
    double term = 1;
    double harmonic = 0;
    double derivative = 0;
    for (double n = a + 1; term > sum * EPSILON || term * harmonic > -derivative * EPSILON; n++) {
      term *= x / n;
      harmonic += 1 / n;
      sum += term;
      derivative -= term * harmonic;
    }
    return derivative / sum;
  }

  /** The derivative by the shape of the logarithm of {@link IncompleteGamma#fraction}. */
  public static double fractionSlope(double a, double x) {
    double b = x + 1 - a;
    double cInverse = TINY;
    double cSlope = 0;
    double d = 1 / (abs(b) < TINY ? TINY : b);
    // The derivative of log d.
    double ofD = d;
    double logSlope = d;
    double factor = 0;
    double slope = 1;
    double noise = 0;
    for (double n = 1; n < LONGEST && (abs(factor - 1) > ROUNDING || abs(slope) > noise); n++) {
      double numerator = -n * (n - a);
      b += 2;
      double next = fma(numerator, d, b);
      // The derivatives of the numerator and of b are n and −1.
      double nextSlope = fma(n, d, numerator * (d * ofD)) - 1;
      d = 1 / (abs(next) < TINY ? TINY : next);
      ofD = -d * nextSlope;
      double upper = fma(numerator, cInverse, b);
      cSlope = fma(fma(-numerator * cInverse, cSlope, n), cInverse, -1);
      double c = abs(upper) < TINY ? TINY : upper;
      cInverse = 1 / c;
      factor = d * c;
      slope = fma(cSlope, cInverse, ofD);
      noise = ROUNDING * (4 * abs(ofD) + abs(logSlope));
      logSlope += slope;
      if (numerator == 0) {
        break;
      }
    }
    return logSlope;
  }

  /** {@code Q} for small shape and {@code x <= 1}, and its derivative. */
  private static double[] smallShape(double a, double x) {
    double exponent = fma(a, Logarithm.log(x), -lgamma1p(a));
    double exponentSlope = byExponent(a, x);
    double sum = 0;
    double sumSlope = 0;
    double power = 1;
    for (double n = 1; abs(power) > EPSILON * EPSILON; n++) {
      power *= -x / n;
      sum += power / (a + n);
      sumSlope -= power / ((a + n) * (a + n));
    }
    double e = Exponential.exp(exponent);
    double value = -Exponential.expm1(exponent) - e * a * sum;
    double slope = -e * (exponentSlope * (1 + a * sum) + sum + a * sumSlope);
    return new double[] {value, slope};
  }

  /** Temme's expansion: the normal distribution and the first correction. */
  private static double uniform(double a, double x, double sign) {
    double eta = eta(a, x);
    double main = ErrorFunctions.logNormalCdf(-sign * eta * Math.sqrt(a));
    double density = -a * excess((x - a) / a, x / a) - HALF_LOG_2PI - 0.5 * Logarithm.log(a);
    double share = sign * correction(a, x, eta) * Exponential.exp(density - main);
    return Math.min(0, main + Logarithm.log1p(Math.max(share, -1)));
  }

  private static double eta(double a, double x) {
    double u = (x - a) / a;
    return Math.copySign(Math.sqrt(2 * excess(u, x / a)), u);
  }

  private static double correction(double a, double x, double eta) {
    double u = (x - a) / a;
    return abs(u) < 1e-4 ? fma(eta, fma(eta, -2.0 / 135, 1.0 / 12), -1.0 / 3) : 1 / u - 1 / eta;
  }

  /**
   * The derivative by the shape of what {@link #uniform} computes; its correction changes with the
   * shape by less than 1e-10 of the whole.
   */
  private static double uniformByShape(double a, double x, double sign) {
    double eta = eta(a, x);
    double u = (x - a) / a;
    double root = Math.sqrt(a);
    // d eta / da = -u / (a eta), whose limit at u = 0 is -1 / a.
    double slope = abs(u) < 1e-12 ? -1 / a : -u / (a * eta);
    double logDensity = -a * excess(u, x / a) - HALF_LOG_2PI;
    double density = Exponential.exp(logDensity - uniform(a, x, sign));
    double main = -sign * density * (root * slope + eta / (2 * root));
    // d(-a excess)/da = log(x / a), which is log(1 + u).
    double ofDensity = Logarithm.log1p(u) - 1 / (2 * a);
    return main + sign * correction(a, x, eta) * density / root * ofDensity;
  }
}
