package dev.isotropy.transforms;

/**
 * A smooth one-to-one map of the support of a distribution onto the real line: what
 * {@code @Explicit} names.
 *
 * <p>So that equal seeds give equal draws on every machine, compute with {@code + - * /}, square
 * roots, {@code Math.fma} and {@link dev.isotropy.MathFunctions}.
 *
 * <pre>{@code
 * public final class ThirdOfLogarithm implements Bijection {
 *   public double forward(double x) { return log(x) / 3; }
 *   public double inverse(double y) { return exp(3 * y); }
 *   public double slope(double y) { return 3 * exp(3 * y); }
 *   public double curvature(double y) { return 9 * exp(3 * y); }
 * }
 * }</pre>
 */
public interface Bijection {

  /** {@code y = T(x)}. */
  double forward(double x);

  /** {@code x = T⁻¹(y)}. */
  double inverse(double y);

  /** The derivative of {@link #inverse}; it may be negative everywhere, and is nowhere 0. */
  double slope(double y);

  /** The second derivative of {@link #inverse}. */
  double curvature(double y);
}
