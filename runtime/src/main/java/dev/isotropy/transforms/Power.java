package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.pow;

/**
 * {@code x^exponent}, of positive numbers.
 *
 * @param exponent the exponent, positive and finite
 */
public record Power(double exponent) implements Transform {

  @Override
  public double forward(double x) {
    return isValid() && x >= 0 ? pow(x, exponent) : Double.NaN;
  }

  @Override
  public double inverse(double y) {
    return isValid() && y >= 0 ? pow(y, 1 / exponent) : Double.NaN;
  }

  @Override
  public double logSlope(double x, double y) {
    return (1 / exponent - 1) * log(y) - log(exponent);
  }

  private boolean isValid() {
    return exponent > 0 && exponent < Double.POSITIVE_INFINITY;
  }
}
