package dev.isotropy.draws;

/**
 * The autocovariances of one chain, {@code c_t = (1/n) Σ (x_i − x̄)(x_{i+t} − x̄)}.
 *
 * <p>Short lags are summed directly, since an effective sample size seldom asks for others; the
 * first long one computes all by the Fourier transform.
 */
final class Autocovariance {

  /** From this lag on the transform is cheaper. */
  private static final int DIRECT_LAGS = 64;

  private final double[] centred;
  private final double mean;
  private double[] transformed = new double[0];

  Autocovariance(double[] chain) {
    double sum = 0;
    for (double x : chain) {
      sum += x;
    }
    mean = sum / chain.length;
    centred = new double[chain.length];
    for (int i = 0; i < chain.length; i++) {
      centred[i] = chain[i] - mean;
    }
  }

  double mean() {
    return mean;
  }

  double at(int lag) {
    if (lag < DIRECT_LAGS) {
      return direct(lag);
    }
    if (transformed.length == 0) {
      transformed = transform();
    }
    return transformed[lag];
  }

  private double direct(int lag) {
    double[] x = centred;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int n = x.length - lag;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += x[i] * x[i + lag];
      s1 += x[i + 1] * x[i + 1 + lag];
      s2 += x[i + 2] * x[i + 2 + lag];
      s3 += x[i + 3] * x[i + 3 + lag];
    }
    for (; i < n; i++) {
      s0 += x[i] * x[i + lag];
    }
    return ((s0 + s1) + (s2 + s3)) / x.length;
  }

  /** The inverse transform of the squared spectrum, zero-padded against wrap-around. */
  private double[] transform() {
    int size = Integer.highestOneBit(Math.max(1, 2 * centred.length - 1)) << 1;
    double[] re = new double[size];
    double[] im = new double[size];
    System.arraycopy(centred, 0, re, 0, centred.length);
    FourierTransform.of(re, im);
    for (int i = 0; i < size; i++) {
      re[i] = re[i] * re[i] + im[i] * im[i];
      im[i] = 0;
    }
    // The spectrum is real and even, so the forward transform inverts it up to the factor 1/size.
    FourierTransform.of(re, im);
    double[] out = new double[centred.length];
    for (int lag = 0; lag < out.length; lag++) {
      out[lag] = re[lag] / size / centred.length;
    }
    return out;
  }
}
