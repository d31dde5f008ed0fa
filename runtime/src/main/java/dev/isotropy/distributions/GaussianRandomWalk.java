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
 * A random walk with normal steps, as a vector.
 *
 * <p>Density {@code Π φ((x[t] − x[t − 1] − drift) / scale) / scale} with the standard normal
 * density {@code φ} and {@code x[−1] = init}: the first element is one step away from {@code init}
 * (Durbin and Koopman, Time Series Analysis by State Space Methods, 2nd ed., section 2.1).
 *
 * <p>{@code gaussianRandomWalk(scale, size)} starts at 0 and has no drift.
 *
 * <p>Mean init + (t + 1) drift; variance (t + 1) scale².
 *
 * @param init where the walk stands before its first element
 * @param drift the mean of a step
 * @param scale the standard deviation of a step, positive
 * @param size the number of elements, at least 1
 */
public record GaussianRandomWalk(double init, double drift, double scale, int size)
    implements VectorDistribution {

  /** A walk that starts at 0, without drift. */
  public GaussianRandomWalk(double scale, int size) {
    this(0, 0, scale, size);
  }

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
    double before = init;
    for (double x : value) {
      double z = (x - before - drift) / scale;
      squares += z * z;
      before = x;
    }
    return -0.5 * squares - size * (log(scale) + Constants.LOG_SQRT_TWO_PI);
  }

  @Override
  public double[] sample(RandomStream random) {
    requireFinite(this, "init", init);
    requireFinite(this, "drift", drift);
    requirePositive(this, "scale", scale);
    require(size >= 1, this, "size", size, "at least 1");
    double[] x = new double[size];
    double before = init;
    for (int t = 0; t < size; t++) {
      before += drift + scale * random.normal();
      x[t] = before;
    }
    return x;
  }

  @Override
  public double[] mean() {
    double[] mean = new double[size];
    for (int t = 0; t < size; t++) {
      mean[t] = isValid() ? init + (t + 1) * drift : Double.NaN;
    }
    return mean;
  }

  @Override
  public double[] variance() {
    double[] variance = new double[size];
    for (int t = 0; t < size; t++) {
      variance[t] = isValid() ? (t + 1) * scale * scale : Double.NaN;
    }
    return variance;
  }

  private boolean isValid() {
    return Double.isFinite(init) && Double.isFinite(drift) && isPositive(scale);
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }
}
