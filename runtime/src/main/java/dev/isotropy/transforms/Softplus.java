package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1pExp;

/** {@code log(1 + e^x)}, of real numbers. */
public record Softplus() implements Transform {

  @Override
  public double forward(double x) {
    return log1pExp(x);
  }

  @Override
  public double inverse(double y) {
    return y == Double.POSITIVE_INFINITY ? y : y + log1mExp(-y);
  }

  @Override
  public double logSlope(double x, double y) {
    return -log1mExp(-y);
  }
}
