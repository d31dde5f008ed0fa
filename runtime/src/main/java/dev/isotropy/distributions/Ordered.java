package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * Increasing vectors of independent elements of one distribution: what sorting them gives.
 *
 * <p>Density {@code n! Π f(x[k])} on {@code x[0] < x[1] < …}, with the density {@code f} of the
 * base (H. A. David and H. N. Nagaraja, 2003, "Order Statistics", section 2.2). Moments have no
 * closed form.
 *
 * @param base a continuous distribution
 * @param size the number of elements, at least 1
 * @param <D> the type of the base
 */
public record Ordered<D extends Distribution>(D base, int size) implements VectorDistribution {

  @Override
  public int length() {
    return size;
  }

  @Override
  public double logProb(double[] value) {
    Series.requireLength(this, value, size);
    double logDensity = lgamma(size + 1.0);
    for (double x : value) {
      logDensity += base.logProb(x);
    }
    boolean inside = support().contains(value) || Double.isNaN(logDensity);
    return inside ? logDensity : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double[] sample(RandomStream random) {
    require(size >= 1, this, "size", size, "at least 1");
    double[] x = new double[size];
    for (int k = 0; k < size; k++) {
      x[k] = base.sample(random);
    }
    Arrays.sort(x);
    return x;
  }

  /** {@code NaN}: there is no closed form. */
  @Override
  public double[] mean() {
    return ArrayParameters.filled(size, Double.NaN);
  }

  /** {@code NaN}: there is no closed form. */
  @Override
  public double[] variance() {
    return mean();
  }

  @Override
  public Support.OfVector support() {
    return base.support() instanceof Support.Interval interval && interval.lower() == 0
        ? VectorSets.POSITIVE_ORDERED
        : VectorSets.ORDERED;
  }
}
