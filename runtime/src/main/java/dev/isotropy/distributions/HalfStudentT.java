package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.logStudentTCdf;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The distribution of the absolute value of a centred Student's t variable.
 *
 * <p>Density {@code 2 (1 + z²/df)^(−(df + 1)/2) / (scale √df B(1/2, df/2))} with {@code z = x /
 * scale}, on {@code x ≥ 0}. The mean is infinite for {@code df ≤ 1}, the variance for {@code df ≤
 * 2} (A. Gelman, 2006, "Prior distributions for variance parameters in hierarchical models").
 *
 * <p>Mean 2 scale √df / ((df − 1) B(1/2, df/2)) for df &gt; 1, or infinite; variance scale² df /
 * (df − 2) − mean² for df &gt; 2, or infinite.
 *
 * @param df the degrees of freedom, positive and finite
 * @param scale the scale, positive and finite
 */
public record HalfStudentT(double df, double scale) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    return value < 0
        ? Double.NEGATIVE_INFINITY
        : new StudentT(df, 0, scale).logProb(value) + LOG_TWO;
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
    return log1mExp(logCcdf(value));
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
    return Constants.LOG_TWO + logStudentTCdf(df, -value / scale);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "df", df);
    requirePositive(this, "scale", scale);
    return Math.abs(new StudentT(df, 0, scale).sample(random));
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return df > 1 ? scale * standardMean() : Double.POSITIVE_INFINITY;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double mean = standardMean();
    return df > 2 ? scale * scale * (df / (df - 2) - mean * mean) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private double standardMean() {
    return 2 / (df - 1) * exp(0.5 * log(df) - lbeta(0.5, 0.5 * df));
  }

  private boolean inDomain() {
    return isPositive(df) && isPositive(scale);
  }
}
