package dev.isotropy.internal.math;

/**
 * The logarithm of the distribution function of Student's t distribution, and its derivative by the
 * degrees of freedom: half an incomplete beta function of {@code df / 2} and 1/2 beyond the value.
 */
public final class StudentTails {

  public static final double LOG_2 = 0.6931471805599453;

  private StudentTails() {}

  /** {@code log P(T ≤ z)}. */
  public static double logCdf(double df, double z) {
    if (!(df > 0 && df < Double.POSITIVE_INFINITY) || Double.isNaN(z)) {
      return Double.NaN;
    }
    double tail = logTail(df, z);
    return z < 0 ? tail : Logistic.log1mExp(tail);
  }

  /** The logarithm of the probability beyond {@code |z|} on one side. */
  private static double logTail(double df, double z) {
    return BetaTails.logRegularized(0.5 * df, 0.5, df / z / z) - LOG_2;
  }

  /** The derivative of {@link #logCdf} by the degrees of freedom. */
  public static double byDegrees(double df, double z) {
    if (!(df > 0 && df < Double.POSITIVE_INFINITY) || Double.isNaN(z)) {
      return Double.NaN;
    }
    if (z == 0 || z == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double odds = df / z / z;
    double a = 0.5 * df;
    double log = BetaTails.logRegularized(a, 0.5, odds);
    double kernel = Exponential.exp(BetaTails.kernel(a, 0.5, odds) - log);
    // The odds are in proportion to df.
    double ofTail = 0.5 * BetaTails.byFirst(a, 0.5, odds) + kernel / df;
    if (z < 0) {
      return ofTail;
    }
    double tail = log - LOG_2;
    return -Exponential.exp(tail - Logistic.log1mExp(tail)) * ofTail;
  }
}
