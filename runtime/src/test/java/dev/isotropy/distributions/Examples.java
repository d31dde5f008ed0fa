package dev.isotropy.distributions;

import static dev.isotropy.Distributions.folded;
import static dev.isotropy.Distributions.hurdle;
import static dev.isotropy.Distributions.hurdleLogit;
import static dev.isotropy.Distributions.mixture;
import static dev.isotropy.Distributions.transformed;
import static dev.isotropy.Distributions.zeroInflated;
import static dev.isotropy.Distributions.zeroInflatedLogit;
import static dev.isotropy.Transforms.affine;
import static dev.isotropy.Transforms.exp;
import static dev.isotropy.Transforms.invLogit;
import static dev.isotropy.Transforms.log;
import static dev.isotropy.Transforms.logit;
import static dev.isotropy.Transforms.negate;
import static dev.isotropy.Transforms.power;
import static dev.isotropy.Transforms.reciprocal;
import static dev.isotropy.Transforms.softplus;
import static dev.isotropy.Transforms.tanh;

import java.util.stream.Stream;

/**
 * Distributions of every family and every regime of its sampler, for tests that hold for all of
 * them.
 */
final class Examples {

  private Examples() {}

  static Stream<ContinuousDistribution> continuous() {
    return Stream.of(
        new Normal(-1.5, 2.5),
        new HalfNormal(0.7),
        new Cauchy(2, 0.5),
        new HalfCauchy(3),
        new HalfStudentT(0.8, 2),
        new HalfStudentT(4.5, 0.6),
        new StudentT(0.8, 0, 1),
        new StudentT(2.5, 1, 2),
        new StudentT(9, -1, 0.3),
        new LogNormal(0.4, 0.5),
        new Laplace(3, 1.2),
        new AsymmetricLaplace(1, 0.8, 2.5),
        new AsymmetricLaplace(-1, 2, 0.4),
        new Logistic(-2, 0.6),
        new Gumbel(1, 2),
        new Exponential(0.3),
        new Gamma(0.4, 2),
        new Gamma(1, 0.5),
        new Gamma(3.5, 1.5),
        new Gamma(60, 4),
        new InverseGamma(0.7, 1),
        new InverseGamma(6, 3),
        new InverseGamma(40, 80),
        new Beta(0.5, 0.5),
        new Beta(0.6, 3),
        new Beta(1, 1),
        new Beta(2.5, 1.5),
        new Beta(30, 50),
        new Uniform(-2, 5),
        new Weibull(2, 0.7),
        new Weibull(0.5, 1),
        new Weibull(3, 4.5),
        new Rayleigh(1.7),
        new SoftLaplace(-1, 0.8),
        new SkewLogistic(0.5, 1.2, 0.6),
        new SkewLogistic(-2, 0.5, 4),
        new SoftAsymmetricLaplace(1, 0.8, 1.6, 0.4),
        new SoftAsymmetricLaplace(-1, 2, 0.5, 2),
        new Frechet(1.5, 2),
        new Frechet(6, 0.5),
        new Chi2(0.9),
        new Chi2(7),
        new AffineBeta(2, 3.5, -1, 4),
        new Kumaraswamy(0.7, 2),
        new Kumaraswamy(3, 1.5),
        new Pareto(2, 1.3),
        new Pareto(0.5, 7),
        new FisherSnedecor(1.5, 3),
        new FisherSnedecor(40, 50),
        new VonMises(0.7, 1e-7),
        new VonMises(-2.5, 0.8),
        new VonMises(1, 60),
        new ContinuousBernoulli(0.5),
        new ContinuousBernoulli(0.503),
        new ContinuousBernoulli(0.02),
        new ContinuousBernoulli(0.9),
        new Levy(1, 0.7),
        new InverseGaussian(2, 0.5),
        new InverseGaussian(0.3, 4),
        new ExpModNormal(1, 0.5, 0.4),
        new ExpModNormal(-1, 1, 30),
        new SkewNormal(1, 2, -3),
        new SkewNormal(-1, 0.5, 0.7),
        new Stable(1.6, -0.5, 0.8, 1),
        new StableWithLogProb(0.9, 0.6, 2, -1),
        new RelaxedBernoulli(0.8, 0.3),
        new RelaxedBernoulliLogit(0.8, -0.8),
        new RelaxedBernoulliLogit(2, 1.1),
        folded(new Normal(0.4, 1.5)),
        folded(new Normal(-60, 0.5)),
        folded(new Gumbel(-1, 0.5)),
        transformed(new Normal(0.4, 0.5), exp()),
        transformed(new Normal(0.4, 0.5), negate(), affine(1, 3)),
        transformed(new Beta(2.5, 1.5), logit()),
        transformed(new Logistic(0.5, 0.8), invLogit()),
        transformed(new Normal(-0.3, 0.6), tanh()),
        transformed(new Gamma(3.5, 1.5), power(0.5)),
        transformed(new Gamma(3.5, 1.5), reciprocal()),
        transformed(new Gamma(3.5, 1.5), log(), negate()),
        transformed(new Normal(0.5, 1.2), softplus()),
        transformed(new Uniform(-1, 2), affine(2, 0.5), exp()));
  }

