package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.tanh;

/** {@code tanh(x)}, of real numbers. */
public record Tanh() implements Transform {

  @Override
  public double forward(double x) {
    return tanh(x);
  }

  @Override
  public double inverse(double y) {
    return 0.5 * (log1p(y) - log1p(-y));
  }

  @Override
  public double logSlope(double x, double y) {
    return -log1p(y) - log1p(-y);
  }
}
