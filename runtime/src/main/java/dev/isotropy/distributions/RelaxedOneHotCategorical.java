package dev.isotropy.distributions;

/**
 * The relaxation of a one-hot categorical variable to the simplex, by probabilities {@code p =
 * probs / Σ probs}: {@code softmax((log p + g) / temperature)} with independent standard Gumbel
 * variates {@code g}.
 *
 * <p>Density {@code Γ(K) t^(K − 1) Π p[k] x[k]^(−t − 1) / (Σ p[k] x[k]^(−t))^K} in all elements but
 * the last, {@code t} being the temperature (C. J. Maddison, A. Mnih and Y. W. Teh, 2017, "The
 * concrete distribution"). Moments have no closed form.
 *
 * <p>Mean and variance have no closed form.
 */
public final class RelaxedOneHotCategorical extends RelaxedCategories {

  /**
   * Makes the distribution.
   *
   * @param temperature the closer to 0, the closer to a one-hot vector; positive and finite
   * @param probs the {@code K} weights, positive and finite
   */
  public RelaxedOneHotCategorical(double temperature, double[] probs) {
    super(temperature, "probs", probs.clone(), LogWeights.ofProbs(probs));
  }

  /** The parameter of the categories, copied. */
  public double[] probs() {
    return given();
  }
}
