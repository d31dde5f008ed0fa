package dev.isotropy.hmc;

/** What one transition of the chain did: the new state and the facts that statistics want. */
final class Transition {

  /** The new position; valid until the next transition. */
  double[] position = new double[0];

  double logDensity;

  /** The Metropolis acceptance probability, averaged over all points of the trajectory. */
  double acceptance;

  /** The step size of this transition, with its jitter. */
  double stepSize;

  /** How often the trajectory was doubled. */
  int depth;

  int leapfrogs;

  boolean divergent;

  /** The Hamiltonian at the new state. */
  double energy;
}
