package dev.isotropy.hmc;

import dev.isotropy.LogDensity;
import dev.isotropy.RandomStream;

/** The Hamiltonian of a density and a metric, with its leapfrog integrator. */
final class Hamiltonian {

  private final LogDensity density;
  private final Metric metric;

  Hamiltonian(LogDensity density, Metric metric) {
    this.density = density;
    this.metric = metric;
  }

  /** Sets a point's log density and gradient from its position. */
  void evaluate(PhasePoint point) {
    point.logDensity = density.logDensityAndGradient(point.position, point.gradient);
  }

  /** Gives an evaluated point a fresh momentum, and with it velocity and energy. */
  void refresh(PhasePoint point, RandomStream random) {
    metric.sampleMomentum(random, point.momentum);
    point.energy = metric.setVelocity(point) - point.logDensity;
  }

  /** One leapfrog step, of one gradient, from a complete point to another. */
  void leapfrog(PhasePoint from, PhasePoint to, double stepSize) {
    metric.kickAndDrift(from, to, stepSize);
    evaluate(to);
    double kinetic = metric.kick(to, stepSize);
    to.energy = kinetic - to.logDensity;
  }
}
