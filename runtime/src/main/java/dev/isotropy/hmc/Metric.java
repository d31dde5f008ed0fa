package dev.isotropy.hmc;

import dev.isotropy.RandomStream;

/**
 * A Euclidean metric: the covariance of the momenta is its matrix, and the velocity is the inverse
 * of the matrix times the momentum. The inverse is an estimate of the posterior covariance.
 */
sealed interface Metric permits UnitMetric, DiagonalMetric, DenseMetric {

  /** The metric of a kind at the unit matrix. */
  static Metric of(MetricKind kind, int dimension) {
    return switch (kind) {
      case UNIT -> new UnitMetric();
      case DIAGONAL -> new DiagonalMetric(dimension);
      case DENSE -> new DenseMetric(dimension);
    };
  }

  /** Draws momenta: standard normal ones, scaled by a square root of the matrix. */
  void sampleMomentum(RandomStream random, double[] momentum);

  /**
   * Half a kick, then a whole drift: {@code p' = p + ε/2 ∇}, {@code q' = q + ε v(p')}.
   *
   * @param from the point to leave; unchanged
   * @param to receives position and momentum
   * @param stepSize the step, negative for backward in time
   */
  void kickAndDrift(PhasePoint from, PhasePoint to, double stepSize);

  /**
   * The other half of the kick, with the gradient at the point; sets momentum and velocity.
   *
   * @return the kinetic energy
   */
  double kick(PhasePoint point, double stepSize);

  /**
   * Sets a point's velocity from its momentum.
   *
   * @return the kinetic energy
   */
  double setVelocity(PhasePoint point);

  /** Adds a warm-up draw to the estimate of the covariance. */
  void observe(double[] position);

  /**
   * Ends a window: takes over the regularised estimate and begins a new one.
   *
   * @throws SamplingException if the estimate is not finite
   */
  void learn();

  /** The inverse metric: empty for the unit matrix, one row for a diagonal, else all rows. */
  double[][] inverse();
}
