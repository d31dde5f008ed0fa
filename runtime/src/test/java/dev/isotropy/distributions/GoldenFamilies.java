package dev.isotropy.distributions;

import static dev.isotropy.Distributions.truncatedNormal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The families of this package by the names that reference implementations give to them and to
 * their parameters.
 */
final class GoldenFamilies {

  private static final Map<String, Function<Parameters, Distribution>> FACTORIES = new TreeMap<>();

  static {
    FACTORIES.put("normal", p -> new Normal(p.get("loc"), p.get("scale")));
    FACTORIES.put("half_normal", p -> new HalfNormal(p.get("scale")));
    FACTORIES.put("cauchy", p -> new Cauchy(p.get("loc"), p.get("scale")));
    FACTORIES.put("half_cauchy", p -> new HalfCauchy(p.get("scale")));
    FACTORIES.put("half_student_t", p -> new HalfStudentT(p.get("df"), p.get("scale")));
    FACTORIES.put("student_t", p -> new StudentT(p.get("df"), p.get("loc"), p.get("scale")));
    FACTORIES.put("log_normal", p -> new LogNormal(p.get("loc"), p.get("scale")));
    FACTORIES.put("laplace", p -> new Laplace(p.get("loc"), p.get("scale")));
    FACTORIES.put(
        "asymmetric_laplace",
        p -> new AsymmetricLaplace(p.get("loc"), p.get("scale"), p.get("asymmetry")));
    FACTORIES.put("logistic", p -> new Logistic(p.get("loc"), p.get("scale")));
    FACTORIES.put("gumbel", p -> new Gumbel(p.get("loc"), p.get("scale")));
    FACTORIES.put("exponential", p -> new Exponential(p.get("rate")));
    FACTORIES.put("gamma", p -> new Gamma(p.get("concentration"), p.get("rate")));
    FACTORIES.put("inverse_gamma", p -> new InverseGamma(p.get("concentration"), p.get("rate")));
    FACTORIES.put("beta", p -> new Beta(p.get("concentration1"), p.get("concentration0")));
    FACTORIES.put("uniform", p -> new Uniform(p.get("low"), p.get("high")));
    FACTORIES.put("weibull", p -> new Weibull(p.get("scale"), p.get("concentration")));
    FACTORIES.put("bernoulli", p -> new Bernoulli(p.get("probs")));
    FACTORIES.put("bernoulli_logits", p -> new BernoulliLogit(p.get("logits")));
    FACTORIES.put("binomial", p -> new Binomial(p.count("total_count"), p.get("probs")));
    FACTORIES.put(
        "binomial_logits", p -> new BinomialLogit(p.count("total_count"), p.get("logits")));
    FACTORIES.put("poisson", p -> new Poisson(p.get("rate")));
    FACTORIES.put("poisson_log", p -> new PoissonLog(p.get("log_rate")));
    FACTORIES.put(
        "negative_binomial_2", p -> new NegativeBinomial2(p.get("mean"), p.get("dispersion")));
    FACTORIES.put(
        "truncated_normal",
        p -> truncatedNormal(p.get("loc"), p.get("scale"), p.get("low"), p.get("high")));
    FACTORIES.put("rayleigh", p -> new Rayleigh(p.get("scale")));
    FACTORIES.put("soft_laplace", p -> new SoftLaplace(p.get("loc"), p.get("scale")));
    FACTORIES.put(
        "skew_logistic", p -> new SkewLogistic(p.get("loc"), p.get("scale"), p.get("asymmetry")));
    FACTORIES.put(
        "soft_asymmetric_laplace",
        p ->
            new SoftAsymmetricLaplace(
                p.get("loc"), p.get("scale"), p.get("asymmetry"), p.get("softness")));
    FACTORIES.put("frechet", p -> new Frechet(p.get("alpha"), p.get("scale")));
    FACTORIES.put("chi2", p -> new Chi2(p.get("df")));
    FACTORIES.put(
        "affine_beta",
        p ->
            new AffineBeta(
                p.get("concentration1"), p.get("concentration0"), p.get("loc"), p.get("scale")));
    FACTORIES.put(
        "kumaraswamy", p -> new Kumaraswamy(p.get("concentration1"), p.get("concentration0")));
    FACTORIES.put("pareto", p -> new Pareto(p.get("scale"), p.get("alpha")));
    FACTORIES.put("fisher_snedecor", p -> new FisherSnedecor(p.get("df1"), p.get("df2")));
    FACTORIES.put("von_mises", p -> new VonMises(p.get("loc"), p.get("concentration")));
    FACTORIES.put("continuous_bernoulli", p -> new ContinuousBernoulli(p.get("probs")));
    FACTORIES.put("levy", p -> new Levy(p.get("loc"), p.get("scale")));
    FACTORIES.put("inverse_gaussian", p -> new InverseGaussian(p.get("mean"), p.get("shape")));
    FACTORIES.put(
        "exp_mod_normal", p -> new ExpModNormal(p.get("loc"), p.get("scale"), p.get("rate")));
    FACTORIES.put("skew_normal", p -> new SkewNormal(p.get("loc"), p.get("scale"), p.get("alpha")));
    FACTORIES.put(
        "stable", p -> new Stable(p.get("stability"), p.get("skew"), p.get("scale"), p.get("loc")));
    FACTORIES.put(
        "relaxed_bernoulli", p -> new RelaxedBernoulli(p.get("temperature"), p.get("probs")));
    FACTORIES.put(
        "relaxed_bernoulli_logits",
        p -> new RelaxedBernoulliLogit(p.get("temperature"), p.get("logits")));
    FACTORIES.put(
        "beta_binomial",
        p ->
            new BetaBinomial(
                p.get("concentration1"), p.get("concentration0"), p.count("total_count")));
    FACTORIES.put("geometric", p -> new Geometric(p.get("probs")));
    FACTORIES.put("geometric_logits", p -> new GeometricLogit(p.get("logits")));
    FACTORIES.put(
        "negative_binomial", p -> new NegativeBinomial(p.get("total_count"), p.get("probs")));
    FACTORIES.put(
        "negative_binomial_logits",
        p -> new NegativeBinomialLogit(p.get("total_count"), p.get("logits")));
    FACTORIES.put(
        "zero_inflated_poisson", p -> new ZeroInflatedPoisson(p.get("rate"), p.get("gate")));
    FACTORIES.put(
        "zero_inflated_poisson_logits",
        p -> new ZeroInflatedPoissonLogit(p.get("rate"), p.get("gate_logits")));
    FACTORIES.put(
        "zero_inflated_negative_binomial",
        p -> new ZeroInflatedNegativeBinomial(p.get("total_count"), p.get("probs"), p.get("gate")));
    FACTORIES.put("gamma_poisson", p -> new GammaPoisson(p.get("concentration"), p.get("rate")));
  }

  private GoldenFamilies() {}

  /** All names. */
  static Set<String> names() {
    return FACTORIES.keySet();
  }

  /** The distribution of a name with the given parameters. */
  static Distribution create(String name, Map<String, Double> parameters) {
    Function<Parameters, Distribution> factory = FACTORIES.get(name);
    if (factory == null) {
      throw new IllegalArgumentException("unknown family: " + name);
    }
    return factory.apply(new Parameters(parameters));
  }

  /** Parameters by name, all of which must be there. */
  private record Parameters(Map<String, Double> values) {
    double get(String name) {
      Double value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no parameter " + name + " in " + values);
      }
      return value;
    }

    int count(String name) {
      return Math.toIntExact(Math.round(get(name)));
    }
  }
}
