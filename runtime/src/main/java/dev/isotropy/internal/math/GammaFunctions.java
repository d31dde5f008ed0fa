package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The logarithm of the gamma function and what is made of it.
 *
 * <p>From 4.5 on by Stirling's formula with a minimax remainder in {@code 1 / x^2}; below by the
 * recurrence from {@code log gamma(2 + t) = t G(t)}, {@code |t| <= 1/2}, which keeps the zeros at 1
 * and 2 exact.
 */
public final class GammaFunctions {

  /** From here on Stirling's formula. */
  public static final double STIRLING = 4.5;

  public static final double SMALL = 0x1p-900;
  public static final double LARGE = 0x1p900;
  public static final double HALF_LOG_2PI = 0.9189385332046728;
  private static final double LOG_PI = 1.1447298858494002;

  public static final double G0 = 0.42278433509846713;
  public static final double G1 = 0.32246703342411326;
  public static final double G2 = -0.0673523010531956;
  public static final double G3 = 0.020580808427777177;
  public static final double G4 = -0.007385551028938729;
  public static final double G5 = 0.002890510331213487;
  public static final double G6 = -0.001192753900893971;
  public static final double G7 = 0.0005096695109062806;
  public static final double G8 = -0.00022315497914226687;
  public static final double G9 = 9.945773362787017E-5;
  public static final double G10 = -4.492371289059855E-5;
  public static final double G11 = 2.0505136380138896E-5;
  public static final double G12 = -9.456359510193883E-6;
  public static final double G13 = 4.386661911699749E-6;
  public static final double G14 = -1.974131922291884E-6;
  public static final double G15 = 9.155779797024041E-7;
  public static final double G16 = -5.813105461488956E-7;
  public static final double G17 = 2.8295288346594796E-7;
  public static final double W0 = 0.08333333333333333;
  public static final double W1 = -0.0027777777777665295;
  public static final double W2 = 0.0007936507873483905;
  public static final double W3 = -0.0005952367288691837;
  public static final double W4 = 0.0008416009678986733;
  public static final double W5 = -0.001908123023023858;
  public static final double W6 = 0.006051530306560971;
  public static final double W7 = -0.0209847661077893;
  public static final double W8 = 0.04861103907208226;

  private GammaFunctions() {}

  /** {@code log |gamma(x)|}; positive infinity at 0 and the negative integers. */
  public static double lgamma(double x) {
    if (!(x >= SMALL && x <= LARGE)) {
      return unusual(x);
    }
    if (x >= STIRLING) {
      double inverse = 1 / x;
      return fma(x - 0.5, Logarithm.log(x) - 1, stirlingRest(inverse));
    }
    double n = steps(x);
    double t = x - n;
    double product = factor(x, n);
    double l = Logarithm.log(product);
    return fma(t, gammaSeries(t), n >= 3 ? l : -l);
  }

  /** {@code log gamma(x) - (x - 1/2) (log x - 1)}, given {@code 1 / x}. */
  static double stirlingRest(double inverse) {
    return fma(inverse, stirlingSeries(inverse * inverse), HALF_LOG_2PI - 0.5);
  }

  /** The integer {@code n} in 0 ... 4 with {@code x - n} in [-1/2, 1/2). */
  private static double steps(double x) {
    return (x >= 0.5 ? 1.0 : 0.0)
        + (x >= 1.5 ? 1.0 : 0.0)
        + ((x >= 2.5 ? 1.0 : 0.0) + (x >= 3.5 ? 1.0 : 0.0));
  }

  /** The quotient of {@code gamma(x)} and {@code gamma(2 + x - n)}, or its reciprocal below 2. */
  private static double factor(double x, double n) {
    double first = n >= 3 ? x - 1 : n == 2 ? 1 : x;
    double second = n >= 4 ? x - 2 : n == 0 ? x + 1 : 1;
    return first * second;
  }

  private static double unusual(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (abs(x) < SMALL) {
      return -Logarithm.log(abs(x));
    }
    if (x > 0) {
      return x * (Logarithm.log(x) - 1);
    }
    double nearest = Math.rint(x);
    if (nearest == x) {
      return Double.POSITIVE_INFINITY;
    }
    // |gamma(x)| = pi / (|x sin(pi x)| gamma(-x)); the sine of the distance to the nearest integer
    double sine = abs(Circular.sin(Math.PI * (x - nearest)));
    return (LOG_PI - Logarithm.log(-x * sine)) - lgamma(-x);
  }

  /** {@code log B(a, b)} for positive arguments. */
  public static double lbeta(double a, double b) {
    double small = a < b ? a : b;
    double large = a < b ? b : a;
    if (!(small >= SMALL && large <= LARGE && large >= STIRLING)) {
      return lgamma(small) + (lgamma(large) - lgamma(small + large));
    }
    return lgamma(small) + lgammaDifference(large, small);
  }

  /**
   * {@code log gamma(x) - log gamma(x + d)} without cancellation for {@code x >= 4.5} and {@code d
   * > 0}: with the two Stirling formulas subtracted term by term.
   */
  public static double lgammaDifference(double x, double d) {
    double y = x + d;
    double rest =
        fma(1 / x, stirlingSeries(1 / x * (1 / x)), -(1 / y * stirlingSeries(1 / y * (1 / y))));
    return rest + (fma(x - 0.5, -Logarithm.log1p(d / x), d) - d * Logarithm.log(y));
  }

  /**
   * {@code log} of the binomial coefficient {@code n} over {@code k}, for real {@code n >= k >= 0}.
   */
  public static double lchoose(double n, double k) {
    double other = n - k;
    double small = k < other ? k : other;
    double large = k < other ? other : k;
    if (!(small >= SMALL && large >= STIRLING && n <= LARGE)) {
      return lgamma(n + 1) - lgamma(small + 1) - lgamma(large + 1);
    }
    return -(lgamma(small + 1) + lgammaDifference(large + 1, small));
  }

  /** {@code log gamma(2 + t) / t}. */
  public static double gammaSeries(double z) {
    double w = z * z;
    double even =
        fma(
            fma(
                fma(fma(fma(fma(fma(fma(G16, w, G14), w, G12), w, G10), w, G8), w, G6), w, G4),
                w,
                G2),
            w,
            G0);
    double odd =
        fma(
            fma(
                fma(fma(fma(fma(fma(fma(G17, w, G15), w, G13), w, G11), w, G9), w, G7), w, G5),
                w,
                G3),
            w,
            G1);
    return fma(odd, z, even);
  }

  /**
   * Stirling's remainder: {@code x (log gamma(x) - (x - 1/2) log x + x - log(2 pi) / 2)} in {@code
   * z = 1 / x^2}.
   */
  public static double stirlingSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(fma(W8, w, W6), w, W4), w, W2), w, W0);
    double odd = fma(fma(fma(W7, w, W5), w, W3), w, W1);
    return fma(odd, z, even);
  }
}
