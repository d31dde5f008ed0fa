package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/** What the multinomial distributions have in common, whatever tells their weights. */
abstract class CategoryCounts extends ArrayParameters implements VectorDistribution {

  private final String parameter;
  private final String domain;
  private final double[] given;
  private final int totalCount;
  private final double[] weights;

  /**
   * A distribution.
   *
   * @param parameter the name of the parameter that tells the weights
   * @param domain what it has to be, in words
   * @param given its value, not copied
   * @param totalCount what the counts sum to
   * @param weights the logarithms of the normalised weights
   */
  CategoryCounts(
      String parameter, String domain, double[] given, int totalCount, double[] weights) {
    this.parameter = parameter;
    this.domain = domain;
    this.given = given;
    this.totalCount = totalCount;
    this.weights = weights;
  }

  /** The parameter of the categories, copied. */
  final double[] given() {
    return given.clone();
  }

  /** What the counts sum to. */
  public int totalCount() {
    return totalCount;
  }

  @Override
  public int length() {
    return weights.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, weights.length);
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
    String shown = Arrays.toString(given);
    require(LogWeights.isValid(weights), this, parameter, shown, domain);
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
    return new Object[] {given, totalCount};
  }
}
