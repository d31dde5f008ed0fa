package dev.isotropy.internal.math;

/**
 * Derivatives of the digamma function of any order: moved up by the recurrence to where the
 * asymptotic series holds, NIST DLMF 5.15.
 */
public final class HigherPolygamma {

  /** {@code B_2k / (2 k)!} for {@code k} from 1. */
  private static final double[] BERNOULLI = {
    1.0 / 12,
    -1.0 / 720,
    1.0 / 30240,
    -1.0 / 1209600,
    1.0 / 47900160,
    -691.0 / 1307674368000.0,
    1.0 / 74724249600.0,
    -3617.0 / 10670622842880000.0,
    43867.0 / 5109094217170944000.0
  };

  /** From here plus the order on, what the series leaves out is below rounding. */
  public static final int ASYMPTOTIC = 16;

  public static final int MAX_ORDER = 100;

  private HigherPolygamma() {}

  /** The coefficients of the asymptotic series. */
  public static double[] bernoulli() {
    return BERNOULLI.clone();
  }

  /**
   * The derivative of an order of the digamma function.
   *
   * @param order a whole number from 0 to 100; {@code NaN} for others
   * @return at 0 and the negative integers positive infinity for odd orders, {@code NaN} for even
   *     ones
   */
  public static double polygamma(double order, double x) {
    if (!(order >= 0 && order <= MAX_ORDER) || order != Math.rint(order)) {
      return Double.NaN;
    }
    int n = (int) order;
    if (n == 0) {
      return Polygamma.digamma(x);
    }
    if (n == 1) {
      return Polygamma.trigamma(x);
    }
    boolean odd = n % 2 == 1;
    if (x > 0) {
      return odd ? magnitude(n, x) : -magnitude(n, x);
    }
    double nearest = Math.rint(x);
    if (nearest == x) {
      return odd ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return Double.isNaN(x) ? x : -magnitude(n, 1 - x) - cotangent(n, x - nearest);
  }

  /** The sum of {@code n! / (x + k)^(n + 1)} over all {@code k} from 0. */
  private static double magnitude(int n, double x) {
    double y = x;
    double below = 0;
    while (y < ASYMPTOTIC + n) {
      below += leading(n, y) * (n / y);
      y += 1;
    }
    double square = 1 / (y * y);
    double sum = 0;
    double power = 1;
    for (int k = 0; k < BERNOULLI.length; k++) {
      power *= (n + 2 * k) * (n + 2 * k + 1.0) * square;
      sum = Math.fma(BERNOULLI[k], power, sum);
    }
    return leading(n, y) * (1 + (0.5 * n / y + sum)) + below;
  }

  /** {@code (n - 1)! / y^n}, in factors that neither overflow nor underflow before it does. */
  private static double leading(int n, double y) {
    double product = 1 / y;
    for (int j = 1; j < n; j++) {
      product *= j / y;
    }
    return product;
  }

  /** The derivative of order {@code n} of {@code pi cot(pi x)}, a polynomial in the cotangent. */
  private static double cotangent(int n, double x) {
    double[] coefficients = new double[n + 2];
    coefficients[1] = Math.PI;
    for (int k = 0; k < n; k++) {
      double[] derivative = new double[n + 2];
      for (int i = 1; i <= k + 1; i++) {
        derivative[i - 1] -= Math.PI * i * coefficients[i];
        derivative[i + 1] -= Math.PI * i * coefficients[i];
      }
      coefficients = derivative;
    }
    double c = 1 / Circular.tan(Math.PI * x);
    double value = 0;
    for (int i = n + 1; i >= 0; i--) {
      value = Math.fma(value, c, coefficients[i]);
    }
    return value;
  }
}
