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
 * A stationary autoregressive process of order 1, as a vector.
 *
 * <p>{@code x[0]} is normal with mean {@code loc} and variance {@code scale² / (1 − coefficient²)},
 * which all elements have; {@code x[t]} is normal with mean {@code loc + coefficient (x[t − 1] −
 * loc)} and standard deviation {@code scale} (Box, Jenkins and Reinsel, Time Series Analysis, 4th
 * ed., section 3.2).
 *
 * <p>Mean loc; variance scale² / (1 − coefficient²).
 *
 * @param loc the mean of every element
 * @param coefficient the correlation of an element with the one before, between −1 and 1
 * @param scale the standard deviation of an element given the one before, positive
 * @param size the number of elements, at least 1
 */
public record Ar1(double loc, double coefficient, double scale, int size)
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
    double share = (1 - coefficient) * (1 + coefficient);
    double squares = 0;
    double before = 0;
    for (int t = 0; t < size; t++) {
      double deviation = value[t] - loc;
      double z = (t == 0 ? deviation * Math.sqrt(share) : deviation - coefficient * before) / scale;
      squares += z * z;
      before = deviation;
    }
    return 0.5 * log(share) - 0.5 * squares - size * (log(scale) + Constants.LOG_SQRT_TWO_PI);
  }

  @Override
  public double[] sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    require(Math.abs(coefficient) < 1, this, "coefficient", coefficient, "between -1 and 1");
    requirePositive(this, "scale", scale);
    require(size >= 1, this, "size", size, "at least 1");
    double[] x = new double[size];
    double deviation = scale / Math.sqrt((1 - coefficient) * (1 + coefficient)) * random.normal();
    for (int t = 0; t < size; t++) {
      deviation = t == 0 ? deviation : coefficient * deviation + scale * random.normal();
      x[t] = loc + deviation;
    }
    return x;
  }

  @Override
  public double[] mean() {
    return ArrayParameters.filled(size, isValid() ? loc : Double.NaN);
  }

  @Override
  public double[] variance() {
    double share = (1 - coefficient) * (1 + coefficient);
    return ArrayParameters.filled(size, isValid() ? scale * scale / share : Double.NaN);
  }

  private boolean isValid() {
    return Double.isFinite(loc) && Math.abs(coefficient) < 1 && isPositive(scale);
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }
}
