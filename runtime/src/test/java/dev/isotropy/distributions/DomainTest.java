package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds of supports and of parameter domains. */
class DomainTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static Stream<Distribution> all() {
    return Examples.all();
  }

  /**
   * A distribution with one parameter outside its domain, that parameter's name and its value as
   * shown.
   */
  static Stream<Arguments> outsideTheDomain() {
    return Stream.of(
        Arguments.of(new Normal(NAN, 1), "loc", "NaN"),
        Arguments.of(new Normal(INFINITY, 1), "loc", "Infinity"),
        Arguments.of(new Normal(0, 0), "scale", "0.0"),
        Arguments.of(new Normal(0, -2.5), "scale", "-2.5"),
        Arguments.of(new Normal(0, INFINITY), "scale", "Infinity"),
        Arguments.of(new HalfNormal(-1), "scale", "-1.0"),
        Arguments.of(new Cauchy(0, -1), "scale", "-1.0"),
        Arguments.of(new Cauchy(NAN, 1), "loc", "NaN"),
        Arguments.of(new HalfCauchy(0), "scale", "0.0"),
        Arguments.of(new HalfStudentT(0, 1), "df", "0.0"),
        Arguments.of(new HalfStudentT(3, -1), "scale", "-1.0"),
        Arguments.of(new StudentT(0, 0, 1), "df", "0.0"),
        Arguments.of(new StudentT(INFINITY, 0, 1), "df", "Infinity"),
        Arguments.of(new StudentT(3, NAN, 1), "loc", "NaN"),
        Arguments.of(new StudentT(3, 0, NAN), "scale", "NaN"),
        Arguments.of(new LogNormal(0, -1), "scale", "-1.0"),
        Arguments.of(new LogNormal(NAN, 1), "loc", "NaN"),
        Arguments.of(new Laplace(0, 0), "scale", "0.0"),
        Arguments.of(new Laplace(-INFINITY, 1), "loc", "-Infinity"),
        Arguments.of(new AsymmetricLaplace(0, 1, -2), "asymmetry", "-2.0"),
        Arguments.of(new AsymmetricLaplace(0, 0, 2), "scale", "0.0"),
        Arguments.of(new AsymmetricLaplace(NAN, 1, 2), "loc", "NaN"),
        Arguments.of(new Logistic(0, -1), "scale", "-1.0"),
        Arguments.of(new Logistic(NAN, 1), "loc", "NaN"),
        Arguments.of(new Gumbel(0, -1), "scale", "-1.0"),
        Arguments.of(new Gumbel(NAN, 1), "loc", "NaN"),
        Arguments.of(new Exponential(0), "rate", "0.0"),
        Arguments.of(new Gamma(-1, 1), "concentration", "-1.0"),
        Arguments.of(new Gamma(1, 0), "rate", "0.0"),
        Arguments.of(new InverseGamma(0, 1), "concentration", "0.0"),
        Arguments.of(new InverseGamma(1, NAN), "rate", "NaN"),
        Arguments.of(new Beta(0, 1), "concentration1", "0.0"),
        Arguments.of(new Beta(1, -3), "concentration0", "-3.0"),
        Arguments.of(new Uniform(2, 2), "high", "2.0"),
        Arguments.of(new Uniform(3, 2), "high", "2.0"),
        Arguments.of(new Uniform(-1.7e308, 1.7e308), "high", "1.7E308"),
        Arguments.of(new Uniform(NAN, 2), "low", "NaN"),
        Arguments.of(new Uniform(0, INFINITY), "high", "Infinity"),
        Arguments.of(new Weibull(0, 1), "scale", "0.0"),
        Arguments.of(new Weibull(1, -1), "concentration", "-1.0"),
        Arguments.of(new Bernoulli(1.1), "probs", "1.1"),
        Arguments.of(new Bernoulli(-0.1), "probs", "-0.1"),
        Arguments.of(new BernoulliLogit(NAN), "logits", "NaN"),
        Arguments.of(new Binomial(-1, 0.5), "totalCount", "-1"),
        Arguments.of(new Binomial(3, NAN), "probs", "NaN"),
        Arguments.of(new BinomialLogit(-2, 0), "totalCount", "-2"),
        Arguments.of(new BinomialLogit(3, NAN), "logits", "NaN"),
        Arguments.of(new Poisson(-1), "rate", "-1.0"),
        Arguments.of(new Poisson(INFINITY), "rate", "Infinity"),
        Arguments.of(new PoissonLog(NAN), "logRate", "NaN"),
        Arguments.of(new PoissonLog(INFINITY), "logRate", "Infinity"),
        Arguments.of(new NegativeBinomial2(-1, 1), "mean", "-1.0"),
        Arguments.of(new NegativeBinomial2(1, 0), "dispersion", "0.0"),
        Arguments.of(new Rayleigh(0), "scale", "0.0"),
        Arguments.of(new SoftLaplace(NAN, 1), "loc", "NaN"),
        Arguments.of(new SoftLaplace(0, -1), "scale", "-1.0"),
        Arguments.of(new SkewLogistic(0, 1, 0), "asymmetry", "0.0"),
        Arguments.of(new SkewLogistic(0, NAN, 1), "scale", "NaN"),
        Arguments.of(new SoftAsymmetricLaplace(0, 1, 1, 0), "softness", "0.0"),
        Arguments.of(new SoftAsymmetricLaplace(0, 1, -1, 1), "asymmetry", "-1.0"),
        Arguments.of(new Frechet(0, 1), "alpha", "0.0"),
        Arguments.of(new Frechet(1, INFINITY), "scale", "Infinity"),
        Arguments.of(new Chi2(-2), "df", "-2.0"),
        Arguments.of(new AffineBeta(0, 1, 0, 1), "concentration1", "0.0"),
        Arguments.of(new AffineBeta(1, -1, 0, 1), "concentration0", "-1.0"),
        Arguments.of(new AffineBeta(1, 1, NAN, 1), "loc", "NaN"),
        Arguments.of(new AffineBeta(1, 1, 0, 0), "scale", "0.0"),
        Arguments.of(new Kumaraswamy(-1, 1), "concentration1", "-1.0"),
        Arguments.of(new Kumaraswamy(1, 0), "concentration0", "0.0"),
        Arguments.of(new Pareto(0, 1), "scale", "0.0"),
        Arguments.of(new Pareto(1, NAN), "alpha", "NaN"),
        Arguments.of(new FisherSnedecor(0, 1), "df1", "0.0"),
        Arguments.of(new FisherSnedecor(1, -1), "df2", "-1.0"),
        Arguments.of(new VonMises(INFINITY, 1), "loc", "Infinity"),
        Arguments.of(new VonMises(0, -1), "concentration", "-1.0"),
        Arguments.of(new ContinuousBernoulli(0), "probs", "0.0"),
        Arguments.of(new ContinuousBernoulli(1), "probs", "1.0"),
        Arguments.of(new Levy(NAN, 1), "loc", "NaN"),
        Arguments.of(new Levy(0, 0), "scale", "0.0"),
        Arguments.of(new InverseGaussian(-1, 1), "mean", "-1.0"),
        Arguments.of(new InverseGaussian(1, 0), "shape", "0.0"),
        Arguments.of(new ExpModNormal(0, 1, 0), "rate", "0.0"),
        Arguments.of(new SkewNormal(0, 1, NAN), "alpha", "NaN"),
        Arguments.of(new SkewNormal(0, -1, 1), "scale", "-1.0"),
        Arguments.of(new Stable(0, 0, 1, 0), "stability", "0.0"),
        Arguments.of(new Stable(2.1, 0, 1, 0), "stability", "2.1"),
        Arguments.of(new Stable(1.5, 1.5, 1, 0), "skew", "1.5"),
        Arguments.of(new Stable(1.5, NAN, 1, 0), "skew", "NaN"),
        Arguments.of(new StableWithLogProb(1.5, 0, 0, 0), "scale", "0.0"),
        Arguments.of(new StableWithLogProb(1.5, 0, 1, INFINITY), "loc", "Infinity"),
        Arguments.of(new RelaxedBernoulli(0, 0.5), "temperature", "0.0"),
        Arguments.of(new RelaxedBernoulli(1, 1), "probs", "1.0"),
        Arguments.of(new RelaxedBernoulliLogit(0, 1), "temperature", "0.0"),
        Arguments.of(new RelaxedBernoulliLogit(1, NAN), "logits", "NaN"),
        Arguments.of(new BetaBinomial(0, 1, 3), "concentration1", "0.0"),
        Arguments.of(new BetaBinomial(1, 1, -1), "totalCount", "-1"),
        Arguments.of(new Geometric(0), "probs", "0.0"),
        Arguments.of(new Geometric(1.5), "probs", "1.5"),
        Arguments.of(new GeometricLogit(NAN), "logits", "NaN"),
        Arguments.of(new NegativeBinomial(0, 0.5), "totalCount", "0.0"),
        Arguments.of(new NegativeBinomial(2, 1), "probs", "1.0"),
        Arguments.of(new NegativeBinomialLogit(2, INFINITY), "logits", "Infinity"),
        Arguments.of(new GammaPoisson(-1, 1), "concentration", "-1.0"),
        Arguments.of(new GammaPoisson(1, 0), "rate", "0.0"),
        Arguments.of(new ZeroInflatedPoisson(-1, 0.5), "rate", "-1.0"),
        Arguments.of(new ZeroInflatedPoisson(1, 1.5), "gate", "1.5"),
        Arguments.of(new ZeroInflatedPoissonLogit(1, NAN), "gateLogits", "NaN"),
        Arguments.of(new ZeroInflatedNegativeBinomial(1, 0.5, -0.5), "gate", "-0.5"));
  }

  @ParameterizedTest
  @MethodSource("outsideTheDomain")
  void densityIsUndefinedAndSamplingThrows(Distribution distribution, String name, String value) {
    for (double x : new double[] {-1, 0, 0.5, 1, 20}) {
      assertThat(distribution.logProb(x)).isNaN();
    }
    assertThat(distribution.variance()).isNaN();
    RandomStream random = RandomStream.of(1, 1);
    assertThatThrownBy(() -> distribution.sample(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " of " + distribution.getClass().getSimpleName())
        .hasMessageEndingWith("but is " + value);
  }

  @ParameterizedTest
  @MethodSource("all")
  void densityVanishesOutsideTheSupport(Distribution distribution) {
    Support support = distribution.support();
    double[] outside = {-INFINITY, -1e300, -3.5, -1, -1e-300, 0.5, 1 + 1e-15, 401, 1e300, INFINITY};
    for (double x : outside) {
      if (!support.contains(x)) {
        assertThat(distribution.logProb(x)).as("at %s", x).isEqualTo(-INFINITY);
      }
    }
    assertThat(distribution.logProb(NAN)).isNaN();
  }

  @Test
  void densitiesAtBounds() {
    assertThat(new HalfNormal(2).logProb(0)).isFinite();
    assertThat(new HalfCauchy(2).logProb(0)).isFinite();
    assertThat(new HalfStudentT(3, 2).logProb(0)).isFinite();
    assertThat(new LogNormal(0, 1).logProb(0)).isEqualTo(-INFINITY);
    assertThat(new InverseGamma(2, 1).logProb(0)).isEqualTo(-INFINITY);
    assertThat(new Exponential(1).logProb(0)).isZero();
    assertThat(new Gamma(0.5, 2).logProb(0)).isEqualTo(INFINITY);
    assertThat(new Gamma(1, 1).logProb(0)).isZero();
    assertThat(new Gamma(1.5, 2).logProb(0)).isEqualTo(-INFINITY);
    assertThat(new Weibull(2, 0.5).logProb(0)).isEqualTo(INFINITY);
    assertThat(new Weibull(1, 1).logProb(0)).isZero();
    assertThat(new Weibull(2, 3).logProb(0)).isEqualTo(-INFINITY);
    assertThat(new Beta(0.5, 2).logProb(0)).isEqualTo(INFINITY);
    assertThat(new Beta(2, 0.5).logProb(0)).isEqualTo(-INFINITY);
    assertThat(new Beta(2, 0.5).logProb(1)).isEqualTo(INFINITY);
    assertThat(new Beta(1, 1).logProb(0)).isZero();
    assertThat(new Beta(1, 1).logProb(1)).isZero();
    assertThat(new Beta(50, 50).logProb(1)).isEqualTo(-INFINITY);
    assertThat(new Uniform(1, 2).logProb(1)).isZero();
    assertThat(new Uniform(1, 2).logProb(2)).isZero();
  }

  @Test
  void flatBetweenBoundsAndWithoutDraws() {
    ImproperUniform line = new ImproperUniform();
    assertThat(line).isEqualTo(new ImproperUniform(-INFINITY, INFINITY));
    assertThat(line.logProb(-1e300)).isZero();
    assertThat(line.logProb(INFINITY)).isEqualTo(-INFINITY);
    assertThat(line.logProb(NAN)).isNaN();
    assertThat(new ImproperUniform(0, INFINITY).logProb(3)).isZero();
    assertThat(new ImproperUniform(0, 5).logProb(5)).isZero();
    assertThat(new ImproperUniform(0, 5).logProb(-1e-9)).isEqualTo(-INFINITY);
    assertThat(new ImproperUniform(2, 2).logProb(2)).isNaN();
    assertThat(new ImproperUniform(NAN, 2).logProb(1)).isNaN();
    assertThat(line.mean()).isNaN();
    assertThat(line.variance()).isNaN();
    assertThatThrownBy(() -> line.sample(RandomStream.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("improperUniform is no probability distribution and has no draws");
  }

  @Test
  void certainOutcomesHaveLogMassZero() {
    assertThat(new Bernoulli(1).logProb(true)).isZero();
    assertThat(new Bernoulli(1).logProb(false)).isEqualTo(-INFINITY);
    assertThat(new Bernoulli(0).logProb(false)).isZero();
    assertThat(new BernoulliLogit(INFINITY).logProb(true)).isZero();
    assertThat(new BernoulliLogit(INFINITY).logProb(false)).isEqualTo(-INFINITY);
    assertThat(new Binomial(0, 0.3).logProb(0)).isZero();
    assertThat(new Binomial(40, 0).logProb(0)).isZero();
    assertThat(new Binomial(40, 0).logProb(20)).isEqualTo(-INFINITY);
    assertThat(new Binomial(40, 1).logProb(40)).isZero();
    assertThat(new Binomial(40, 1).logProb(39)).isEqualTo(-INFINITY);
    assertThat(new BinomialLogit(40, -INFINITY).logProb(0)).isZero();
    assertThat(new BinomialLogit(40, -INFINITY).logProb(20)).isEqualTo(-INFINITY);
    assertThat(new Poisson(0).logProb(0)).isZero();
    assertThat(new Poisson(0).logProb(1)).isEqualTo(-INFINITY);
    assertThat(new PoissonLog(-INFINITY).logProb(0)).isZero();
    assertThat(new PoissonLog(-INFINITY).logProb(30)).isEqualTo(-INFINITY);
    assertThat(new PoissonLog(800).logProb(30)).isEqualTo(-INFINITY);
    assertThat(new NegativeBinomial2(0, 2).logProb(0)).isZero();
    assertThat(new NegativeBinomial2(0, 2).logProb(1)).isEqualTo(-INFINITY);
  }

  @Test
  void momentsThatDoNotExist() {
    assertThat(new Cauchy(0, 1).mean()).isNaN();
    assertThat(new Cauchy(0, 1).variance()).isNaN();
    assertThat(new HalfCauchy(1).mean()).isEqualTo(INFINITY);
    assertThat(new HalfCauchy(1).variance()).isEqualTo(INFINITY);
    assertThat(new HalfStudentT(1, 1).mean()).isEqualTo(INFINITY);
    assertThat(new HalfStudentT(2, 1).variance()).isEqualTo(INFINITY);
    assertThat(new StudentT(1, 0, 1).mean()).isNaN();
    assertThat(new StudentT(1, 0, 1).variance()).isNaN();
    assertThat(new StudentT(2, 5, 1).mean()).isEqualTo(5);
    assertThat(new StudentT(2, 5, 1).variance()).isEqualTo(INFINITY);
    assertThat(new InverseGamma(1, 1).mean()).isEqualTo(INFINITY);
    assertThat(new InverseGamma(2, 1).variance()).isEqualTo(INFINITY);
  }

  @Test
  void hugeRatesHaveNoDraws() {
    RandomStream random = RandomStream.of(1, 1);
    assertThatThrownBy(() -> new Poisson(1e16).sample(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate of Poisson must be in [0, 2^52] for a draw, but is 1.0E16");
    assertThatThrownBy(() -> new PoissonLog(710).sample(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("logRate of PoissonLog")
        .hasMessageEndingWith("710.0");
    assertThatThrownBy(() -> new NegativeBinomial2(1e16, 1).sample(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mean of NegativeBinomial2");
  }
}
