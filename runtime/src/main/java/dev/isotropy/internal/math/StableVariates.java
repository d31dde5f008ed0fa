package dev.isotropy.internal.math;

/**
 * Standard stable variates in the continuous parameterisation, from a uniform angle and an
 * exponential variate (J. M. Chambers, C. L. Mallows and B. W. Stuck, 1976, "A method for
 * simulating stable random variables"; the constants are those of R. Weron, 1996).
 *
 * <p>With {@code δ = 1 − α}, {@code k = δ/α}, {@code b = β cot(πδ/2)} and {@code A = cos(δV) + b
 * sin(δV)} the variate is
 *
 * <pre>
 * (tan(V) A − sin(δV)) (A / (W cos V))^k + b (cos(δV) (A / (W cos V))^k − 1)
 * </pre>
 *
 * <p>It is written so that every part is smooth in {@code α = 1}, {@code β = ±1} and up to {@code V
 * = ±π/2}: sums of sines become quotients of {@link Ratios#sinc}, and powers less one {@link
 * Ratios#exprel}.
 */
public final class StableVariates {

  private static final double HALF_PI = Math.PI / 2;

  private StableVariates() {}

  /**
   * The variate.
   *
   * @param alpha in (0, 2]
   * @param beta in [−1, 1]
   * @param angle in [−π/2, π/2]
   * @param weight positive
   */
  public static double standard(double alpha, double beta, double angle, double weight) {
    double delta = 1 - alpha;
    double power = delta / alpha;
    double half = HALF_PI * delta;
    double sincHalf = Ratios.sinc(half);
    double q = Circular.cos(half) / (HALF_PI * sincHalf);
    double right = quotient(delta, HALF_PI + angle);
    double left = quotient(delta, HALF_PI - angle);
    // A / cos(V)
    double a = (0.5 * (1 + beta) * right + 0.5 * (1 - beta) * left) / (HALF_PI * sincHalf);
    double log = Logarithm.log(a / weight);
    double relative = Ratios.exprel(power * log);
    double raised = 1 + power * log * relative;
    double sinc = Ratios.sinc(0.5 * delta * angle);
    double bend = 0.5 * q * delta * angle * angle * sinc * sinc;
    double odd = Circular.sin(angle) * a - Circular.sin(delta * angle);
    return odd * raised + beta * (q / alpha * log * relative - bend * raised);
  }

  private static double quotient(double delta, double turn) {
    return Ratios.sinc(delta * turn) / Ratios.sinc(turn);
  }
}
