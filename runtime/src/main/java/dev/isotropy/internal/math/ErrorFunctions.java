package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The error function and the normal distribution function.
 *
 * <p>Tails are {@code exp(-x^2)}, with the square's rounding error carried, times the scaled
 * complement {@code erfcx(x) = X(t) / (1 + 2 x)}, a minimax polynomial in {@code t = (x - 3.5) / (x
 * + 3.5)} for all {@code x >= 0} (after Shepherd and Laframboise, 1981).
 */
public final class ErrorFunctions {

  /** Up to here the error function is an odd polynomial. */
  public static final double CENTRE = 1;

  /** Up to here the normal distribution function is 1/2 plus an odd polynomial. */
  public static final double NORMAL_CENTRE = 0.7;

  /** Up to here {@code exp(-x^2)} is normal. */
  public static final double LIMIT = 26.6;

  /** Up to here {@code exp(-x^2 / 2)} is normal. */
  public static final double NORMAL_LIMIT = 37.6;

  public static final double LARGE = 0x1p300;
  public static final double INVERSE_SQRT_PI = 0.5641895835477563;
  public static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;

  public static final double E0 = 1.1283791670955126;
  public static final double E1 = -0.3761263890318375;
  public static final double E2 = 0.11283791670954885;
  public static final double E3 = -0.026866170645077826;
  public static final double E4 = 0.005223977624827919;
  public static final double E5 = -0.0008548326981394961;
  public static final double E6 = 0.00012055331131797609;
  public static final double E7 = -1.492559574332424E-5;
  public static final double E8 = 1.646100799861964E-6;
  public static final double E9 = -1.635039097251152E-7;
  public static final double E10 = 1.4660292280559145E-8;
  public static final double E11 = -1.1374810594089419E-9;
  public static final double E12 = 5.960432719868276E-11;
  public static final double X0 = 1.2423492448711544;
  public static final double X1 = -0.1400091801376197;
  public static final double X2 = -0.010555596332219017;
  public static final double X3 = 0.0975190951532871;
  public static final double X4 = -0.1150895981601581;
  public static final double X5 = 0.08798315382403372;
  public static final double X6 = -0.04882332582849173;
  public static final double X7 = 0.019099330953328053;
  public static final double X8 = -0.004215019902974844;
  public static final double X9 = -0.000302267953932126;
  public static final double X10 = 0.0005643843995346087;
  public static final double X11 = -0.00012151211845355692;
  public static final double X12 = -4.2782220570904584E-5;
  public static final double X13 = 2.426029351448875E-5;
  public static final double X14 = 2.3284765350270614E-6;
  public static final double X15 = -3.8139982016814837E-6;
  public static final double X16 = -4.4913141282456995E-8;
  public static final double X17 = 6.014647155382474E-7;
  public static final double X18 = -6.700853899384949E-9;
  public static final double X19 = -9.638700895775878E-8;
  public static final double X20 = -6.05974672280459E-10;
  public static final double X21 = 1.3618705331788878E-8;
  public static final double X22 = 5.460833571931314E-10;
  public static final double X23 = -1.1646119379785196E-9;
  public static final double X24 = -8.116664878790283E-11;

  private ErrorFunctions() {}

  /** The error function. */
  public static double erf(double x) {
    double a = abs(x);
    if (!(a <= LIMIT)) {
      return Double.isNaN(x) ? x : Math.copySign(1, x);
    }
    return a <= CENTRE ? x * errorSeries(x * x) : Math.copySign(1 - tail(a), x);
  }

  /** {@code 1 - erf(x)}, accurate where it is tiny. */
  public static double erfc(double x) {
    double a = abs(x);
    if (!(a <= LIMIT)) {
      return Double.isNaN(x) ? x : x < 0 ? 2 : a < 28 ? tail(a) : 0;
    }
    double t = tail(a);
    return a <= CENTRE / 2 ? 1 - x * errorSeries(x * x) : x < 0 ? 2 - t : t;
  }

  private static double tail(double a) {
    double square = a * a;
    double low = fma(a, a, -square);
    double e = Exponential.exp(-square);
    return fma(e, -low, e) * scaledComplement(a);
  }

