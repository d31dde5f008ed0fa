package dev.isotropy.transforms;

import static dev.isotropy.MathFunctions.log;

/**
 * {@code loc + scale x}, of real numbers.
 *
 * @param loc what is added, finite
 * @param scale the factor, positive and finite
 */
public record Affine(double loc, double scale) implements Transform {

  @Override
  public double forward(double x) {
    return isValid() ? loc + scale * x : Double.NaN;
  }

  @Override
  public double inverse(double y) {
    return isValid() ? (y - loc) / scale : Double.NaN;
  }

  @Override
  public double logSlope(double x, double y) {
    return -log(scale);
  }

  @Override
  public double slope() {
    return isValid() ? scale : Double.NaN;
  }

  private boolean isValid() {
    return Double.isFinite(loc) && scale > 0 && scale < Double.POSITIVE_INFINITY;
  }
}
