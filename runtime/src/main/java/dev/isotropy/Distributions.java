package dev.isotropy;

import dev.isotropy.distributions.AffineBeta;
import dev.isotropy.distributions.AsymmetricLaplace;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Cauchy;
import dev.isotropy.distributions.Chi2;
import dev.isotropy.distributions.ContinuousBernoulli;
import dev.isotropy.distributions.Delta;
import dev.isotropy.distributions.ExpModNormal;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.FisherSnedecor;
import dev.isotropy.distributions.Frechet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Gumbel;
import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.HalfStudentT;
import dev.isotropy.distributions.ImproperUniform;
import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.InverseGaussian;
import dev.isotropy.distributions.Kumaraswamy;
import dev.isotropy.distributions.Laplace;
import dev.isotropy.distributions.Levy;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Logistic;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Pareto;
import dev.isotropy.distributions.Rayleigh;
import dev.isotropy.distributions.RelaxedBernoulli;
import dev.isotropy.distributions.RelaxedBernoulliLogit;
import dev.isotropy.distributions.SkewLogistic;
import dev.isotropy.distributions.SkewNormal;
import dev.isotropy.distributions.SoftAsymmetricLaplace;
import dev.isotropy.distributions.SoftLaplace;
import dev.isotropy.distributions.Stable;
import dev.isotropy.distributions.StableWithLogProb;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.distributions.VonMises;
import dev.isotropy.distributions.Weibull;

/**
 * Factories of the distributions, made for static import: {@code normal(0, 1)} is {@code new
 * Normal(0, 1)}.
 *
 * <p>Domains, densities and supports are described at the types they return. A parameter outside
 * its domain gives a distribution whose log density is {@code NaN}; only arrays whose shapes do not
 * fit are an {@link IllegalArgumentException}.
 *
 * <p>Those of continuous numbers stand here; those of {@link CountDistributions}, {@link
 * DerivedDistributions} and {@link ArrayDistributions} are inherited.
 */
public final class Distributions extends CountDistributions {

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

  /** The distribution of the absolute value of a {@code studentT(df, 0, scale)} variable. */
  public static HalfStudentT halfStudentT(double df, double scale) {
    return new HalfStudentT(df, scale);
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

  /** The flat improper prior on the real line: log density 0. It cannot be sampled. */
  public static ImproperUniform improperUniform() {
    return new ImproperUniform();
  }

  /**
   * The flat improper prior between two bounds, of which either may be infinite: log density 0. It
   * cannot be sampled.
   */
  public static ImproperUniform improperUniform(double lower, double upper) {
    return new ImproperUniform(lower, upper);
  }

  /** The Weibull distribution; with concentration 1 the exponential one of mean {@code scale}. */
  public static Weibull weibull(double scale, double concentration) {
    return new Weibull(scale, concentration);
  }

  /** The Rayleigh distribution with mode {@code scale}. */
  public static Rayleigh rayleigh(double scale) {
    return new Rayleigh(scale);
  }

  /** The hyperbolic secant distribution, a Laplace distribution with a rounded mode. */
  public static SoftLaplace softLaplace(double loc, double scale) {
    return new SoftLaplace(loc, scale);
  }

  /** The skew logistic distribution; with asymmetry 1 the logistic one. */
  public static SkewLogistic skewLogistic(double loc, double scale, double asymmetry) {
    return new SkewLogistic(loc, scale, asymmetry);
  }

  /**
   * An asymmetric Laplace variable plus a normal one of standard deviation {@code scale *
   * softness}.
   */
  public static SoftAsymmetricLaplace softAsymmetricLaplace(
      double loc, double scale, double asymmetry, double softness) {
    return new SoftAsymmetricLaplace(loc, scale, asymmetry, softness);
  }

  /** The skew normal distribution; with {@code alpha} 0 the normal one. */
  public static SkewNormal skewNormal(double loc, double scale, double alpha) {
    return new SkewNormal(loc, scale, alpha);
  }

  /** {@link Stable}. */
  public static Stable stable(double stability, double skew, double scale, double loc) {
    return new Stable(stability, skew, scale, loc);
  }

  /** {@link StableWithLogProb}. */
  public static StableWithLogProb stableWithLogProb(
      double stability, double skew, double scale, double loc) {
    return new StableWithLogProb(stability, skew, scale, loc);
  }

  /** A normal variable plus an exponential one with mean {@code 1 / rate}. */
  public static ExpModNormal expModNormal(double loc, double scale, double rate) {
    return new ExpModNormal(loc, scale, rate);
  }

  /** The Fréchet distribution with tail {@code x^-alpha}. */
  public static Frechet frechet(double alpha, double scale) {
    return new Frechet(alpha, scale);
  }

  /** The chi-squared distribution with mean {@code df}. */
  public static Chi2 chi2(double df) {
    return new Chi2(df);
  }

  /** The distribution of {@code loc} plus {@code scale} times a beta variable. */
  public static AffineBeta affineBeta(
      double concentration1, double concentration0, double loc, double scale) {
    return new AffineBeta(concentration1, concentration0, loc, scale);
  }

  /** The Kumaraswamy distribution. */
  public static Kumaraswamy kumaraswamy(double concentration1, double concentration0) {
    return new Kumaraswamy(concentration1, concentration0);
  }

  /** The Pareto distribution above {@code scale} with tail {@code x^-alpha}. */
  public static Pareto pareto(double scale, double alpha) {
    return new Pareto(scale, alpha);
  }

  /** The F distribution with {@code df1} and {@code df2} degrees of freedom. */
  public static FisherSnedecor fisherSnedecor(double df1, double df2) {
    return new FisherSnedecor(df1, df2);
  }

  /** The von Mises distribution of an angle in [-pi, pi] with mean direction {@code loc}. */
  public static VonMises vonMises(double loc, double concentration) {
    return new VonMises(loc, concentration);
  }

  /** The continuous Bernoulli distribution. */
  public static ContinuousBernoulli continuousBernoulli(double probs) {
    return new ContinuousBernoulli(probs);
  }

  /** The Lévy distribution above {@code loc}. */
  public static Levy levy(double loc, double scale) {
    return new Levy(loc, scale);
  }

  /** The inverse Gaussian or Wald distribution. */
  public static InverseGaussian inverseGaussian(double mean, double shape) {
    return new InverseGaussian(mean, shape);
  }

  /** A Bernoulli variable with probability {@code probs}, relaxed to the unit interval. */
  public static RelaxedBernoulli relaxedBernoulli(double temperature, double probs) {
    return new RelaxedBernoulli(temperature, probs);
  }

  /** A Bernoulli variable with log odds {@code logits}, relaxed to the unit interval. */
  public static RelaxedBernoulliLogit relaxedBernoulliLogit(double temperature, double logits) {
    return new RelaxedBernoulliLogit(temperature, logits);
  }

  /** All mass on one value. */
  public static Delta delta(double value) {
    return new Delta(value);
  }
}