  /** {@code exp(x^2) erfc(x)}; positive infinity where it exceeds all doubles. */
  public static double erfcx(double x) {
    if (!(x < 0)) {
      return x > LARGE ? INVERSE_SQRT_PI / x : scaledComplement(x);
    }
    double square = x * x;
    double low = fma(x, x, -square);
    double e = Exponential.exp(square);
    return e < Double.POSITIVE_INFINITY ? 2 * fma(e, low, e) - scaledComplement(-x) : e;
  }

  /** {@code exp(x^2) erfc(x)} for {@code x >= 0}. */
  static double scaledComplement(double x) {
    double plus = x + 3.5;
    double twice = fma(2, x, 1);
    double inverse = 1 / (plus * twice);
    return complementSeries((x - 3.5) * (twice * inverse)) * (plus * inverse);
  }

  /** The standard normal distribution function. */
  public static double normalCdf(double x) {
    double a = abs(x);
    if (!(a <= NORMAL_LIMIT)) {
      return Double.isNaN(x) ? x : x > 0 ? 1 : a < 39 ? halfTail(a) : 0;
    }
    if (a <= NORMAL_CENTRE) {
      return fma(x * (0.5 * SQRT_HALF), errorSeries(0.5 * (x * x)), 0.5);
    }
    double t = halfTail(a);
    return x > 0 ? 1 - t : t;
  }

  private static double halfTail(double a) {
    double square = a * a;
    double low = fma(a, a, -square);
    double e = Exponential.exp(-0.5 * square);
    return fma(e, -0.5 * low, e) * (0.5 * scaledComplement(a * SQRT_HALF));
  }

  /** The logarithm of the standard normal distribution function, accurate in both tails. */
  public static double logNormalCdf(double x) {
    double a = abs(x);
    if (!(a <= NORMAL_LIMIT)) {
      return Double.isNaN(x) ? x : x > 0 ? 0 - (a < 39 ? halfTail(a) : 0) : farLogTail(a);
    }
    double g = 0.5 * scaledComplement(a * SQRT_HALF);
    double square = a * a;
    double e = Exponential.exp(-0.5 * square);
    double t = fma(e, -0.5 * fma(a, a, -square), e) * g;
    boolean upper = x > 0;
    double u = upper ? 1 - t : g;
    return Logarithm.logOfSum(u, upper ? (1 - u) - t : 0) - (upper ? 0 : 0.5 * square);
  }

  private static double farLogTail(double a) {
    return a <= LARGE
        ? Logarithm.log(0.5 * scaledComplement(a * SQRT_HALF)) - 0.5 * (a * a)
        : -0.5 * a * a;
  }

  /** {@code erf(x) / x} in {@code z = x^2}. */
  static double errorSeries(double z) {
    double w = z * z;
    double even = fma(fma(fma(fma(fma(fma(E12, w, E10), w, E8), w, E6), w, E4), w, E2), w, E0);
    double odd = fma(fma(fma(fma(fma(E11, w, E9), w, E7), w, E5), w, E3), w, E1);
    return fma(odd, z, even);
  }

  /** {@code (1 + 2 x) erfcx(x)} in {@code z = (x - 3.5) / (x + 3.5)}. */
  static double complementSeries(double z) {
    double w = z * z;
    double even =
        fma(
            fma(
                fma(
                    fma(
                        fma(
                            fma(
                                fma(
                                    fma(
                                        fma(fma(fma(fma(X24, w, X22), w, X20), w, X18), w, X16),
                                        w,
                                        X14),
                                    w,
                                    X12),
                                w,
                                X10),
                            w,
                            X8),
                        w,
                        X6),
                    w,
                    X4),
                w,
                X2),
            w,
            X0);
    double odd =
        fma(
            fma(
                fma(
                    fma(
                        fma(
                            fma(
                                fma(
                                    fma(fma(fma(fma(X23, w, X21), w, X19), w, X17), w, X15),
                                    w,
                                    X13),
                                w,
                                X11),
                            w,
                            X9),
                        w,
                        X7),
                    w,
                    X5),
                w,
                X3),
            w,
            X1);
    return fma(odd, z, even);
  }
}
