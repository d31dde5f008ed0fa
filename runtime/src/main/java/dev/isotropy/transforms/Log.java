package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;

/** {@code log(x)}, of positive numbers. */
public record Log() implements Transform {

  @Override
  public double forward(double x) {
    return log(x);
  }

  @Override
  public double inverse(double y) {
    return exp(y);
  }

  @Override
  public double logSlope(double x, double y) {
    return y;
  }
}
