package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;

/**
 * Poisson and binomial log masses for large counts, where the plain formulas subtract huge
 * log-factorials from each other.
 *
 * <p>The factorials' Stirling terms are cancelled by hand against the powers, which leaves a
 * deviance from the mean and small corrections (C. Loader, 2000, "Fast and accurate computation of
 * binomial probabilities"). Counts may be fractional, so that gamma and beta densities are written
 * with the same two functions.
 */
final class SaddlePoint {

  /**
   * From here on the correction series has full precision, and the plain formulas begin to lose
   * digits.
   */
  static final double LARGE = 16;

  private SaddlePoint() {}

  /**
   * The log of {@code m^x e^(−m) / Γ(x + 1)}.
   *
   * @param x the count, at least {@link #LARGE}
   * @param m the mean, positive
   */
  static double logPoisson(double x, double m) {
    return -LOG_SQRT_TWO_PI - 0.5 * log(x) - stirlingError(x) - deviance(x, m);
  }

  /**
   * The log of {@code Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) p^x q^y}.
   *
   * @param x the first count, at least {@link #LARGE}
   * @param y the second count, at least {@link #LARGE}
   * @param p the first probability, positive
   * @param q the second probability, positive, {@code 1 − p} with its own relative precision
   */
  static double logBinomial(double x, double y, double p, double q) {
    double n = x + y;
    double corrections = stirlingError(n) - stirlingError(x) - stirlingError(y);
    return corrections
        - deviance(x, n * p)
        - deviance(y, n * q)
        - LOG_SQRT_TWO_PI
        - 0.5 * log(x * (y / n));
  }

  /**
   * What Stirling's formula lacks: {@code log Γ(x + 1) − (x + 1/2) log x + x − log √(2π)}, for
   * {@code x ≥ LARGE}.
   */
  static double stirlingError(double x) {
    double r = 1 / x;
    double s = r * r;
    double series = 1.0 / 1188 - s * (691.0 / 360360 - s * (1.0 / 156));
    return r * (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * series))));
  }

  /**
   * The Poisson deviance {@code x log(x / m) + m − x ≥ 0}, without cancellation where {@code x} is
   * near {@code m}.
   */
  static double deviance(double x, double m) {
    double difference = x - m;
    if (!(Math.abs(difference) < 0.1 * (x + m))) {
      return x * logRatio(x, m) - difference;
    }
    // With v = (x − m) / (x + m), log(x / m) = 2 (v + v³/3 + v⁵/5 + …); the first term of this
    // series and m − x add up to (x − m) v.
    double v = difference / (x + m);
    double square = v * v;
    double sum = difference * v;
    double power = 2 * x * v;
    for (int j = 3; ; j += 2) {
      power *= square;
      double next = sum + power / j;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }

  /**
   * {@code log(a / b)} of positive numbers, also where the quotient leaves the range of normal
   * doubles.
   */
  static double logRatio(double a, double b) {
    double ratio = a / b;
    return ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE ? log(ratio) : log(a) - log(b);
  }
}
