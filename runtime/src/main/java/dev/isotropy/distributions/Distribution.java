package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A univariate distribution as a value: the plain-Java meaning of a sample site.
 *
 * <p>Parameters outside their domain make {@link #logProb} {@code NaN}, as a density evaluated inside a sampler must not throw;
 * {@link #sample} then throws {@link IllegalArgumentException}.
 */
public sealed interface Distribution permits ContinuousDistribution, DiscreteDistribution {

  /** The log density (or log mass) at {@code value}; negative infinity outside the support. */
  double logProb(double value);

  /** One draw. */
  double sample(RandomStream random);

  /** The mean; {@code NaN} where it does not exist, infinite where it diverges. */
  double mean();

  /** The variance; {@code NaN} where it does not exist, infinite where it diverges. */
  double variance();

  /** The support. */
  Support support();
}
