package dev.isotropy.distributions;

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

  private final MixtureWeights weights;
  private final List<D> components;

  /**
   * Makes the distribution.
   *
   * @param weights one for each component, not negative and finite, with a positive sum
   * @param components distributions on the same support, at least one
   * @throws IllegalArgumentException if there are not as many weights as components, or none
   */
  public Mixture(double[] weights, List<D> components) {
    this.weights = new MixtureWeights(weights, components);
    this.components = List.copyOf(components);
  }

  /** The weights, copied. */
  public double[] weights() {
    return weights.values();
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

  private double mixed(ToDoubleFunction<D> value) {
    return weights.logMean(k -> value.applyAsDouble(components.get(k)));
  }

  @Override
  public double sample(RandomStream random) {
    weights.require(this);
    require(sharesSupport(), this, "components", components, "distributions on the same support");
    return components.get(weights.draw(random)).sample(random);
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
    return sharesSupport() ? weights.mean(k -> of.applyAsDouble(components.get(k))) : Double.NaN;
  }

  /** That of the first component. */
  @Override
  public Support support() {
    return components.getFirst().support();
  }

  private boolean sharesSupport() {
    return components.stream().allMatch(each -> each.support().equals(support()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mixture<?> mixture
        && Arrays.equals(weights(), mixture.weights())
        && components.equals(mixture.components);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(weights()) + components.hashCode();
  }

  @Override
  public String toString() {
    return "Mixture[weights=" + Arrays.toString(weights()) + ", components=" + components + "]";
  }
}
