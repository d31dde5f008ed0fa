package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A univariate distribution as a value: the plain-Java meaning of a sample site.
 *
 * <p>Parameters outside their domain make {@link #logProb}, {@link #mean} and {@link #variance}
 * {@code NaN}, as a density evaluated inside a sampler must not throw; {@link #sample} then throws
 * {@link IllegalArgumentException}.
 */
public sealed interface Distribution
    permits ContinuousDistribution, DiscreteDistribution, Mixture, Truncated {

  /**
   * The log density (or log mass) at a value, with all constants.
   *
   * @param value where
   * @return negative infinity outside the support, positive infinity where the density has a pole,
   *     {@code NaN} if the value or a parameter outside its domain makes it undefined
   */
  double logProb(double value);

  /**
   * One draw.
   *
   * @param random the source of randomness
   * @return a value of the support; an integer or 0 and 1 for discrete distributions
   * @throws IllegalArgumentException if a parameter lies outside its domain; the message names it
   *     and its value
   */
  double sample(RandomStream random);

  /** The mean; {@code NaN} where it does not exist, infinite where it diverges. */
  double mean();

  /** The variance; {@code NaN} where it does not exist, infinite where it diverges. */
  double variance();

  /** The support. */
  Support support();
}
