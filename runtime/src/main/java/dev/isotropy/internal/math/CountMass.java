package dev.isotropy.internal.math;

import static dev.isotropy.internal.math.GammaFunctions.HALF_LOG_2PI;
import static dev.isotropy.internal.math.Logarithm.log;
import static java.lang.Math.fma;

/**
 * The logarithms of Poisson and binomial masses in saddle-point form, accurate for counts of any
 * size.
 *
 * <p>The factorials' Stirling terms are cancelled by hand against the powers, which leaves a
 * deviance from the mean and small corrections (C. Loader, 2000, "Fast and accurate computation of
 * binomial probabilities"). Counts may be fractional, so that gamma and beta densities are written
 * with the same two functions.
 */
public final class CountMass {

  /** Exponentials of what is beyond it are taken at it; they are infinite for all that is added. */
  public static final double FAR = 600;

  /** From here on the plain formulas lose digits to the size of their factorials. */
  public static final double LARGE = 16;

  private CountMass() {}

  /**
   * The logarithm of {@code m^x e^(−m) / Γ(x + 1)}.
   *
   * @param x the count, at least 0
   * @param m the mean, positive
   */
  public static double logPoisson(double x, double m) {
    if (x == 0) {
      return -m;
    }
    return -HALF_LOG_2PI - 0.5 * log(x) - stirlingError(x) - deviance(x, m);
  }

  /**
   * The logarithm of {@code Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) p^x q^y}.
   *
   * @param x the first count, at least 0
   * @param y the second count, at least 0
   * @param p the first probability, positive
   * @param q the second probability, positive, {@code 1 − p} with its own relative precision
   */
  public static double logBinomial(double x, double y, double p, double q) {
    if (x == 0) {
      return y * logProbability(q, p);
    }
    if (y == 0) {
      return x * logProbability(p, q);
    }
    double n = x + y;
    double corrections = stirlingError(n) - stirlingError(x) - stirlingError(y);
    return corrections
        - deviance(x, n * p)
        - deviance(y, n * q)
        - HALF_LOG_2PI
        - 0.5 * log(x * (y / n));
  }

  /** {@code e^x - 1 - x}. */
  public static double poissonExcess(double x) {
    return Exponential.expm1Fast(x) - x;
  }

  /** {@code log(1 - p + p e^x) - p x}. */
  public static double bernoulliExcess(double x, double p) {
    double near = x > FAR ? FAR : x;
    return Logarithm.log1p(p * Exponential.expm1Fast(near)) + (x - near) - p * x;
  }

  /**
   * {@code log(a / b)} of positive numbers, also where the quotient leaves the range of normal
   * doubles.
   */
  public static double logRatio(double a, double b) {
    double ratio = a / b;
    return isNormal(ratio) ? log(ratio) : log(a) - log(b);
  }

  /** The logarithm of the probability {@code p}, whose precision near 1 is in {@code 1 − p}. */
  private static double logProbability(double p, double rest) {
    return p < 0.5 ? log(p) : Logarithm.log1p(-rest);
  }

  /** What Stirling's formula lacks: {@code log Γ(x + 1) − (x + 1/2) log x + x − log √(2π)}. */
  public static double stirlingError(double x) {
    if (!(x >= GammaFunctions.STIRLING)) {
      double stirling = fma(x, log(x), -x) + 0.5 * log(x) + HALF_LOG_2PI;
      return GammaFunctions.lgamma(x + 1) - stirling;
    }
    double inverse = 1 / x;
    return inverse * GammaFunctions.stirlingSeries(inverse * inverse);
  }

  /**
   * Half the Poisson deviance, {@code x log(x / m) + m − x ≥ 0}, without cancellation where {@code
   * x} is near {@code m}.
   */
  private static double deviance(double x, double m) {
    double ratio = m / x;
    return isNormal(ratio)
        ? x * IncompleteGamma.excess((m - x) / x, ratio)
        : x * logRatio(x, m) + (m - x);
  }

  private static boolean isNormal(double positive) {
    return positive >= Double.MIN_NORMAL && positive <= Double.MAX_VALUE;
  }
}
