package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.normalCdf;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * The direction of a normal vector with mean {@code concentration} and unit covariance.
 *
 * <p>Density {@code (2π)^(−n/2) exp(−‖c‖²/2) ∫ r^(n − 1) exp(r t − r²/2) dr} over {@code r > 0} in
 * the surface of the sphere, with {@code t = cᵀ x} (K. V. Mardia and P. E. Jupp, 2000, "Directional
 * Statistics", chapter 9). Moments have no simple closed form.
 */
public final class ProjectedNormal extends ArrayParameters implements VectorDistribution {

  private static final double SQRT_TWO_PI = 2.5066282746310002;

  /** Below its negative the recurrence forwards would lose digits. */
  private static final double SMALL = 0.25;

  private final double[] concentration;

  /**
   * Makes the distribution.
   *
   * @param concentration the mean of the normal vector, at least two finite elements; the longer,
   *     the closer draws are to its direction
   */
  public ProjectedNormal(double[] concentration) {
    this.concentration = concentration.clone();
  }

  /** The mean of the normal vector, copied. */
  public double[] concentration() {
    return concentration.clone();
  }

  @Override
  public int length() {
    return concentration.length;
  }

  @Override
  public double logProb(double[] value) {
    int n = concentration.length;
    requireLength("value", value, n);
    if (!inDomain() || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double t = dot(concentration, value);
    if (t < -SMALL) {
      double squares = dot(concentration, concentration);
      return -n * LOG_SQRT_TWO_PI - 0.5 * squares + logTail(n - 1, -t);
    }
    // ‖c‖² − t² without cancellation where c points along x.
    double across = 0;
    for (int i = 0; i < n; i++) {
      double difference = concentration[i] - t * value[i];
      across = Math.fma(difference, difference, across);
    }
    return -n * LOG_SQRT_TWO_PI - 0.5 * across + logMoment(n - 1, t);
  }

  /**
   * {@code log ∫ r^m exp(−(r − t)²/2) dr} over {@code r > 0}, by {@code I_m = t I_(m−1) + (m − 1)
   * I_(m−2)}.
   */
  private static double logMoment(int m, double t) {
    double before = SQRT_TWO_PI * normalCdf(t);
    double moment = MathFunctions.exp(-0.5 * t * t) + t * before;
    double logScale = 0;
    for (int k = 2; k <= m; k++) {
      double next = t * moment + (k - 1) * before;
      before = moment / next;
      moment = 1;
      logScale += log(next);
    }
    return logScale + log(moment);
  }

  /**
   * {@code log ∫ r^m exp(−r s − r²/2) dr} over {@code r > 0}, for {@code s > 0}: with {@code m!}
   * taken out, the ratios of neighbours are {@code ρ_(k−1) = 1 / (s + k ρ_k)}, taken from far above
   * downwards.
   */
  private static double logTail(int m, double s) {
    // The error of the start shrinks as exp(−2 s √(2k)).
    double root = 20 / s;
    int start = m + 20 + (int) Math.min(20_000, root * root);
    double ratio = 2 / (s + Math.sqrt(s * s + 4.0 * start));
    double sum = 0;
    for (int k = start; k >= 0; k--) {
      ratio = 1 / (s + (k + 1) * ratio);
      if (k <= m) {
        sum += log(ratio);
        sum += k > 0 ? log(k) : 0;
      }
    }
    return sum;
  }

  @Override
  public double[] sample(RandomStream random) {
    String shown = Arrays.toString(concentration);
    require(inDomain(), this, "concentration", shown, "two or more finite elements");
    double[] x = new double[concentration.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = concentration[i] + random.normal();
    }
    double length = Math.sqrt(dot(x, x));
    for (int i = 0; i < x.length; i++) {
      x[i] /= length;
    }
    return x;
  }

  @Override
  public double[] mean() {
    return filled(concentration.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    return filled(concentration.length, Double.NaN);
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.UNIT_VECTOR;
  }

  private boolean inDomain() {
    return concentration.length >= 2 && FlatMatrix.isFinite(concentration);
  }

  @Override
  Object[] parameters() {
    return new Object[] {concentration};
  }
}
