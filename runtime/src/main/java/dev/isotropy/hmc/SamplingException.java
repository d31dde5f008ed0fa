package dev.isotropy.hmc;

/** Sampling that could not begin or go on; the message says where and why. */
public final class SamplingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that says where and why. */
  public SamplingException(String message) {
    super(message);
  }

  /** With a message and what caused it. */
  public SamplingException(String message, Throwable cause) {
    super(message, cause);
  }

  static void requireFiniteMetric(double variance) {
    if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new SamplingException(
          "the variance of a coordinate was estimated as "
              + variance
              + " in warm-up: the chain reached extreme values; is the posterior proper? Tighter"
              + " priors or other initial values may help");
    }
  }
}
