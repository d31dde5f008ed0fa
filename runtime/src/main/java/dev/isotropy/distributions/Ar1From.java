package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;

/**
 * An autoregressive process of order 1 from a given value on, as a vector.
 *
 * <p>{@code x[t]} is normal with mean {@code loc + coefficient (x[t − 1] − loc)} and standard
 * deviation {@code scale}, where {@code x[−1] = init}. It need not be stationary: with the
 * coefficient 1 it is a random walk (Box, Jenkins and Reinsel, Time Series Analysis, 4th ed.,
 * section 3.2).
 *
 * <p>Mean loc + coefficient^(t + 1) (init − loc); variance scale² Σ coefficient^(2i), i = 0, …, t.
 *
 * @param init the value before the first element
 * @param loc what elements return to
 * @param coefficient how much of a deviation remains at the next element, any number
 * @param scale the standard deviation of an element given the one before, positive
 * @param size the number of elements, at least 1
 */
public record Ar1From(double init, double loc, double coefficient, double scale, int size)
    implements VectorDistribution {

  @Override
  public int length() {
    return size;
  }

  @Override
  public double logProb(double[] value) {
    Series.requireLength(this, value, size);
    if (!isValid()) {
      return Double.NaN;
    }
    double squares = 0;
    double before = init - loc;
    for (double x : value) {
      double deviation = x - loc;
      double z = (deviation - coefficient * before) / scale;
      squares += z * z;
      before = deviation;
    }
    return -0.5 * squares - size * (log(scale) + Constants.LOG_SQRT_TWO_PI);
  }

  @Override
  public double[] sample(RandomStream random) {
    requireFinite(this, "init", init);
    requireFinite(this, "loc", loc);
    requireFinite(this, "coefficient", coefficient);
    requirePositive(this, "scale", scale);
    require(size >= 1, this, "size", size, "at least 1");
    double[] x = new double[size];
    double deviation = init - loc;
    for (int t = 0; t < size; t++) {
      deviation = coefficient * deviation + scale * random.normal();
      x[t] = loc + deviation;
    }
    return x;
  }

  @Override
  public double[] mean() {
    double[] mean = new double[size];
    double deviation = init - loc;
    for (int t = 0; t < size; t++) {
      deviation *= coefficient;
      mean[t] = isValid() ? loc + deviation : Double.NaN;
    }
    return mean;
  }

  @Override
  public double[] variance() {
    double[] variance = new double[size];
    double before = 0;
    for (int t = 0; t < size; t++) {
      before = coefficient * coefficient * before + scale * scale;
      variance[t] = isValid() ? before : Double.NaN;
    }
    return variance;
  }

  private boolean isValid() {
    return Double.isFinite(init)
        && Double.isFinite(loc)
        && Double.isFinite(coefficient)
        && isPositive(scale);
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }
}
