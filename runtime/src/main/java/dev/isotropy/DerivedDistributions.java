package dev.isotropy;

import dev.isotropy.distributions.Cumulative;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.Folded;
import dev.isotropy.distributions.Hurdle;
import dev.isotropy.distributions.HurdleLogit;
import dev.isotropy.distributions.Mixture;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Transformed;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.distributions.VectorDistribution;
import dev.isotropy.distributions.VectorMixture;
import dev.isotropy.distributions.ZeroInflated;
import dev.isotropy.distributions.ZeroInflatedLogit;
import dev.isotropy.transforms.Transform;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Factories of the distributions that are made of others; {@link Distributions} inherits them, so
 * that one static import gives all.
 */
public class DerivedDistributions extends ArrayDistributions {

  DerivedDistributions() {}

  /**
   * A distribution given that its variable lies between two bounds, both included; an infinite
   * bound is none.
   */
  public static <D extends Distribution & Cumulative> Truncated<D> truncated(
      D base, double lower, double upper) {
    return new Truncated<>(base, lower, upper);
  }

  /**
   * The normal distribution between two bounds: {@code truncated(normal(loc, scale), low, high)}.
   */
  public static Truncated<Normal> truncatedNormal(
      double loc, double scale, double low, double high) {
    return new Truncated<>(new Normal(loc, scale), low, high);
  }

  /**
   * A mixture of two distributions on the same support.
   *
   * @param share the probability of the first, in [0, 1]
   */
  public static <D extends Distribution> Mixture<D> mixture(double share, D first, D second) {
    return new Mixture<>(new double[] {share, 1 - share}, List.of(first, second));
  }

  /**
   * A mixture of distributions on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the components are copied, and nothing is written to the array
  public static <D extends Distribution> Mixture<D> mixture(double[] weights, D... components) {
    return new Mixture<>(weights, List.of(components));
  }

  /**
   * A mixture of as many distributions as there are weights, on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   * @param component the component of each number, from 0
   */
  public static <D extends Distribution> Mixture<D> mixture(
      double[] weights, IntFunction<D> component) {
    return new Mixture<>(weights, IntStream.range(0, weights.length).mapToObj(component).toList());
  }

  /**
   * A mixture of as many distributions of vectors as there are weights, on the same support.
   *
   * @param weights one for each component, in proportion to their probabilities
   * @param component the component of each number, from 0
   */
  public static <D extends VectorDistribution> VectorMixture<D> vectorMixture(
      double[] weights, IntFunction<D> component) {
    return new VectorMixture<>(
        weights, IntStream.range(0, weights.length).mapToObj(component).toList());
  }

  /** Counts with further zeros, of probability {@code gate}. */
  public static <D extends Distribution> ZeroInflated<D> zeroInflated(double gate, D base) {
    return new ZeroInflated<>(gate, base);
  }

  /** Counts with further zeros, of log odds {@code gateLogits}. */
  public static <D extends Distribution> ZeroInflatedLogit<D> zeroInflatedLogit(
      double gateLogits, D base) {
    return new ZeroInflatedLogit<>(gateLogits, base);
  }

  /** Zero with probability {@code gate}, else a count of the base that is not zero. */
  public static <D extends Distribution> Hurdle<D> hurdle(double gate, D base) {
    return new Hurdle<>(gate, base);
  }

  /** Zero with log odds {@code gateLogits}, else a count of the base that is not zero. */
  public static <D extends Distribution> HurdleLogit<D> hurdleLogit(double gateLogits, D base) {
    return new HurdleLogit<>(gateLogits, base);
  }

  /** The absolute value of a variable on the real line. */
  public static <D extends Distribution> Folded<D> folded(D base) {
    return new Folded<>(base);
  }

  /** A continuous variable after transforms, which are applied from first to last. */
  public static <D extends Distribution> Transformed<D> transformed(
      D base, Transform... transforms) {
    return new Transformed<>(base, List.of(transforms));
  }
}
