package dev.isotropy.hmc;

/**
 * A point of phase space: position, momentum, and what depends on them.
 *
 * <p>Points are pooled. A trajectory refers to one point in several roles (end of a subtree,
 * proposal), so each counts its holders and goes back to the pool with the last of them.
 */
final class PhasePoint {

  final double[] position;
  final double[] momentum;

  /** The inverse metric times the momentum. */
  final double[] velocity;

  /** The gradient of the log density at the position. */
  final double[] gradient;

  double logDensity;

  /** The Hamiltonian: kinetic energy minus log density. */
  double energy;

  int holders;

  PhasePoint(int dimension) {
    position = new double[dimension];
    momentum = new double[dimension];
    velocity = new double[dimension];
    gradient = new double[dimension];
  }
}
