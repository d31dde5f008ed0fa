package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;

/**
 * The categorical distribution on {@code 0 … K − 1}, with mass {@code probs[k] / Σ probs} at {@code
 * k}.
 *
 * <p>Mean Σ k p[k], variance Σ (k − mean)² p[k], with p = probs / Σ probs.
 */
public final class Categorical extends ArrayParameters implements DiscreteDistribution {

  private final double[] probs;
  private final double[] weights;

  /**
   * Makes the distribution.
   *
   * @param probs the {@code K} weights, not negative and finite, with a positive sum
   */
  public Categorical(double[] probs) {
    this.probs = probs.clone();
    weights = LogWeights.ofProbs(probs);
  }

  /** The parameter, copied. */
  public double[] probs() {
    return probs.clone();
  }

  @Override
  public double logProb(double value) {
    return LogWeights.logProb(weights, value);
  }

  @Override
  public double sample(RandomStream random) {
    String shown = Arrays.toString(probs);
    require(LogWeights.isValid(weights), this, "probs", shown, LogWeights.PROBS);
    return LogWeights.sample(weights, random);
  }

  @Override
  public double mean() {
    return LogWeights.mean(weights);
  }

  @Override
  public double variance() {
    return LogWeights.variance(weights);
  }

  @Override
  public Support support() {
    return new Support.Integers(0, probs.length - 1.0);
  }

  @Override
  Object[] parameters() {
    return new Object[] {probs};
  }
}
