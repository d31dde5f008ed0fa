package dev.isotropy.internal.math;

/** Logarithms of the moments of a normal variable above zero. */
public final class NormalMoments {

  private static final double SQRT_TWO_PI = 2.5066282746310002;

  private NormalMoments() {}

  /**
   * {@code log ∫ r^m exp(−(r − t)²/2) dr} over {@code r > 0}, by {@code I_m = t I_(m−1) + (m − 1)
   * I_(m−2)}.
   */
  public static double logMoment(int m, double t) {
    double before = SQRT_TWO_PI * ErrorFunctions.normalCdf(t);
    double moment = Exponential.exp(-0.5 * t * t) + t * before;
    double logScale = 0;
    for (int k = 2; k <= m; k++) {
      double next = t * moment + (k - 1) * before;
      before = moment / next;
      moment = 1;
      logScale += Logarithm.log(next);
    }
    return logScale + Logarithm.log(moment);
  }

  /**
   * {@code log ∫ r^m exp(−r s − r²/2) dr} over {@code r > 0}, for {@code s > 0}: with {@code m!}
   * taken out, the ratios of neighbours are {@code ρ_(k−1) = 1 / (s + k ρ_k)}, taken from far above
   * downwards.
   */
  public static double logTail(int m, double s) {
    // The error of the start shrinks as exp(−2 s √(2k)).
    double root = 20 / s;
    int start = m + 20 + (int) Math.min(20_000, root * root);
    double ratio = 2 / (s + Math.sqrt(s * s + 4.0 * start));
    double sum = 0;
    for (int k = start; k >= 0; k--) {
      ratio = 1 / (s + (k + 1) * ratio);
      if (k <= m) {
        sum += Logarithm.log(ratio);
        sum += k > 0 ? Logarithm.log(k) : 0;
      }
    }
    return sum;
  }
}
