package dev.isotropy;

import dev.isotropy.distributions.AffineBeta;
import dev.isotropy.distributions.AsymmetricLaplace;
import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.BetaBinomial;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.distributions.BinomialLogit;
import dev.isotropy.distributions.Cauchy;
import dev.isotropy.distributions.Chi2;
import dev.isotropy.distributions.ContinuousBernoulli;
import dev.isotropy.distributions.Cumulative;
import dev.isotropy.distributions.Delta;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.ExpModNormal;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.FisherSnedecor;
import dev.isotropy.distributions.Folded;
import dev.isotropy.distributions.Frechet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.GammaPoisson;
import dev.isotropy.distributions.Geometric;
import dev.isotropy.distributions.GeometricLogit;
import dev.isotropy.distributions.Gumbel;
import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.HalfStudentT;
import dev.isotropy.distributions.Hurdle;
import dev.isotropy.distributions.HurdleLogit;
import dev.isotropy.distributions.ImproperUniform;
import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.InverseGaussian;
import dev.isotropy.distributions.Kumaraswamy;
import dev.isotropy.distributions.Laplace;
import dev.isotropy.distributions.Levy;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Logistic;
import dev.isotropy.distributions.Mixture;
import dev.isotropy.distributions.NegativeBinomial;
import dev.isotropy.distributions.NegativeBinomial2;
import dev.isotropy.distributions.NegativeBinomialLogit;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Pareto;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.distributions.Rayleigh;
import dev.isotropy.distributions.RelaxedBernoulliLogit;
import dev.isotropy.distributions.SkewLogistic;
import dev.isotropy.distributions.SkewNormal;
import dev.isotropy.distributions.SoftAsymmetricLaplace;
import dev.isotropy.distributions.SoftLaplace;
import dev.isotropy.distributions.Stable;
import dev.isotropy.distributions.StableWithLogProb;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Transformed;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.distributions.VectorDistribution;
import dev.isotropy.distributions.VectorMixture;
import dev.isotropy.distributions.VonMises;
import dev.isotropy.distributions.Weibull;
import dev.isotropy.distributions.ZeroInflated;
import dev.isotropy.distributions.ZeroInflatedLogit;
import dev.isotropy.distributions.ZeroInflatedNegativeBinomial;
import dev.isotropy.distributions.ZeroInflatedPoisson;
import dev.isotropy.distributions.ZeroInflatedPoissonLogit;
import dev.isotropy.transforms.Transform;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Factories of the distributions, made for static import: {@code normal(0, 1)} is {@code new
 * Normal(0, 1)}.
 *
 * <p>Domains, densities and supports are described at the types they return. A parameter outside
 * its domain gives a distribution whose log density is {@code NaN}; only arrays whose shapes do not
 * fit are an {@link IllegalArgumentException}. Those of {@link ArrayDistributions} are inherited.
 */
public final class Distributions extends ArrayDistributions {

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

  /** A Bernoulli variable with log odds {@code logits}, relaxed to the unit interval. */
  public static RelaxedBernoulliLogit relaxedBernoulliLogit(double temperature, double logits) {
    return new RelaxedBernoulliLogit(temperature, logits);
  }

  /** A binomial distribution whose probability is beta distributed. */
  public static BetaBinomial betaBinomial(
      double concentration1, double concentration0, int totalCount) {
    return new BetaBinomial(concentration1, concentration0, totalCount);
  }

  /** The number of failures before the first success, whose probability is {@code probs}. */
  public static Geometric geometric(double probs) {
    return new Geometric(probs);
  }

  /** The number of failures before the first success, whose log odds are {@code logits}. */
  public static GeometricLogit geometricLogit(double logits) {
    return new GeometricLogit(logits);
  }

  /** The number of events of probability {@code probs} before {@code totalCount} others. */
  public static NegativeBinomial negativeBinomial(double totalCount, double probs) {
    return new NegativeBinomial(totalCount, probs);
  }

  /** The number of events of log odds {@code logits} before {@code totalCount} others. */
  public static NegativeBinomialLogit negativeBinomialLogit(double totalCount, double logits) {
    return new NegativeBinomialLogit(totalCount, logits);
  }

