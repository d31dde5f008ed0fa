package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * The multinomial distribution of counts of categories, by probabilities {@code p = probs / Σ
 * probs}.
 *
 * <p>Mass {@code n! Π p[i]^k[i] / k[i]!} at counts {@code k} that sum to {@code n} (Johnson, Kotz
 * and Balakrishnan, Discrete Multivariate Distributions, chapter 35).
 *
 * <p>Mean totalCount p; variance totalCount p (1 − p).
 */
public final class Multinomial extends ArrayParameters implements VectorDistribution {

  private final double[] probs;
  private final int totalCount;
  private final double[] weights;

  /**
   * Makes the distribution.
   *
   * @param probs the weights, not negative and finite, with a positive sum
   * @param totalCount what the counts sum to, not negative
   */
  public Multinomial(double[] probs, int totalCount) {
    this.probs = probs.clone();
    this.totalCount = totalCount;
    weights = LogWeights.ofProbs(probs);
  }

  /** The parameter, copied. */
  public double[] probs() {
    return probs.clone();
  }

  /** What the counts sum to. */
  public int totalCount() {
    return totalCount;
  }

  @Override
  public int length() {
    return probs.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, probs.length);
    if (totalCount < 0 || !LogWeights.isValid(weights) || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    return support().contains(value)
        ? LogWeights.multinomial(weights, totalCount, value)
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double[] sample(RandomStream random) {
    require(totalCount >= 0, this, "totalCount", totalCount, "not negative");
    String shown = Arrays.toString(probs);
    require(LogWeights.isValid(weights), this, "probs", shown, LogWeights.PROBS);
    return LogWeights.multinomialSample(weights, totalCount, random);
  }

  @Override
  public double[] mean() {
    double n = totalCount >= 0 ? totalCount : Double.NaN;
    return Arrays.stream(LogWeights.probabilities(weights)).map(p -> n * p).toArray();
  }

  @Override
  public double[] variance() {
    double n = totalCount >= 0 ? totalCount : Double.NaN;
    return Arrays.stream(LogWeights.probabilities(weights)).map(p -> n * p * (1 - p)).toArray();
  }

  @Override
  public Support.OfVector support() {
    return new VectorSets.Counts(totalCount);
  }

  @Override
  Object[] parameters() {
    return new Object[] {probs, totalCount};
  }
}
