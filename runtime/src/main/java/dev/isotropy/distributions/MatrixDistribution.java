package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A distribution of square matrices as a value: the plain-Java meaning of a site whose elements are
 * matrices.
 *
 * <p>As for {@link Distribution}, parameters outside their domain make densities and moments {@code
 * NaN}, and {@link #sample} throws. Arrays are copied on the way in and out.
 */
public interface MatrixDistribution {

  /** The number of rows and of columns. */
  int size();

  /**
   * The log density at a matrix, with all constants.
   *
   * @param value {@link #size()} rows of as many elements
   * @return negative infinity outside the support, {@code NaN} if an element or a parameter outside
   *     its domain makes it undefined
   * @throws IllegalArgumentException if the matrix has another shape
   */
  double logProb(double[][] value);

  /**
   * One draw.
   *
   * @throws IllegalArgumentException if a parameter lies outside its domain; the message names it
   */
  double[][] sample(RandomStream random);

  /** The mean of each element; {@code NaN} where it does not exist. */
  double[][] mean();

  /** The variance of each element; {@code NaN} where it does not exist. */
  double[][] variance();

  /** The support. */
  Support.OfMatrix support();
}
