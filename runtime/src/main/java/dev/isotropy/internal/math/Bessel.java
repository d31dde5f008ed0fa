package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The modified Bessel functions of the first kind of the orders 0 and 1.
 *
 * <p>Up to 8 they are their power series, whose terms have one sign; from there on the scaled
 * functions, {@code e^(-|x|)} times the function, are Chebyshev series in {@code 1 / x} over the
 * square root (Abramowitz and Stegun, Handbook of Mathematical Functions, 9.6.10 and 9.7.1).
 */
public final class Bessel {

  /** Up to here the power series. */
  public static final double BOUND = 8;

  /** {@code 1 / k!²}: the power series. */
  private static final double[] SERIES0 = {
    1.0,
    1.0,
    0.25,
    0.027777777777777776,
    0.001736111111111111,
    6.944444444444444e-05,
    1.9290123456790124e-06,
    3.936759889140842e-08,
    6.151187326782565e-10,
    7.594058428126624e-12,
    7.594058428126623e-14,
    6.276081345559193e-16,
    4.358389823304995e-18,
    2.5789288895295828e-20,
    1.3157800456783586e-22,
    5.8479113141260385e-25,
    2.2843403570804838e-27,
    7.904291893012054e-30,
    2.4395962632753253e-32,
    6.757884385804225e-35,
    1.6894710964510564e-37,
    3.8310002187098785e-40,
    7.915289708078262e-43,
    1.4962740468957016e-45,
    2.5976979980828152e-48,
    4.156316796932504e-51
  };

  /**
   * The Chebyshev series of {@code sqrt(x) e^(-x) I0(x)} in {@code 16 / x - 1}, for {@code x >= 8}.
   */
  private static final double[] TAIL0 = {
    0.4022452055070544,
    0.0033691164782556943,
    6.889758346916825e-05,
    2.8913705208347567e-06,
    2.0489185894690638e-07,
    2.266668990498178e-08,
    3.3962320257083865e-09,
    4.94060238822497e-10,
    1.1889147107846439e-11,
    -3.1499165279632416e-11,
    -1.3215811840447713e-11,
    -1.7941785315068062e-12,
    7.180124451383666e-13,
    3.8527783827421426e-13,
    1.54008621752141e-14,
    -4.150569347287222e-14,
    -9.554846698828307e-15,
    3.8116806693526224e-15,
    1.7725601330565263e-15,
    -3.425485619677219e-16,
    -2.8276239805165836e-16,
    3.461222867697461e-17,
    4.46562142029676e-17,
    -4.830504485944182e-18,
    -7.233180487874754e-18
  };

  /** {@code 1 / (k! (k + 1)!)}: the power series. */
  private static final double[] SERIES1 = {
    1.0,
    0.5,
    0.08333333333333333,
    0.006944444444444444,
    0.00034722222222222224,
    1.1574074074074073e-05,
    2.755731922398589e-07,
    4.920949861426052e-09,
    6.834652585313961e-11,
    7.594058428126623e-13,
    6.903689480115112e-15,
    5.230067787965994e-17,
    3.352607556388458e-19,
    1.842092063949702e-21,
    8.771866971189057e-24,
    3.654944571328774e-26,
    1.3437296218120491e-28,
    4.391273273895586e-31,
    1.2839980333028028e-33,
    3.3789421929021126e-36,
    8.045100459290744e-39,
    1.7413637357772174e-41,
    3.4414303078601135e-44,
    6.234475195398757e-47,
    1.0390791992331261e-49,
    1.5985833834355786e-52
  };

  /**
   * The Chebyshev series of {@code sqrt(x) e^(-x) I1(x)} in {@code 16 / x - 1}, for {@code x >= 8}.
   */
  private static final double[] TAIL1 = {
    0.38928811750914005,
    -0.009761097491361469,
    -0.00011058893876262371,
    -3.882564808877691e-06,
    -2.512236237870209e-07,
    -2.6314688468895196e-08,
    -3.835380385964237e-09,
    -5.589743462196584e-10,
    -1.8974958123505413e-11,
    3.2526035830154884e-11,
    1.4125807436613782e-11,
    2.0356285441470896e-12,
    -7.198551776245908e-13,
    -4.0835511110921974e-13,
    -2.1015418427726643e-14,
    4.272440016711951e-14,
    1.0420276984128802e-14,
    -3.8144030724370075e-15,
    -1.8803547755107825e-15,
    3.3082023109209285e-16,
    2.96262899764595e-16,
    -3.209525921993424e-17,
    -4.6503053684893586e-17,
    4.414348323071708e-18,
    7.517296310842105e-18
  };

  private Bessel() {}

  /** The coefficients of the power series of an order. */
  public static double[] series(int order) {
    return order == 0 ? SERIES0.clone() : SERIES1.clone();
  }

  /** The coefficients of the Chebyshev series of an order. */
  public static double[] tail(int order) {
    return order == 0 ? TAIL0.clone() : TAIL1.clone();
  }

  /** {@code I0(x)}; positive infinity where it exceeds all doubles. */
  public static double i0(double x) {
    double a = abs(x);
    return a <= BOUND ? series(SERIES0, a) : unscaled(tail(TAIL0, a), a);
  }

  /** {@code I1(x)}, an odd function. */
  public static double i1(double x) {
    double a = abs(x);
    return a <= BOUND
        ? 0.5 * x * series(SERIES1, a)
        : Math.copySign(unscaled(tail(TAIL1, a), a), x);
  }

  /** {@code e^(-|x|) I0(x)}. */
  public static double i0e(double x) {
    double a = abs(x);
    return a <= BOUND ? Exponential.exp(-a) * series(SERIES0, a) : tail(TAIL0, a);
  }

  /** {@code log(I0(x))} without overflow, and accurate near 0, where it is a square. */
  public static double logI0(double x) {
    double a = abs(x);
    return a <= BOUND
        ? Logarithm.log1p(0.25 * (a * a) * horner(SERIES0, 1, 0.25 * (a * a)))
        : Logarithm.log(tail(TAIL0, a)) + a;
  }

  /** {@code e^(-|x|) I1(x)}, an odd function. */
  public static double i1e(double x) {
    double a = abs(x);
    return a <= BOUND
        ? Exponential.exp(-a) * (0.5 * x) * series(SERIES1, a)
        : Math.copySign(tail(TAIL1, a), x);
  }

  /** {@code e^a} times a number, where the exponential alone may overflow. */
  private static double unscaled(double scaled, double a) {
    double half = Exponential.exp(0.5 * a);
    return scaled == 0 ? half : scaled * half * half;
  }

  private static double series(double[] coefficients, double a) {
    return horner(coefficients, 0, 0.25 * (a * a));
  }

  private static double horner(double[] coefficients, int from, double square) {
    double sum = coefficients[coefficients.length - 1];
    for (int k = coefficients.length - 2; k >= from; k--) {
      sum = fma(sum, square, coefficients[k]);
    }
    return sum;
  }

  /** Clenshaw's recurrence. */
  private static double tail(double[] coefficients, double a) {
    double z = 16 / a - 1;
    double last = 0;
    double before = 0;
    for (int k = coefficients.length - 1; k > 0; k--) {
      double next = fma(2 * z, last, coefficients[k] - before);
      before = last;
      last = next;
    }
    return (fma(z, last, coefficients[0]) - before) / Math.sqrt(a);
  }
}
