package dev.isotropy;

import dev.isotropy.distributions.AsymmetricLaplace;
import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.distributions.BinomialLogit;
import dev.isotropy.distributions.Cauchy;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Gumbel;
import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.Laplace;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Logistic;
import dev.isotropy.distributions.NegativeBinomial2;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.distributions.Weibull;

/**
 * Factories of the distributions, made for static import: {@code normal(0, 1)} is {@code new
 * Normal(0, 1)}.
 *
 * <p>Domains, densities and supports are described at the types they return. No factory throws: a
 * parameter outside its domain gives a distribution whose log density is {@code NaN}.
 */
public final class Distributions {

  private Distributions() {}

  /** The normal distribution with mean {@code loc} and standard deviation {@code scale}. */
  public static Normal normal(double loc, double scale) {
    return new Normal(loc, scale);
  }

  /** The distribution of the absolute value of a {@code normal(0, scale)} variable. */
  public static HalfNormal halfNormal(double scale) {
    return new HalfNormal(scale);
  }

  /** The Cauchy distribution with median {@code loc} and half interquartile range {@code scale}. */
  public static Cauchy cauchy(double loc, double scale) {
    return new Cauchy(loc, scale);
  }

  /** The distribution of the absolute value of a {@code cauchy(0, scale)} variable. */
  public static HalfCauchy halfCauchy(double scale) {
    return new HalfCauchy(scale);
  }

  /** Student's t distribution with {@code df} degrees of freedom. */
  public static StudentT studentT(double df, double loc, double scale) {
    return new StudentT(df, loc, scale);
  }

  /** The distribution of the exponential of a {@code normal(loc, scale)} variable. */
  public static LogNormal logNormal(double loc, double scale) {
    return new LogNormal(loc, scale);
  }

  /** The Laplace distribution with mean {@code loc} and mean absolute deviation {@code scale}. */
  public static Laplace laplace(double loc, double scale) {
    return new Laplace(loc, scale);
  }

  /**
   * The asymmetric Laplace distribution with tail scales {@code scale * asymmetry} below {@code
   * loc} and {@code scale / asymmetry} above.
   */
  public static AsymmetricLaplace asymmetricLaplace(double loc, double scale, double asymmetry) {
    return new AsymmetricLaplace(loc, scale, asymmetry);
  }

  /** The logistic distribution with mean {@code loc}. */
  public static Logistic logistic(double loc, double scale) {
    return new Logistic(loc, scale);
  }

  /** The Gumbel distribution of largest values with mode {@code loc}. */
  public static Gumbel gumbel(double loc, double scale) {
    return new Gumbel(loc, scale);
  }

  /** The exponential distribution with mean {@code 1 / rate}. */
  public static Exponential exponential(double rate) {
    return new Exponential(rate);
  }

  /** The gamma distribution with mean {@code concentration / rate}. */
  public static Gamma gamma(double concentration, double rate) {
    return new Gamma(concentration, rate);
  }

  /** The distribution of the inverse of a {@code gamma(concentration, rate)} variable. */
  public static InverseGamma inverseGamma(double concentration, double rate) {
    return new InverseGamma(concentration, rate);
  }

  /** The beta distribution with mean {@code concentration1 / (concentration1 + concentration0)}. */
  public static Beta beta(double concentration1, double concentration0) {
    return new Beta(concentration1, concentration0);
  }

  /** The uniform distribution on the interval from {@code low} to {@code high}. */
  public static Uniform uniform(double low, double high) {
    return new Uniform(low, high);
  }

  /** The Weibull distribution; with concentration 1 the exponential one of mean {@code scale}. */
  public static Weibull weibull(double scale, double concentration) {
    return new Weibull(scale, concentration);
  }

  /** The Bernoulli distribution with probability {@code probs} of 1. */
  public static Bernoulli bernoulli(double probs) {
    return new Bernoulli(probs);
  }

  /** The Bernoulli distribution with log odds {@code logits} of 1. */
  public static BernoulliLogit bernoulliLogit(double logits) {
    return new BernoulliLogit(logits);
  }

  /** The number of successes in {@code totalCount} trials of probability {@code probs}. */
  public static Binomial binomial(int totalCount, double probs) {
    return new Binomial(totalCount, probs);
  }

  /** The number of successes in {@code totalCount} trials of log odds {@code logits}. */
  public static BinomialLogit binomialLogit(int totalCount, double logits) {
    return new BinomialLogit(totalCount, logits);
  }

  /** The Poisson distribution with mean {@code rate}. */
  public static Poisson poisson(double rate) {
    return new Poisson(rate);
  }

  /** The Poisson distribution with mean {@code exp(logRate)}. */
  public static PoissonLog poissonLog(double logRate) {
    return new PoissonLog(logRate);
  }

  /** The negative binomial distribution with variance {@code mean + mean² / dispersion}. */
  public static NegativeBinomial2 negativeBinomial2(double mean, double dispersion) {
    return new NegativeBinomial2(mean, dispersion);
  }
}
