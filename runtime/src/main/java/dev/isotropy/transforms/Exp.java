package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;

/** {@code e^x}, of real numbers. */
public record Exp() implements Transform {

  @Override
  public double forward(double x) {
    return exp(x);
  }

  @Override
  public double inverse(double y) {
    return log(y);
  }

  @Override
  public double logSlope(double x, double y) {
    return -x;
  }
}
