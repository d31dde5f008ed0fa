package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The flat improper prior: density 1 on the real line, or between two bounds.
 *
 * <p>It has no integral where a bound is infinite, so it is no probability distribution; the
 * posterior may be one, if the data see to it (Gelman and others, Bayesian Data Analysis, 3rd ed.,
 * section 2.8). Its log density is 0 also where both bounds are finite: only {@link Uniform} is
 * normalised. It cannot be sampled. {@code improperUniform()} is flat on the real line; a bound
 * that is infinite is written as {@code Double.POSITIVE_INFINITY} or {@code
 * Double.NEGATIVE_INFINITY} in the source of a model.
 *
 * <p>No mean, no variance, no draws: a model that has such a site can be sampled by NUTS if its
 * posterior is proper, and predicts from it, but {@code simulate} throws and names the site.
 *
 * @param lower the lower bound; negative infinity for none
 * @param upper the upper bound, above {@code lower}; positive infinity for none
 */
public record ImproperUniform(double lower, double upper) implements ContinuousDistribution {

  /** Flat on the real line. */
  public ImproperUniform() {
    this(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public double logProb(double value) {
    if (!(lower < upper) || Double.isNaN(value)) {
      return Double.NaN;
    }
    return support().contains(value) ? 0 : Double.NEGATIVE_INFINITY;
  }

  /**
   * Fails.
   *
   * @throws IllegalArgumentException always
   */
  @Override
  public double sample(RandomStream random) {
    throw new IllegalArgumentException(
        "improperUniform is no probability distribution and has no draws");
  }

  /** {@code NaN}: there is none. */
  @Override
  public double mean() {
    return Double.NaN;
  }

  /** {@code NaN}: there is none. */
  @Override
  public double variance() {
    return Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(lower, upper);
  }
}
