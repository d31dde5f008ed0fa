package dev.isotropy;

/**
 * A log density on unconstrained real space with its exact gradient: all that a sampler's inner
 * loop sees.
 *
 * <p>An instance owns its workspace and allocates nothing per call. It is not thread-safe: each
 * chain asks its model for an evaluator of its own.
 */
public interface LogDensity {

  /** The number of unconstrained coordinates. */
  int dimension();

  /**
   * The log density, with all constants and with the log-Jacobians of the constraining transforms.
   *
   * @param q the unconstrained point, {@link #dimension()} values
   * @return the log density; {@code NaN} or negative infinity where the model has none
   */
  double logDensity(double[] q);

  /**
   * The log density and its gradient.
   *
   * @param q the unconstrained point, {@link #dimension()} values
   * @param gradient receives the gradient in the order of {@code q}; overwritten
   * @return the same bits that {@link #logDensity} returns
   */
  double logDensityAndGradient(double[] q, double[] gradient);
}
