package dev.isotropy.hmc;

import dev.isotropy.RandomStream;
import java.util.Arrays;

/** A diagonal metric; its inverse holds the estimated variances of the coordinates. */
final class DiagonalMetric implements Metric {

  private final double[] inverse;

  /** The standard deviations of the momenta: {@code 1 / √inverse}. */
  private final double[] scale;

  private final WelfordVariance estimate;

  DiagonalMetric(int dimension) {
    inverse = new double[dimension];
    scale = new double[dimension];
    Arrays.fill(inverse, 1);
    Arrays.fill(scale, 1);
    estimate = new WelfordVariance(dimension);
  }

  @Override
  public void sampleMomentum(RandomStream random, double[] momentum) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] = scale[i] * random.normal();
    }
  }

  @Override
  public void kickAndDrift(PhasePoint from, PhasePoint to, double stepSize) {
    double[] variance = inverse;
    double[] pFrom = from.momentum;
    double[] qFrom = from.position;
    double[] gradient = from.gradient;
    double[] pTo = to.momentum;
    double[] qTo = to.position;
    double half = 0.5 * stepSize;
    for (int i = 0; i < pFrom.length; i++) {
      double p = pFrom[i] + half * gradient[i];
      pTo[i] = p;
      qTo[i] = qFrom[i] + stepSize * (variance[i] * p);
    }
  }

  @Override
  public double kick(PhasePoint point, double stepSize) {
    double[] p = point.momentum;
    double[] v = point.velocity;
    double[] gradient = point.gradient;
    double[] variance = inverse;
    double half = 0.5 * stepSize;
    double twiceKinetic = 0;
    for (int i = 0; i < p.length; i++) {
      double momentum = p[i] + half * gradient[i];
      double velocity = variance[i] * momentum;
      p[i] = momentum;
      v[i] = velocity;
      twiceKinetic += momentum * velocity;
    }
    return 0.5 * twiceKinetic;
  }

  @Override
  public double setVelocity(PhasePoint point) {
    double[] p = point.momentum;
    double[] v = point.velocity;
    double[] variance = inverse;
    for (int i = 0; i < p.length; i++) {
      v[i] = variance[i] * p[i];
    }
    return 0.5 * DotProduct.of(p, v);
  }

  @Override
  public void observe(double[] position) {
    estimate.add(position);
  }

  @Override
  public void learn() {
    if (estimate.count() > 1) {
      estimate.regularised(inverse);
      for (int i = 0; i < inverse.length; i++) {
        SamplingException.requireFiniteMetric(inverse[i]);
        scale[i] = 1 / Math.sqrt(inverse[i]);
      }
    }
    estimate.restart();
  }

  @Override
  public double[][] inverse() {
    return new double[][] {inverse.clone()};
  }
}
