package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * The distribution of a unit vector that marks one of {@code K} categories, with mass {@code
 * softmax(logits)[k]} where element {@code k} is 1.
 *
 * <p>Mean p = e^logits / Σ e^logits; variance p (1 − p).
 */
public final class OneHotCategoricalLogit extends ArrayParameters implements VectorDistribution {

  private final double[] logits;
  private final double[] weights;

  /**
   * Makes the distribution.
   *
   * @param logits the {@code K} log weights; negative infinity for an impossible category
   */
  public OneHotCategoricalLogit(double[] logits) {
    this.logits = logits.clone();
    weights = LogWeights.ofLogits(logits);
  }

  /** The log weights, copied. */
  public double[] logits() {
    return logits.clone();
  }

  @Override
  public int length() {
    return logits.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, logits.length);
    if (!LogWeights.isValid(weights) || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    int marked = 0;
    while (value[marked] == 0) {
      marked++;
    }
    return weights[marked];
  }

  @Override
  public double[] sample(RandomStream random) {
    String shown = Arrays.toString(logits);
    require(LogWeights.isValid(weights), this, "logits", shown, LogWeights.LOGITS);
    double[] draw = new double[logits.length];
    draw[LogWeights.sample(weights, random)] = 1;
    return draw;
  }

  @Override
  public double[] mean() {
    return LogWeights.probabilities(weights);
  }

  @Override
  public double[] variance() {
    double[] variance = LogWeights.probabilities(weights);
    for (int i = 0; i < variance.length; i++) {
      variance[i] *= 1 - variance[i];
    }
    return variance;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.ONE_HOT;
  }

  @Override
  Object[] parameters() {
    return new Object[] {logits};
  }
}
