package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;

/**
 * The categorical distribution on {@code 0 … K − 1}, with mass {@code softmax(logits)[k]} at {@code
 * k}.
 *
 * <p>Mean and variance are those of {@code categorical}.
 */
public final class CategoricalLogit extends ArrayParameters implements DiscreteDistribution {

  private final double[] logits;
  private final double[] weights;

  /**
   * Makes the distribution.
   *
   * @param logits the {@code K} log weights; negative infinity for an impossible category
   */
  public CategoricalLogit(double[] logits) {
    this.logits = logits.clone();
    weights = LogWeights.ofLogits(logits);
  }

  /** The parameter, copied. */
  public double[] logits() {
    return logits.clone();
  }

  @Override
  public double logProb(double value) {
    return LogWeights.logProb(weights, value);
  }

  @Override
  public double sample(RandomStream random) {
    String shown = Arrays.toString(logits);
    require(LogWeights.isValid(weights), this, "logits", shown, LogWeights.LOGITS);
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
    return new Support.Integers(0, logits.length - 1.0);
  }

  @Override
  Object[] parameters() {
    return new Object[] {logits};
  }
}
