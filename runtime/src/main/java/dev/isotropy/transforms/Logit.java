package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.MathFunctions.logit;

/** {@code log(x / (1 − x))}, of numbers between 0 and 1. */
public record Logit() implements Transform {

  @Override
  public double forward(double x) {
    return logit(x);
  }

  @Override
  public double inverse(double y) {
    return invLogit(y);
  }

  @Override
  public double logSlope(double x, double y) {
    return -log1pExp(y) - log1pExp(-y);
  }
}
