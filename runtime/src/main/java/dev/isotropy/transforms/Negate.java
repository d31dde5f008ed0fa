package dev.isotropy.transforms;

/** {@code −x}, of real numbers. */
public record Negate() implements Transform {

  @Override
  public double forward(double x) {
    return -x;
  }

  @Override
  public double inverse(double y) {
    return -y;
  }

  @Override
  public double logSlope(double x, double y) {
    return 0;
  }

  @Override
  public boolean increases() {
    return false;
  }

  @Override
  public double slope() {
    return -1;
  }
}
