package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.MathFunctions.softmax;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

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
public final class RelaxedOneHotCategoricalLogit extends ArrayParameters
    implements VectorDistribution {

  private final double temperature;
  private final double[] logits;
  private final double[] weights;

  /**
   * Makes the distribution.
   *
   * @param temperature the closer to 0, the closer to a one-hot vector; positive and finite
   * @param logits the {@code K} log weights, finite
   */
  public RelaxedOneHotCategoricalLogit(double temperature, double[] logits) {
    this.temperature = temperature;
    this.logits = logits.clone();
    weights = LogWeights.ofLogits(logits);
  }

  /** The temperature. */
  public double temperature() {
    return temperature;
  }

  /** The parameter of the categories, copied. */
  public double[] logits() {
    return logits.clone();
  }

  @Override
  public int length() {
    return logits.length;
  }

  @Override
  public double logProb(double[] value) {
    int n = logits.length;
    requireLength("value", value, n);
    if (!inDomain() || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value) || Arrays.stream(value).anyMatch(x -> x == 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] scores = new double[n];
    double logDensity = lgamma(n) + (n - 1) * log(temperature);
    for (int i = 0; i < n; i++) {
      double logValue = log(value[i]);
      scores[i] = weights[i] - temperature * logValue;
      logDensity -= logValue;
    }
    double logTotal = logSumExp(scores);
    for (double score : scores) {
      logDensity += score - logTotal;
    }
    return logDensity;
  }

  @Override
  public double[] sample(RandomStream random) {
    requirePositive(this, "temperature", temperature);
    String shown = Arrays.toString(logits);
    require(inDomain(), this, "logits", shown, "the weights of categories that are all possible");
    double[] scores = new double[weights.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (weights[i] - log(random.exponential())) / temperature;
    }
    return softmax(scores);
  }

  @Override
  public double[] mean() {
    return filled(logits.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    return filled(logits.length, Double.NaN);
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.SIMPLEX;
  }

  private boolean inDomain() {
    return isPositive(temperature)
        && LogWeights.isValid(weights)
        && Arrays.stream(weights).allMatch(Double::isFinite);
  }

  @Override
  Object[] parameters() {
    return new Object[] {temperature, logits};
  }
}
