package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A distribution of vectors as a value: the plain-Java meaning of a site whose elements are
 * vectors.
 *
 * <p>As for {@link Distribution}, parameters outside their domain make densities and moments {@code
 * NaN}, and {@link #sample} throws. Arrays are copied on the way in and out.
 */
public interface VectorDistribution {

  /** The number of elements of a vector. */
  int length();

  /**
   * The log density (or log mass) at a vector, with all constants.
   *
   * @param value {@link #length()} elements
   * @return negative infinity outside the support, {@code NaN} if an element or a parameter outside
   *     its domain makes it undefined
   * @throws IllegalArgumentException if the vector has another length
   */
  double logProb(double[] value);

  /** The log mass at a vector of integers. */
  default double logProb(int[] value) {
    double[] copy = new double[value.length];
    for (int i = 0; i < value.length; i++) {
      copy[i] = value[i];
    }
    return logProb(copy);
  }

  /**
   * One draw, {@link #length()} elements.
   *
   * @throws IllegalArgumentException if a parameter lies outside its domain; the message names it
   */
  double[] sample(RandomStream random);

  /** The mean of each element; {@code NaN} where it does not exist or has no closed form. */
  double[] mean();

  /** The variance of each element; {@code NaN} where it does not exist or has no closed form. */
  double[] variance();

  /** The support. */
  Support.OfVector support();
}
