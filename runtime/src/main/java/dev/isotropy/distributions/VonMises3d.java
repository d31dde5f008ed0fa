package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.internal.linalg.DirectionRoutines;
import java.util.Arrays;

/**
 * The von Mises–Fisher distribution of directions in three dimensions.
 *
 * <p>Density {@code κ exp(cᵀ x) / (4π sinh κ)} in the surface of the sphere, with {@code c =
 * concentration} and {@code κ = ‖c‖} (K. V. Mardia and P. E. Jupp, 2000, "Directional Statistics",
 * chapter 9).
 *
 * <p>Mean (coth κ − 1/κ) concentration / κ.
 */
public final class VonMises3d extends ArrayParameters implements VectorDistribution {

  private final double[] concentration;
  private final double kappa;

  /**
   * Makes the distribution.
   *
   * @param concentration three finite elements: the mean direction, as long as draws are close to
   *     it
   * @throws IllegalArgumentException if there are not three elements
   */
  public VonMises3d(double[] concentration) {
    requireLength("concentration", concentration, 3);
    this.concentration = concentration.clone();
    kappa = Math.sqrt(dot(concentration, concentration));
  }

  /** The mean direction, as long as draws are close to it; copied. */
  public double[] concentration() {
    return concentration.clone();
  }

  @Override
  public int length() {
    return 3;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, 3);
    if (!Double.isFinite(kappa) || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return DirectionRoutines.vonMises3d(value, 0, concentration, 0, 3);
  }

  @Override
  public double[] sample(RandomStream random) {
    String shown = Arrays.toString(concentration);
    require(Double.isFinite(kappa), this, "concentration", shown, "finite");
    double u = random.uniform();
    double below = kappa == 0 ? 2 * (1 - u) : -log1p((1 - u) * expm1(-2 * kappa)) / kappa;
    double[] axis = kappa == 0 ? new double[] {0, 0, 1} : concentration.clone();
    double[] x = new double[3];
    double along = 0;
    double length = kappa == 0 ? 1 : kappa;
    for (int i = 0; i < 3; i++) {
      axis[i] /= length;
      x[i] = random.normal();
      along += x[i] * axis[i];
    }
    for (int i = 0; i < 3; i++) {
      x[i] -= along * axis[i];
    }
    double across = Math.sqrt(below * (2 - below) / dot(x, x));
    for (int i = 0; i < 3; i++) {
      x[i] = (1 - below) * axis[i] + across * x[i];
    }
    return x;
  }

  /** The mean cosine to the mean direction, {@code coth κ − 1/κ}. */
  private double meanCosine() {
    if (kappa < 1e-2) {
      double k2 = kappa * kappa;
      return kappa * (1.0 / 3 - k2 * (1.0 / 45 - k2 * (2.0 / 945)));
    }
    double e = expm1(-2 * kappa);
    return (2 + e) / -e - 1 / kappa;
  }

  @Override
  public double[] mean() {
    double ratio = kappa == 0 ? 0 : meanCosine() / kappa;
    return Arrays.stream(concentration).map(c -> ratio * c).toArray();
  }

  @Override
  public double[] variance() {
    double cosine = meanCosine();
    double across = kappa == 0 ? 1.0 / 3 : cosine / kappa;
    double along = kappa == 0 ? 0 : 1 - 3 * across - cosine * cosine;
    return Arrays.stream(concentration)
        .map(c -> across + (kappa == 0 ? 0 : along * (c / kappa) * (c / kappa)))
        .toArray();
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.UNIT_VECTOR;
  }

  @Override
  Object[] parameters() {
    return new Object[] {concentration};
  }
}