  static Stream<DiscreteDistribution> discrete() {
    return Stream.of(
        new Bernoulli(0),
        new Bernoulli(0.27),
        new Bernoulli(1),
        new BernoulliLogit(-1.2),
        new BernoulliLogit(0.8),
        new Binomial(0, 0.4),
        new Binomial(7, 0),
        new Binomial(7, 1),
        new Binomial(7, 0.35),
        new Binomial(60, 0.02),
        new Binomial(400, 0.6),
        new BinomialLogit(12, 0.5),
        new BinomialLogit(300, -1.5),
        new Poisson(0),
        new Poisson(0.6),
        new Poisson(8),
        new Poisson(140),
        new PoissonLog(Double.NEGATIVE_INFINITY),
        new PoissonLog(-1),
        new PoissonLog(4),
        new NegativeBinomial2(0, 3),
        new NegativeBinomial2(0.8, 0.5),
        new NegativeBinomial2(15, 4),
        new NegativeBinomial2(60, 200),
        new BetaBinomial(0.6, 2.5, 12),
        new BetaBinomial(40, 25, 90),
        new BetaBinomial(2, 3, 0),
        new Geometric(1),
        new Geometric(0.2),
        new GeometricLogit(-0.7),
        new NegativeBinomial(0.6, 0.7),
        new NegativeBinomial(30, 0.4),
        new NegativeBinomial(2, 0),
        new NegativeBinomialLogit(4, -0.5),
        new NegativeBinomialLogit(25, 0.3),
        new GammaPoisson(0.7, 0.4),
        new GammaPoisson(50, 2),
        new ZeroInflatedPoisson(4, 0.3),
        new ZeroInflatedPoisson(2, 0),
        new ZeroInflatedPoissonLogit(3, -0.6),
        new ZeroInflatedNegativeBinomial(3, 0.6, 0.25),
        zeroInflated(0.3, new Binomial(7, 0.35)),
        zeroInflated(0.2, new Geometric(0.2)),
        zeroInflatedLogit(-1.2, new NegativeBinomial2(15, 4)),
        hurdle(0.3, new Poisson(0.6)),
        hurdle(0.1, new Poisson(8)),
        hurdle(0.6, new Binomial(7, 0.02)),
        hurdle(0.4, new Geometric(0.2)),
        hurdle(0, new Poisson(2)),
        hurdleLogit(0.8, new NegativeBinomial2(0.8, 0.5)));
  }

  static Stream<Mixture<?>> mixtures() {
    return Stream.of(
        mixture(0.3, new Normal(-2, 0.5), new Normal(1, 1.5)),
        mixture(new double[] {1, 0, 3}, new Gamma(2, 1), new Gamma(1, 1), new Gamma(9, 2)),
        mixture(0.9, new Normal(0, 1), new Laplace(0, 4)),
        mixture(0.4, new Poisson(0.6), new Poisson(9)),
        mixture(
            0.25,
            mixture(0.5, new Logistic(0, 1), new Logistic(4, 1)),
            mixture(0.1, new Logistic(9, 2), new Logistic(-4, 1))));
  }

  static Stream<Distribution> all() {
    return Stream.of(continuous(), discrete(), mixtures()).flatMap(each -> each);
  }
}
