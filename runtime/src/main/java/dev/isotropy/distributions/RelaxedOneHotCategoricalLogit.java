package dev.isotropy.distributions;

/**
 * The relaxation of a one-hot categorical variable to the simplex, by log weights, {@code p =
 * softmax(logits)}: {@code softmax((log p + g) / temperature)} with independent standard Gumbel
 * variates {@code g}.
 *
 * <p>Density {@code Γ(K) t^(K − 1) Π p[k] x[k]^(−t − 1) / (Σ p[k] x[k]^(−t))^K} in all elements but
 * the last, {@code t} being the temperature (C. J. Maddison, A. Mnih and Y. W. Teh, 2017, "The
 * concrete distribution"). Moments have no closed form.
 *
 * <p>Mean and variance have no closed form.
 */
public final class RelaxedOneHotCategoricalLogit extends RelaxedCategories {

  /**
   * Makes the distribution.
   *
   * @param temperature the closer to 0, the closer to a one-hot vector; positive and finite
   * @param logits the {@code K} log weights, finite
   */
  public RelaxedOneHotCategoricalLogit(double temperature, double[] logits) {
    super(temperature, "logits", logits.clone(), LogWeights.ofLogits(logits));
  }

  /** The parameter of the categories, copied. */
  public double[] logits() {
    return given();
  }
}
