package dev.isotropy.distributions;

/**
 * The multinomial distribution of counts of categories, by log weights, {@code p =
 * softmax(logits)}.
 *
 * <p>Mass {@code n! Π p[i]^k[i] / k[i]!} at counts {@code k} that sum to {@code n} (Johnson, Kotz
 * and Balakrishnan, Discrete Multivariate Distributions, chapter 35).
 *
 * <p>Mean and variance are those of {@code multinomial}.
 */
public final class MultinomialLogit extends CategoryCounts {

  /**
   * Makes the distribution.
   *
   * @param logits the log weights; negative infinity for an impossible category
   * @param totalCount what the counts sum to, not negative
   */
  public MultinomialLogit(double[] logits, int totalCount) {
    super("logits", LogWeights.LOGITS, logits.clone(), totalCount, LogWeights.ofLogits(logits));
  }

  /** The parameter, copied. */
  public double[] logits() {
    return given();
  }
}
