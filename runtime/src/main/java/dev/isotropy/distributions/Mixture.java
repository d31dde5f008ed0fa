package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.GatedCounts.cumulative;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A mixture: one of several distributions on the same support, each with a probability.
 *
 * <p>Density {@code Σ weights[k] f_k(x) / Σ weights[k]} with the densities or masses {@code f_k} of
 * the components; its logarithm is a sum on the log scale, accurate in the tails (McLachlan and
 * Peel, 2000, Finite Mixture Models).
 *
 * @param <D> the type of the components
 */
public final class Mixture<D extends Distribution> implements Distribution, Cumulative {

  private final double[] weights;
  private final List<D> components;

  /**
   * Makes the distribution.
   *
   * @param weights one for each component, not negative and finite, with a positive sum
   * @param components distributions on the same support, at least one
   * @throws IllegalArgumentException if there are not as many weights as components, or none
   */
  public Mixture(double[] weights, List<D> components) {
    if (weights.length != components.size() || components.isEmpty()) {
      throw new IllegalArgumentException(
          "a mixture needs as many weights as components, but has "
              + weights.length
              + " weights and "
              + components.size()
              + " components");
    }
    this.weights = weights.clone();
    this.components = List.copyOf(components);
  }

  /** The weights, copied. */
  public double[] weights() {
    return weights.clone();
  }

  public List<D> components() {
    return components;
  }

  @Override
  public double logProb(double value) {
    return mixed(component -> component.logProb(value));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if a component has no distribution function
   */
  @Override
  public double logCdf(double value) {
    return Math.min(0, mixed(component -> cumulative(this, component).logCdf(value)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if a component has no distribution function
   */
  @Override
  public double logCcdf(double value) {
    return Math.min(0, mixed(component -> cumulative(this, component).logCcdf(value)));
  }

  /** The logarithm of the mean, by the weights, of the exponentials of the components' values. */
  private double mixed(ToDoubleFunction<D> value) {
    double total = total();
    double[] terms = new double[weights.length];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = log(weights[k]) + value.applyAsDouble(components.get(k));
    }
    return isValid(total) ? logSumExp(terms) - log(total) : Double.NaN;
  }

  @Override
  public double sample(RandomStream random) {
    double total = total();
    String shown = Arrays.toString(weights);
    require(isValid(total), this, "weights", shown, "not negative and finite, with a positive sum");
    require(sharesSupport(), this, "components", components, "distributions on the same support");
    double level = random.uniform() * total;
    int chosen = 0;
    double sum = weights[0];
    while (sum <= level && chosen < weights.length - 1) {
      chosen++;
      sum += weights[chosen];
    }
    return components.get(chosen).sample(random);
  }

  @Override
  public double mean() {
    return moment(Distribution::mean);
  }

  @Override
  public double variance() {
    double mean = mean();
    return moment(
        component -> component.variance() + (component.mean() - mean) * (component.mean() - mean));
  }

  private double moment(ToDoubleFunction<D> of) {
    double total = total();
    if (!isValid(total) || !sharesSupport()) {
      return Double.NaN;
    }
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] == 0 ? 0 : weights[k] / total * of.applyAsDouble(components.get(k));
    }
    return sum;
  }

  /** That of the first component. */
  @Override
  public Support support() {
    return components.getFirst().support();
  }

  private boolean sharesSupport() {
    return components.stream().allMatch(each -> each.support().equals(support()));
  }

  /** The sum of the weights; {@code NaN} if one of them is negative. */
  private double total() {
    double total = 0;
    for (double weight : weights) {
      total += weight >= 0 ? weight : Double.NaN;
    }
    return total;
  }

  private static boolean isValid(double total) {
    return total > 0 && total < Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mixture<?> mixture
        && Arrays.equals(weights, mixture.weights)
        && components.equals(mixture.components);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights) + components.hashCode();
  }

  @Override
  public String toString() {
    return "Mixture[weights=" + Arrays.toString(weights) + ", components=" + components + "]";
  }
}
