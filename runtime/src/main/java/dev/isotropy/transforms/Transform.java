package dev.isotropy.transforms;

/**
 * A strictly monotone map from an interval onto another, with its inverse.
 *
 * <p>{@link dev.isotropy.Transforms} makes them.
 */
public interface Transform {

  /** The transformed value; the limit at an end of what it takes, {@code NaN} beyond. */
  double forward(double x);

  /** The value that is transformed to {@code y}. */
  double inverse(double y);

  /**
   * The logarithm of the absolute derivative of {@link #inverse} at {@code y}.
   *
   * @param x {@code inverse(y)}, which is at hand
   * @param y the transformed value
   */
  double logSlope(double x, double y);

  /** Whether larger values become larger. */
  default boolean increases() {
    return true;
  }

  /** The derivative, where it is the same everywhere; {@code NaN} elsewhere. */
  default double slope() {
    return Double.NaN;
  }
}
