package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A mixture of vectors: one of several distributions on the same support, each with a probability.
 *
 * <p>Density {@code Σ weights[k] f_k(x) / Σ weights[k]} with the densities or masses {@code f_k} of
 * the components; its logarithm is a sum on the log scale, accurate in the tails (McLachlan and
 * Peel, 2000, Finite Mixture Models).
 *
 * @param <D> the type of the components
 */
public final class VectorMixture<D extends VectorDistribution> implements VectorDistribution {

  private final MixtureWeights weights;
  private final List<D> components;

  /**
   * Makes the distribution.
   *
   * @param weights one for each component, not negative and finite, with a positive sum
   * @param components distributions of vectors of one length on the same support, at least one
   * @throws IllegalArgumentException if there are not as many weights as components, or none, or
   *     the components differ in length
   */
  public VectorMixture(double[] weights, List<D> components) {
    this.weights = new MixtureWeights(weights, components);
    this.components = List.copyOf(components);
    int length = this.components.getFirst().length();
    for (D component : this.components) {
      if (component.length() != length) {
        throw new IllegalArgumentException(
            "a mixture of vectors needs components of one length, but they have "
                + length
                + " and "
                + component.length()
                + " elements");
      }
    }
  }

  /** The weights, copied. */
  public double[] weights() {
    return weights.values();
  }

  public List<D> components() {
    return components;
  }

  @Override
  public int length() {
    return components.getFirst().length();
  }

  @Override
  public double logProb(double[] value) {
    return weights.logMean(k -> components.get(k).logProb(value));
  }

  @Override
  public double[] sample(RandomStream random) {
    weights.require(this);
    return components.get(weights.draw(random)).sample(random);
  }

  @Override
  public double[] mean() {
    return moments(VectorDistribution::mean);
  }

  @Override
  public double[] variance() {
    double[] mean = mean();
    return moments(
        component -> {
          double[] variance = component.variance();
          double[] own = component.mean();
          for (int i = 0; i < variance.length; i++) {
            variance[i] += (own[i] - mean[i]) * (own[i] - mean[i]);
          }
          return variance;
        });
  }

  private double[] moments(Function<D, double[]> of) {
    double[][] each = new double[components.size()][];
    for (int k = 0; k < each.length; k++) {
      each[k] = of.apply(components.get(k));
    }
    double[] moments = new double[length()];
    for (int i = 0; i < moments.length; i++) {
      int element = i;
      moments[i] = weights.mean(k -> each[k][element]);
    }
    return moments;
  }

  /** That of the first component. */
  @Override
  public Support.OfVector support() {
    return components.getFirst().support();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VectorMixture<?> mixture
        && Arrays.equals(weights(), mixture.weights())
        && components.equals(mixture.components);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights()) + components.hashCode();
  }

  @Override
  public String toString() {
    return "VectorMixture[weights="
        + Arrays.toString(weights())
        + ", components="
        + components
        + "]";
  }
}
