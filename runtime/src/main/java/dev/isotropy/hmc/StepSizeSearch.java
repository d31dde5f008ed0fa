package dev.isotropy.hmc;

import dev.isotropy.RandomStream;

/**
 * Stan's search for a first step size: doubled or halved until the acceptance probability of one
 * leapfrog step crosses 0.8.
 */
final class StepSizeSearch {

  /** The logarithm of 0.8. */
  private static final double LOG_THRESHOLD = -0.22314355131420976;

  private static final double MAX_STEP_SIZE = 1e7;

  private StepSizeSearch() {}

  /**
   * Searches around a point.
   *
   * @param hamiltonian the density and the metric
   * @param point the position, evaluated; its momentum is overwritten
   * @param stepSize where to begin
   * @param random fresh momenta for every try
   * @param pool where the end point comes from
   * @throws SamplingException if every step is accepted or none
   */
  static double from(
      Hamiltonian hamiltonian,
      PhasePoint point,
      double stepSize,
      RandomStream random,
      PhasePointPool pool) {
    if (point.position.length == 0) {
      return stepSize;
    }
    PhasePoint end = pool.acquire(1);
    boolean up = accepts(hamiltonian, point, end, stepSize, random);
    double step = stepSize;
    while (accepts(hamiltonian, point, end, step, random) == up) {
      step = up ? 2 * step : 0.5 * step;
      if (step > MAX_STEP_SIZE) {
        throw new SamplingException(
            "leapfrog steps of any length are accepted: the posterior seems to be improper; does"
                + " every site have a proper prior?");
      }
      if (step == 0) {
        throw new SamplingException(
            "no leapfrog step is short enough to be accepted: the density or its gradient seems to"
                + " be discontinuous at the initial point");
      }
    }
    pool.release(end);
    return step;
  }

  private static boolean accepts(
      Hamiltonian hamiltonian,
      PhasePoint point,
      PhasePoint end,
      double stepSize,
      RandomStream random) {
    hamiltonian.refresh(point, random);
    hamiltonian.leapfrog(point, end, stepSize);
    return point.energy - end.energy > LOG_THRESHOLD;
  }
}
