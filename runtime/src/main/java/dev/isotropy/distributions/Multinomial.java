package dev.isotropy.distributions;

/**
 * The multinomial distribution of counts of categories, by probabilities {@code p = probs / Σ
 * probs}.
 *
 * <p>Mass {@code n! Π p[i]^k[i] / k[i]!} at counts {@code k} that sum to {@code n} (Johnson, Kotz
 * and Balakrishnan, Discrete Multivariate Distributions, chapter 35).
 *
 * <p>Mean totalCount p; variance totalCount p (1 − p).
 */
public final class Multinomial extends CategoryCounts {

  /**
   * Makes the distribution.
   *
   * @param probs the weights, not negative and finite, with a positive sum
   * @param totalCount what the counts sum to, not negative
   */
  public Multinomial(double[] probs, int totalCount) {
    super("probs", LogWeights.PROBS, probs.clone(), totalCount, LogWeights.ofProbs(probs));
  }

  /** The parameter, copied. */
  public double[] probs() {
    return given();
  }
}
