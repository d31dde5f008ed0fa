package dev.isotropy.hmc;

import dev.isotropy.RandomStream;

/** The unit matrix: velocities are momenta. */
final class UnitMetric implements Metric {

  @Override
  public void sampleMomentum(RandomStream random, double[] momentum) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] = random.normal();
    }
  }

  @Override
  public void kickAndDrift(PhasePoint from, PhasePoint to, double stepSize) {
    double half = 0.5 * stepSize;
    for (int i = 0; i < from.momentum.length; i++) {
      double p = from.momentum[i] + half * from.gradient[i];
      to.momentum[i] = p;
      to.position[i] = from.position[i] + stepSize * p;
    }
  }

  @Override
  public double kick(PhasePoint point, double stepSize) {
    double[] p = point.momentum;
    double[] gradient = point.gradient;
    double half = 0.5 * stepSize;
    for (int i = 0; i < p.length; i++) {
      p[i] += half * gradient[i];
    }
    return setVelocity(point);
  }

  @Override
  public double setVelocity(PhasePoint point) {
    double[] p = point.momentum;
    System.arraycopy(p, 0, point.velocity, 0, p.length);
    return 0.5 * DotProduct.of(p, p);
  }

  @Override
  public void observe(double[] position) {}

  @Override
  public void learn() {}

  @Override
  public double[][] inverse() {
    return new double[0][];
  }
}
