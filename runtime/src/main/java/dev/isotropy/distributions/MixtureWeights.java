package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logSumExp;

import dev.isotropy.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The weights of a mixture, in proportion to the probabilities of its components. */
final class MixtureWeights {

  private final double[] values;

  /**
   * Weights.
   *
   * @param components one for each of them
   * @throws IllegalArgumentException if there are not as many weights as components, or none
   */
  MixtureWeights(double[] values, List<?> components) {
    if (values.length != components.size() || components.isEmpty()) {
      throw new IllegalArgumentException(
          "a mixture needs as many weights as components, but has "
              + values.length
              + " weights and "
              + components.size()
              + " components");
    }
    this.values = values.clone();
  }

  double[] values() {
    return values.clone();
  }

  /** The sum of the weights; {@code NaN} if one of them is negative. */
  private double total() {
    double total = 0;
    for (double weight : values) {
      total += weight >= 0 ? weight : Double.NaN;
    }
    return total;
  }

  boolean areValid() {
    double total = total();
    return total > 0 && total < Double.POSITIVE_INFINITY;
  }

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if they are no weights
   */
  void require(Object owner) {
    Domain.require(
        areValid(),
        owner,
        "weights",
        Arrays.toString(values),
        "not negative and finite, with a positive sum");
  }

  /** The logarithm of the mean, by the weights, of the exponentials of the components' values. */
  double logMean(IntToDoubleFunction value) {
    double[] terms = new double[values.length];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = log(values[k]) + value.applyAsDouble(k);
    }
    return areValid() ? logSumExp(terms) - log(total()) : Double.NaN;
  }

  /** The mean of the components' values, but those of weight 0; {@code NaN} if there is none. */
  double mean(IntToDoubleFunction value) {
    double total = total();
    double sum = areValid() ? 0 : Double.NaN;
    for (int k = 0; k < values.length; k++) {
      sum += values[k] == 0 ? 0 : values[k] / total * value.applyAsDouble(k);
    }
    return sum;
  }

  /** The number of a component, drawn with its probability. */
  int draw(RandomStream random) {
    double level = random.uniform() * total();
    int chosen = 0;
    double sum = values[0];
    while (sum <= level && chosen < values.length - 1) {
      chosen++;
      sum += values[chosen];
    }
    return chosen;
  }
}
