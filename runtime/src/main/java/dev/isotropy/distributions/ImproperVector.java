package dev.isotropy.distributions;

import dev.isotropy.RandomStream;

/**
 * A flat improper prior on a set of vectors: density 1 in the set, so that a site is constrained to
 * it and nothing else. It is no probability distribution, and cannot be sampled.
 */
public interface ImproperVector extends VectorDistribution {

  @Override
  default double logProb(double[] value) {
    if (value.length != length()) {
      throw new IllegalArgumentException(
          "the value of " + this + " has " + value.length + " elements, not " + length());
    }
    return FlatMatrix.hasNaN(value)
        ? Double.NaN
        : support().contains(value) ? 0 : Double.NEGATIVE_INFINITY;
  }

  /**
   * Fails.
   *
   * @throws IllegalArgumentException always
   */
  @Override
  default double[] sample(RandomStream random) {
    throw new IllegalArgumentException(this + " is no probability distribution and has no draws");
  }

  /** {@code NaN}: there is none. */
  @Override
  default double[] mean() {
    return ArrayParameters.filled(length(), Double.NaN);
  }

  /** {@code NaN}: there is none. */
  @Override
  default double[] variance() {
    return mean();
  }
}
