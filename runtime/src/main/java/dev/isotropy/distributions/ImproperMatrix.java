package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import java.util.Arrays;

/**
 * A flat improper prior on a set of matrices: density 1 in the set, so that a site is constrained
 * to it and nothing else. It is no probability distribution, and cannot be sampled.
 */
public interface ImproperMatrix extends MatrixDistribution {

  @Override
  default double logProb(double[][] value) {
    double[] flat = FlatMatrix.checked(this, value, size());
    return FlatMatrix.hasNaN(flat)
        ? Double.NaN
        : support().contains(value) ? 0 : Double.NEGATIVE_INFINITY;
  }

  /**
   * Fails.
   *
   * @throws IllegalArgumentException always
   */
  @Override
  default double[][] sample(RandomStream random) {
    throw new IllegalArgumentException(this + " is no probability distribution and has no draws");
  }

  /** {@code NaN}: there is none. */
  @Override
  default double[][] mean() {
    double[][] none = new double[size()][size()];
    for (double[] row : none) {
      Arrays.fill(row, Double.NaN);
    }
    return none;
  }

  /** {@code NaN}: there is none. */
  @Override
  default double[][] variance() {
    return mean();
  }
}
