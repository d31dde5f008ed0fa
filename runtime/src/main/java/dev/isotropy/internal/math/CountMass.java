package dev.isotropy.internal.math;

import static java.lang.Math.fma;

/**
 * The logarithms of Poisson and binomial masses in saddle-point form (Loader, 2000), accurate for
 * counts of any size.
 */
public final class CountMass {

  private static final double LOG_2PI = 1.8378770664093456;

  private CountMass() {}

  /** {@code log(mean^k e^-mean / k!)} for an integer {@code k >= 0} and a positive mean. */
  public static double logPoisson(double k, double mean) {
    return k == 0
        ? -mean
        : -stirlingError(k) - deviance(k, mean) - 0.5 * (LOG_2PI + Logarithm.log(k));
  }

  /**
   * The logarithm of the binomial mass at an integer {@code k} in {@code 0 ... n}, for {@code p} in
   * (0, 1).
   */
  public static double logBinomial(double k, double n, double p) {
    if (k == 0) {
      return n * Logarithm.log1p(-p);
    }
    if (k == n) {
      return n * Logarithm.log(p);
    }
    double rest = n - k;
    double errors = stirlingError(n) - stirlingError(k) - stirlingError(rest);
    double deviances = deviance(k, n * p) + deviance(rest, fma(-n, p, n));
    return errors - deviances - 0.5 * (LOG_2PI + Logarithm.log(k * (rest / n)));
  }

  /** {@code log n! - log(sqrt(2 pi n) (n / e)^n)}. */
  private static double stirlingError(double n) {
    if (n < GammaFunctions.STIRLING) {
      return GammaFunctions.lgamma(n + 1)
          - (fma(n, Logarithm.log(n), -n) + 0.5 * (LOG_2PI + Logarithm.log(n)));
    }
    double inverse = 1 / n;
    return inverse * GammaFunctions.stirlingSeries(inverse * inverse);
  }

  /** {@code k log(k / mean) + mean - k}, half the deviance. */
  private static double deviance(double k, double mean) {
    return k * IncompleteGamma.excess((mean - k) / k, mean / k);
  }
}
