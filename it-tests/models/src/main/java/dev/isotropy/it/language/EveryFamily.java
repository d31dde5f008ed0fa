package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Every family of distributions: the continuous ones latent, with parameters that depend on each
 * other, and all of them observed.
 *
 * @param real observations on the whole line
 * @param positive positive observations
 * @param share observations inside (0, 1)
 * @param trials the numbers of trials
 * @param successes at most as many
 * @param flag observations that are 0 or 1
 */
@Model
public record EveryFamily(
    @Plate("n") double[] real,
    @Plate("n") double[] positive,
    @Plate("n") double[] share,
    @Plate("n") int[] trials,
    @Plate("n") int[] successes,
    @Plate("n") boolean[] flag) {

  @Sample
  Normal a() {
    return normal(0.5, 1.5);
  }

  @Sample
  HalfNormal b() {
    return halfNormal(2);
  }

  @Sample
  Cauchy c(double a, double b) {
    return cauchy(a, b);
  }

  @Sample
  HalfCauchy d(double b) {
    return halfCauchy(b);
  }

  @Sample
  StudentT e(double d, double a, double b) {
    return studentT(d + 1, a, b);
  }

  @Sample
  LogNormal f(double a, double b) {
    return logNormal(a, b);
  }

  @Sample
  Laplace g(double a, double b) {
    return laplace(a, b);
  }

  @Sample
  AsymmetricLaplace h(double a, double b, double f) {
    return asymmetricLaplace(a, b, f);
  }

  @Sample
  Logistic i(double a, double b) {
    return logistic(a, b);
  }

  @Sample
  Gumbel j(double a, double b) {
    return gumbel(a, b);
  }

  @Sample
  Exponential k(double b) {
    return exponential(b);
  }

  @Sample
  Gamma l(double b, double k) {
    return gamma(b, k);
  }

  @Sample
  InverseGamma m(double b, double k) {
    return inverseGamma(b, k);
  }

  @Sample
  Beta n(double b, double k) {
    return beta(b, k);
  }

  @Sample
  Uniform o(double n) {
    return uniform(-n, 1 + n);
  }

  @Sample
  Weibull p(double b, double k) {
    return weibull(b, k);
  }

  @Sample(observed = "real")
  @Plate("n")
  Normal normals(double a, double b) {
    return normal(a, b);
  }

  @Sample(observed = "positive")
  @Plate("n")
  HalfNormal halfNormals(double b) {
    return halfNormal(b);
  }

  @Sample(observed = "real")
  @Plate("n")
  Cauchy cauchys(double c, double b) {
    return cauchy(c, b);
  }

  @Sample(observed = "positive")
  @Plate("n")
  HalfCauchy halfCauchys(double d) {
    return halfCauchy(d);
  }

  @Sample(observed = "positive")
  @Plate("n")
  HalfStudentT halfStudentTs(double d, double b) {
    return halfStudentT(d, b);
  }

  @Sample(observed = "real")
  @Plate("n")
  StudentT studentTs(double d, double e, double b) {
    return studentT(d, e, b);
  }

  @Sample(observed = "positive")
  @Plate("n")
  LogNormal logNormals(double g, double f) {
    return logNormal(g, f);
  }

  @Sample(observed = "real")
  @Plate("n")
  Laplace laplaces(double g, double f) {
    return laplace(g, f);
  }

  @Sample(observed = "real")
  @Plate("n")
  AsymmetricLaplace asymmetricLaplaces(double h, double b, double f) {
    return asymmetricLaplace(h, b, f);
  }

  @Sample(observed = "real")
  @Plate("n")
  Logistic logistics(double i, double b) {
    return logistic(i, b);
  }

  @Sample(observed = "real")
  @Plate("n")
  Gumbel gumbels(double j, double b) {
    return gumbel(j, b);
  }

  @Sample(observed = "positive")
  @Plate("n")
  Exponential exponentials(double k) {
    return exponential(k);
  }

  @Sample(observed = "positive")
  @Plate("n")
  Gamma gammas(double l, double m) {
    return gamma(l, m);
  }

  @Sample(observed = "positive")
  @Plate("n")
  InverseGamma inverseGammas(double l, double m) {
    return inverseGamma(l, m);
  }

  @Sample(observed = "share")
  @Plate("n")
  Beta betas(double l, double n) {
    return beta(l, n);
  }

  @Sample(observed = "share")
  @Plate("n")
  Uniform uniforms(double n) {
    return uniform(-n, 1 + n);
  }

  @Sample(observed = "positive")
  @Plate("n")
  Weibull weibulls(double p, double b) {
    return weibull(p, b);
  }

  @Sample(observed = "flag")
  @Plate("n")
  Bernoulli bernoullis(double n) {
    return bernoulli(n);
  }

  @Sample(observed = "flag")
  @Plate("n")
  BernoulliLogit bernoulliLogits(double a) {
    return bernoulliLogit(a);
  }

  @Sample(observed = "successes")
  @Plate("n")
  Binomial binomials(int trials, double n) {
    return binomial(trials, n);
  }

  @Sample(observed = "successes")
  @Plate("n")
  BinomialLogit binomialLogits(int trials, double o) {
    return binomialLogit(trials, o);
  }

  @Sample(observed = "trials")
  @Plate("n")
  Poisson poissons(double b) {
    return poisson(b);
  }

  @Sample(observed = "trials")
  @Plate("n")
  PoissonLog poissonLogs(double a) {
    return poissonLog(a);
  }

  @Sample(observed = "trials")
  @Plate("n")
  NegativeBinomial2 negativeBinomial2s(double b, double k) {
    return negativeBinomial2(b, k);
  }
}
