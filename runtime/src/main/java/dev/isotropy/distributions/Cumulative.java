package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;

/**
 * What a distribution has whose distribution function is known: the probabilities below and above a
 * value, accurate in both tails as their logarithms.
 *
 * <p>Censored data have them as likelihood, and {@link Truncated} its normaliser.
 */
public interface Cumulative {

  /**
   * The logarithm of the probability of at most a value.
   *
   * @param value any number, infinite ones included
   * @return {@code NaN} if a parameter is outside its domain
   */
  double logCdf(double value);

  /**
   * The logarithm of the probability of more than a value.
   *
   * @param value any number, infinite ones included
   * @return {@code NaN} if a parameter is outside its domain
   */
  double logCcdf(double value);

  /** The probability of at most a value. */
  default double cdf(double value) {
    return exp(logCdf(value));
  }
}
