package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.log;

/** {@code 1 / x}, of positive numbers. */
public record Reciprocal() implements Transform {

  @Override
  public double forward(double x) {
    return x >= 0 ? 1 / Math.abs(x) : Double.NaN;
  }

  @Override
  public double inverse(double y) {
    return y >= 0 ? 1 / Math.abs(y) : Double.NaN;
  }

  @Override
  public double logSlope(double x, double y) {
    return -2 * log(y);
  }

  @Override
  public boolean increases() {
    return false;
  }
}
