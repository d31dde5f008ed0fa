package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logStudentTCdf;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pSquare;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * Student's t distribution with location and scale.
 *
 * <p>Density {@code (1 + z²/df)^(−(df + 1)/2) / (scale √df B(1/2, df/2))} with {@code z = (x − loc)
 * / scale}, on the real line. The mean exists for {@code df > 1}; the variance is infinite for
 * {@code 1 < df ≤ 2} and does not exist below (Johnson, Kotz and Balakrishnan, Continuous
 * Univariate Distributions, 2nd ed., chapter 28).
 *
 * <p>Mean loc if df &gt; 1, else none; variance scale² df / (df − 2) if df &gt; 2, infinite if 1
 * &lt; df ≤ 2, else none.
 *
 * @param df the degrees of freedom, positive and finite
 * @param loc the location, finite
 * @param scale the scale, positive and finite
 */
public record StudentT(double df, double loc, double scale)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    double z = (value - loc) / scale;
    // The beta function keeps the quotient of two gamma functions accurate when both are huge.
    double normalizer = lbeta(0.5, 0.5 * df) + 0.5 * log(df) + log(scale);
    return -0.5 * (df + 1) * log1pSquare(z / Math.sqrt(df)) - normalizer;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return logStudentTCdf(df, (value - loc) / scale);
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return logStudentTCdf(df, (loc - value) / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "df", df);
    requireFinite(this, "loc", loc);
    requirePositive(this, "scale", scale);
    double chiSquare = 2 * random.gamma(0.5 * df);
    return loc + scale * (random.normal() / Math.sqrt(chiSquare / df));
  }

  @Override
  public double mean() {
    return inDomain() && df > 1 ? loc : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain() || df <= 1) {
      return Double.NaN;
    }
    return df > 2 ? scale * scale * (df / (df - 2)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private boolean inDomain() {
    return isPositive(df) && Double.isFinite(loc) && isPositive(scale);
  }
}
