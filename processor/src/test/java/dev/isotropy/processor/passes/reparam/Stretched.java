package dev.isotropy.processor.passes.reparam;

import dev.isotropy.transforms.Bijection;

/** The real line, whose ends are pulled apart, downwards: {@code x = −sinh(y)}. */
public final class Stretched implements Bijection {

  @Override
  public double forward(double x) {
    return -Math.log(x + Math.sqrt(1 + x * x));
  }

  @Override
  public double inverse(double y) {
    return -Math.sinh(y);
  }

  @Override
  public double slope(double y) {
    return -Math.cosh(y);
  }

  @Override
  public double curvature(double y) {
    return -Math.sinh(y);
  }
}
