package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.internal.linalg.DirectionRoutines;
import java.util.Arrays;

/**
 * The direction of a normal vector with mean {@code concentration} and unit covariance.
 *
 * <p>Density {@code (2π)^(−n/2) exp(−‖c‖²/2) ∫ r^(n − 1) exp(r t − r²/2) dr} over {@code r > 0} in
 * the surface of the sphere, with {@code t = cᵀ x} (K. V. Mardia and P. E. Jupp, 2000, "Directional
 * Statistics", chapter 9). Moments have no simple closed form.
 *
 * <p>Mean and variance have no simple closed form.
 */
public final class ProjectedNormal extends ArrayParameters implements VectorDistribution {

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
    return DirectionRoutines.projectedNormal(value, 0, concentration, 0, n);
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
