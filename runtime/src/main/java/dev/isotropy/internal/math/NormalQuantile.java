package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.fma;

/**
 * The inverse of the standard normal distribution function, by the rational approximations of
 * Wichura (1988), AS 241.
 */
public final class NormalQuantile {

  public static final double CENTRE = 0.425;
  public static final double CENTRE_SQUARE = 0.180625;
  public static final double FAR = 5;
  public static final double NEAR_SHIFT = 1.6;

  public static final double A0 = 3.3871328727963666080;
  public static final double A1 = 1.3314166789178437745E2;
  public static final double A2 = 1.9715909503065514427E3;
  public static final double A3 = 1.3731693765509461125E4;
  public static final double A4 = 4.5921953931549871457E4;
  public static final double A5 = 6.7265770927008700853E4;
  public static final double A6 = 3.3430575583588128105E4;
  public static final double A7 = 2.5090809287301226727E3;
  public static final double B1 = 4.2313330701600911252E1;
  public static final double B2 = 6.8718700749205790830E2;
  public static final double B3 = 5.3941960214247511077E3;
  public static final double B4 = 2.1213794301586595867E4;
  public static final double B5 = 3.9307895800092710610E4;
  public static final double B6 = 2.8729085735721942674E4;
  public static final double B7 = 5.2264952788528545610E3;

  public static final double C0 = 1.42343711074968357734;
  public static final double C1 = 4.63033784615654529590;
  public static final double C2 = 5.76949722146069140550;
  public static final double C3 = 3.64784832476320460504;
  public static final double C4 = 1.27045825245236838258;
  public static final double C5 = 2.41780725177450611770E-1;
  public static final double C6 = 2.27238449892691845833E-2;
  public static final double C7 = 7.74545014278341407640E-4;
  public static final double D1 = 2.05319162663775882187;
  public static final double D2 = 1.67638483018380384940;
  public static final double D3 = 6.89767334985100004550E-1;
  public static final double D4 = 1.48103976427480074590E-1;
  public static final double D5 = 1.51986665636164571966E-2;
  public static final double D6 = 5.47593808499534494600E-4;
  public static final double D7 = 1.05075007164441684324E-9;

  private static final double E0 = 6.65790464350110377720;
  private static final double E1 = 5.46378491116411436990;
  private static final double E2 = 1.78482653991729133580;
  private static final double E3 = 2.96560571828504891230E-1;
  private static final double E4 = 2.65321895265761230930E-2;
  private static final double E5 = 1.24266094738807843860E-3;
  private static final double E6 = 2.71155556874348757815E-5;
  private static final double E7 = 2.01033439929228813265E-7;
  private static final double F1 = 5.99832206555887937690E-1;
  private static final double F2 = 1.36929880922735805310E-1;
  private static final double F3 = 1.48753612908506148525E-2;
  private static final double F4 = 7.86869131145613259100E-4;
  private static final double F5 = 1.84631831751005468180E-5;
  private static final double F6 = 1.42151175831644588870E-7;
  private static final double F7 = 2.04426310338993978564E-15;

  private NormalQuantile() {}

  /**
   * The {@code x} below which a standard normal variable stays with probability {@code p}; {@code
   * NaN} outside [0, 1].
   */
  public static double inverseNormalCdf(double p) {
    double q = p - 0.5;
    if (abs(q) <= CENTRE) {
      double r = CENTRE_SQUARE - q * q;
      return q * (centreNumerator(r) / centreDenominator(r));
    }
    double tail = q < 0 ? p : 1 - p;
    if (!(tail > 0)) {
      return p == 0 ? Double.NEGATIVE_INFINITY : p == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double r = Math.sqrt(-Logarithm.log(tail));
    double x = r <= FAR ? near(r - NEAR_SHIFT) : far(r - FAR);
    return q < 0 ? -x : x;
  }

  private static double near(double r) {
    return nearNumerator(r) / nearDenominator(r);
  }

  static double centreNumerator(double r) {
    return nest(r, A0, A1, A2, A3, nest(r, A4, A5, A6, A7));
  }

  static double centreDenominator(double r) {
    return nest(r, 1, B1, B2, B3, nest(r, B4, B5, B6, B7));
  }

  static double nearNumerator(double r) {
    return nest(r, C0, C1, C2, C3, nest(r, C4, C5, C6, C7));
  }

  static double nearDenominator(double r) {
    return nest(r, 1, D1, D2, D3, nest(r, D4, D5, D6, D7));
  }

  private static double far(double r) {
    double numerator = nest(r, E0, E1, E2, E3, nest(r, E4, E5, E6, E7));
    return numerator / nest(r, 1, F1, F2, F3, nest(r, F4, F5, F6, F7));
  }

  private static double nest(double r, double c0, double c1, double c2, double c3) {
    return fma(r, fma(r, fma(r, c3, c2), c1), c0);
  }

  private static double nest(double r, double c0, double c1, double c2, double c3, double rest) {
    return nest(r, c0, c1, c2, fma(r, rest, c3));
  }
}
