package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logIncompleteBeta;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requirePositive;
import static dev.isotropy.distributions.Tails.log1pRatio;
import static dev.isotropy.distributions.Tails.logPower;
import static dev.isotropy.internal.math.CountMass.logBinomial;
import static dev.isotropy.internal.math.CountMass.logRatio;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.math.CountMass;

/**
 * The F distribution of a quotient of two independent mean squares.
 *
 * <p>Density {@code r^(df1/2) (1 + r)^(−(df1 + df2)/2) / (x B(df1/2, df2/2))} with {@code r = df1 x
 * / df2}, on {@code x ≥ 0} (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions,
 * 2nd ed., chapter 27).
 *
 * <p>Mean m = df2 / (df2 − 2) if df2 &gt; 2, else infinite; variance 2 m² (df1 + df2 − 2) / (df1
 * (df2 − 4)) if df2 &gt; 4, else infinite.
 *
 * @param df1 the numerator's degrees of freedom, positive and finite
 * @param df2 the denominator's degrees of freedom, positive and finite
 */
public record FisherSnedecor(double df1, double df2) implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value == Double.POSITIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double a = 0.5 * df1;
    double b = 0.5 * df2;
    double ratio = df1 / df2 * value;
    if (ratio > 0 && ratio < 0x1p500 && Math.min(a, b) >= CountMass.LARGE) {
      double powers = logBinomial(a, b, ratio / (1 + ratio), 1 / (1 + ratio));
      return powers + log(a / (a + b) * b) - log(value);
    }
    double logRatio = log(df1) - log(df2);
    double power = a * logRatio + logPower(a - 1, log(value));
    return power - (a + b) * log1pRatio(value, df2 / df1) - lbeta(a, b);
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
    return logIncompleteBeta(0.5 * df1, 0.5 * df2, df1 / df2 * value);
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
    return logIncompleteBeta(0.5 * df2, 0.5 * df1, 1 / (df1 / df2 * value));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "df1", df1);
    requirePositive(this, "df2", df2);
    double numerator = random.gamma(0.5 * df1) / df1;
    return numerator / (random.gamma(0.5 * df2) / df2);
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return df2 > 2 ? df2 / (df2 - 2) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (df2 <= 4) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = df2 / (df2 - 2);
    return 2 * mean * mean * ((df1 + df2 - 2) / df1 / (df2 - 4));
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }

  private boolean inDomain() {
    return isPositive(df1) && isPositive(df2);
  }
}
