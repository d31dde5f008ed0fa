package dev.isotropy;

import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.BetaBinomial;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.distributions.BinomialLogit;
import dev.isotropy.distributions.GammaPoisson;
import dev.isotropy.distributions.Geometric;
import dev.isotropy.distributions.GeometricLogit;
import dev.isotropy.distributions.NegativeBinomial;
import dev.isotropy.distributions.NegativeBinomial2;
import dev.isotropy.distributions.NegativeBinomialLogit;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.distributions.ZeroInflatedNegativeBinomial;
import dev.isotropy.distributions.ZeroInflatedPoisson;
import dev.isotropy.distributions.ZeroInflatedPoissonLogit;

/**
 * Factories of the distributions of truth values and counts; {@link Distributions} inherits them,
 * so that one static import gives all.
 */
public class CountDistributions extends DerivedDistributions {

  CountDistributions() {}

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
}
