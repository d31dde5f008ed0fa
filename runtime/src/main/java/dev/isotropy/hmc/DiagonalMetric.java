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
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < p.length; i += 2) {
      double p0 = p[i] + half * gradient[i];
      double p1 = p[i + 1] + half * gradient[i + 1];
      double v0 = variance[i] * p0;
      double v1 = variance[i + 1] * p1;
      p[i] = p0;
      p[i + 1] = p1;
      v[i] = v0;
      v[i + 1] = v1;
      even += p0 * v0;
      odd += p1 * v1;
    }
    if (i < p.length) {
      p[i] += half * gradient[i];
      v[i] = variance[i] * p[i];
      even += p[i] * v[i];
    }
    return 0.5 * (even + odd);
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
