package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The modified Bessel functions of the first kind of the orders 0 and 1.
 *
 * <p>Up to 8 they are their power series, whose terms have one sign; from there on the scaled
 * functions, {@code e^(-|x|)} times the function, are Chebyshev series in {@code 1 / x}, written as
 * polynomials, over the square root (Abramowitz and Stegun, Handbook of Mathematical Functions,
 * 9.6.10 and 9.7.1).
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

  /** The polynomial {@code sqrt(x) e^(-x) I0(x)} in {@code 16 / x - 1}, for {@code x >= 8}. */
  private static final double[] TAIL0 = {
    0.4021765094450081,
    0.0033605519836678865,
    0.0001362160743919305,
    1.1143033788352455e-05,
    1.4838475658279249e-06,
    2.9735993830791437e-07,
    8.872219737904054e-08,
    3.9324708328742363e-08,
    2.1548377974791598e-08,
    7.56377201554603e-09,
    -6.747657956107524e-09,
    -1.3453822931523271e-08,
    -5.404771567579958e-09,
    7.697662019062485e-09,
    7.430464650325426e-09,
    -3.82099512308995e-09,
    -5.95356943826489e-09,
    1.983359036878627e-09,
    3.6379546359011143e-09,
    -1.0267340552488217e-09,
    -1.618980683624682e-09,
    4.388861044991905e-10,
    4.577087631643623e-10,
    -1.2429481430536811e-10,
    -6.067631570603006e-11,
    1.6645473602872717e-11
  };

  /** The power series without its first term, over the argument. */
  private static final double[] REST0 = {
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
    4.156316796932504e-51,
    6.14839762859838e-54
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

  /** The polynomial {@code sqrt(x) e^(-x) I1(x)} in {@code 16 / x - 1}, for {@code x >= 8}. */
  private static final double[] TAIL1 = {
    0.38939845902587233,
    -0.00974957719323576,
    -0.00021923576383388928,
    -1.503854719814553e-05,
    -1.8349101326980946e-06,
    -3.4838565069237384e-07,
    -1.0001288294864884e-07,
    -4.312811174972107e-08,
    -2.337392820814264e-08,
    -8.436290430234562e-09,
    6.734464815301592e-09,
    1.4076395500755014e-08,
    5.974437608040264e-09,
    -7.778592763970399e-09,
    -7.888351507862078e-09,
    3.7219797447255018e-09,
    6.242741219786445e-09,
    -1.8736450470066097e-09,
    -3.794670896208339e-09,
    9.568523624905203e-10,
    1.6848984479705146e-09,
    -4.086984233473255e-10,
    -4.758818838703853e-10,
    1.161813630287145e-10,
    6.305965197150057e-11,
    -1.5626599071977848e-11
  };

  private Bessel() {}

  /** The coefficients of the power series of an order. */
  public static double[] series(int order) {
    return order == 0 ? SERIES0.clone() : SERIES1.clone();
  }

  /** The coefficients of the power series of order 0 without its first term. */
  public static double[] rest() {
    return REST0.clone();
  }

  /** The coefficients of the polynomial of an order in {@code 16 / x - 1}. */
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
        ? Logarithm.log1p(0.25 * (a * a) * series(REST0, a))
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
    return polynomial(coefficients, 0.25 * (a * a));
  }

  private static double tail(double[] coefficients, double a) {
    return polynomial(coefficients, 16 / a - 1) / Math.sqrt(a);
  }

  /** Of an even number of coefficients: two chains, which run at the same time. */
  private static double polynomial(double[] coefficients, double z) {
    double square = z * z;
    double odd = coefficients[coefficients.length - 1];
    double even = coefficients[coefficients.length - 2];
    for (int k = coefficients.length - 3; k > 0; k -= 2) {
      odd = fma(odd, square, coefficients[k]);
      even = fma(even, square, coefficients[k - 1]);
    }
    return fma(odd, z, even);
  }
}
