package dev.isotropy.processor.passes.reparam;

import dev.isotropy.transforms.Bijection;

/** The positive numbers by half of their logarithm: {@code x = exp(2 y)}. */
public final class Doubled implements Bijection {

  @Override
  public double forward(double x) {
    return 0.5 * Math.log(x);
  }

  @Override
  public double inverse(double y) {
    return Math.exp(2 * y);
  }

  @Override
  public double slope(double y) {
    return 2 * Math.exp(2 * y);
  }

  @Override
  public double curvature(double y) {
    return 4 * Math.exp(2 * y);
  }
}
