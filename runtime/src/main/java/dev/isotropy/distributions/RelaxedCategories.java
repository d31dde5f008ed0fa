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

/** What the relaxations of one-hot variables have in common, whatever tells their weights. */
abstract class RelaxedCategories extends ArrayParameters implements VectorDistribution {

  private final double temperature;
  private final String parameter;
  private final double[] given;
  private final double[] weights;

  /**
   * A relaxation.
   *
   * @param parameter the name of the parameter that tells the weights
   * @param given its value, not copied
   * @param weights the logarithms of the normalised weights
   */
  RelaxedCategories(double temperature, String parameter, double[] given, double[] weights) {
    this.temperature = temperature;
    this.parameter = parameter;
    this.given = given;
    this.weights = weights;
  }

  /** The temperature. */
  public double temperature() {
    return temperature;
  }

  /** The parameter of the categories, copied. */
  final double[] given() {
    return given.clone();
  }

  @Override
  public int length() {
    return weights.length;
  }

  @Override
  public double logProb(double[] value) {
    int n = weights.length;
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
    String shown = Arrays.toString(given);
    require(inDomain(), this, parameter, shown, "the weights of categories that are all possible");
    double[] scores = new double[weights.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (weights[i] - log(random.exponential())) / temperature;
    }
    return softmax(scores);
  }

  @Override
  public double[] mean() {
    return filled(weights.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    return filled(weights.length, Double.NaN);
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
    return new Object[] {temperature, given};
  }
}
