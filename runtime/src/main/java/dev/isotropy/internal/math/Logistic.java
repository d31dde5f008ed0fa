package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The logistic function, its inverse, and sums and differences of probabilities on the log scale.
 */
public final class Logistic {

  public static final double MINUS_LN2 = -0x1.62e42fefa39efp-1;

  private Logistic() {}

  /** {@code log(1 + e^x)} without overflow, and accurate where it is tiny. */
  public static double log1pExp(double x) {
    return (x > 0 ? x : 0) + Logarithm.log1p(Exponential.exp(-abs(x)));
  }

  /** {@code 1 / (1 + e^-x)}. */
  public static double invLogit(double x) {
    double e = Exponential.exp(-abs(x));
    double d = 1 / (1 + e);
    return x >= 0 ? d : e * d;
  }

  /** {@code log(p / (1 - p))}, accurate near 1/2 as well. */
  public static double logit(double p) {
    if (!(p >= Double.MIN_NORMAL && p < 1)) {
      return p >= 0 && p < 1 ? Logarithm.log(p) : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double d = 1 - p;
    double dLow = (1 - d) - p;
    double q = p / d;
    return Logarithm.logOfSum(q, (fma(-q, d, p) - q * dLow) / d);
  }

  /** {@code log(1 - x)}, accurate near 0. */
  public static double log1m(double x) {
    return Logarithm.log1p(-x);
  }

  /** {@code log(1 - e^x)} for {@code x <= 0}; {@code NaN} for positive {@code x}. */
  public static double log1mExp(double x) {
    if (!(x <= -Double.MIN_NORMAL && x >= -Exponential.LIMIT)) {
      return x < -1 ? -Exponential.exp(x) : x <= 0 ? Logarithm.log(-x) : Double.NaN;
    }
    double e = Exponential.exp(x);
    double u = 1 - e;
    boolean near = x > MINUS_LN2;
    return Logarithm.logOfSum(near ? -Exponential.expm1(x) : u, near ? 0 : (1 - u) - e);
  }

  /** {@code log(e^a - e^b)} for {@code a >= b}; {@code NaN} otherwise. */
  public static double logDifferenceExp(double a, double b) {
    if (!(a > b)) {
      return a == b && a < Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    return b == Double.NEGATIVE_INFINITY ? a : a + log1mExp(b - a);
  }

  /** {@code log(e^a + e^b)}. */
  public static double logSumExp(double a, double b) {
    double distance = a == b ? 0 : abs(a - b);
    return (a > b ? a : b) + Logarithm.log1p(Exponential.exp(-distance));
  }
}