  /** The Poisson distribution whose rate is {@code gamma(concentration, rate)}. */
  public static GammaPoisson gammaPoisson(double concentration, double rate) {
    return new GammaPoisson(concentration, rate);
  }

  /** The Poisson distribution with further zeros, of probability {@code gate}. */
  public static ZeroInflatedPoisson zeroInflatedPoisson(double rate, double gate) {
    return new ZeroInflatedPoisson(rate, gate);
  }

  /** The Poisson distribution with further zeros, of log odds {@code gateLogits}. */
  public static ZeroInflatedPoissonLogit zeroInflatedPoissonLogit(double rate, double gateLogits) {
    return new ZeroInflatedPoissonLogit(rate, gateLogits);
  }

  /** The negative binomial distribution with further zeros, of probability {@code gate}. */
  public static ZeroInflatedNegativeBinomial zeroInflatedNegativeBinomial(
      double totalCount, double probs, double gate) {
    return new ZeroInflatedNegativeBinomial(totalCount, probs, gate);
  }

  /** All mass on one value. */
  public static Delta delta(double value) {
    return new Delta(value);
  }

  /**
   * A distribution given that its variable lies between two bounds, both included; an infinite
   * bound is none.
   */
  public static <D extends Distribution & Cumulative> Truncated<D> truncated(
      D base, double lower, double upper) {
    return new Truncated<>(base, lower, upper);
  }

  /**
   * The normal distribution between two bounds: {@code truncated(normal(loc, scale), low, high)}.
   */
  public static Truncated<Normal> truncatedNormal(
      double loc, double scale, double low, double high) {
    return new Truncated<>(new Normal(loc, scale), low, high);
  }

  /**
   * A mixture of two distributions on the same support.
   *
   * @param share the probability of the first, in [0, 1]
   */
  public static <D extends Distribution> Mixture<D> mixture(double share, D first, D second) {
    return new Mixture<>(new double[] {share, 1 - share}, List.of(first, second));
  }

  /**
   * A mixture of distributions on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the components are copied, and nothing is written to the array
  public static <D extends Distribution> Mixture<D> mixture(double[] weights, D... components) {
    return new Mixture<>(weights, List.of(components));
  }

  /**
   * A mixture of as many distributions as there are weights, on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   * @param component the component of each number, from 0
   */
  public static <D extends Distribution> Mixture<D> mixture(
      double[] weights, IntFunction<D> component) {
    return new Mixture<>(weights, IntStream.range(0, weights.length).mapToObj(component).toList());
  }

  /**
   * A mixture of as many distributions of vectors as there are weights, on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   * @param component the component of each number, from 0
   */
  public static <D extends VectorDistribution> VectorMixture<D> vectorMixture(
      double[] weights, IntFunction<D> component) {
    return new VectorMixture<>(
        weights, IntStream.range(0, weights.length).mapToObj(component).toList());
  }

  /** Counts with further zeros, of probability {@code gate}. */
  public static <D extends Distribution> ZeroInflated<D> zeroInflated(double gate, D base) {
    return new ZeroInflated<>(gate, base);
  }

  /** Counts with further zeros, of log odds {@code gateLogits}. */
  public static <D extends Distribution> ZeroInflatedLogit<D> zeroInflatedLogit(
      double gateLogits, D base) {
    return new ZeroInflatedLogit<>(gateLogits, base);
  }

  /** Zero with probability {@code gate}, else a count of the base that is not zero. */
  public static <D extends Distribution> Hurdle<D> hurdle(double gate, D base) {
    return new Hurdle<>(gate, base);
  }

  /** Zero with log odds {@code gateLogits}, else a count of the base that is not zero. */
  public static <D extends Distribution> HurdleLogit<D> hurdleLogit(double gateLogits, D base) {
    return new HurdleLogit<>(gateLogits, base);
  }

  /** The absolute value of a variable on the real line. */
  public static <D extends Distribution> Folded<D> folded(D base) {
    return new Folded<>(base);
  }

  /** A continuous variable after transforms, which are applied from first to last. */
  public static <D extends Distribution> Transformed<D> transformed(
      D base, Transform... transforms) {
    return new Transformed<>(base, List.of(transforms));
  }
}
