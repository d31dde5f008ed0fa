package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.logIncompleteGammaP;
import static dev.isotropy.MathFunctions.logIncompleteGammaQ;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The chi-squared distribution: the sum of {@code df} squared standard normal variables.
 *
 * <p>Density {@code x^(df/2 − 1) e^(−x/2) / (2^(df/2) Γ(df/2))}, on {@code x ≥ 0}; it is {@code
 * gamma(df/2, 1/2)} (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 2nd ed.,
 * chapter 18).
 *
 * <p>Mean df; variance 2 df.
 *
 * @param df the degrees of freedom, positive and finite
 */
public record Chi2(double df) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    return new Gamma(0.5 * df, 0.5).logProb(value);
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return logIncompleteGammaP(0.5 * df, 0.5 * value);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return 0;
    }
    if (value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return logIncompleteGammaQ(0.5 * df, 0.5 * value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "df", df);
    return 2 * random.gamma(0.5 * df);
  }

  @Override
  public double mean() {
    return inDomain() ? df : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? 2 * df : Double.NaN;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(df);
  }
}
