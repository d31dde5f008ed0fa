package dev.isotropy.transforms;

/**
 * A one-to-one map of vectors to vectors of the same length whose Jacobian has determinant 1 or −1
 * everywhere, such as a rotation, a permutation or a shear: what {@code @UnitJacobian} names.
 *
 * <p>An object belongs to one thread at a time and may keep scratch space. The arrays hold the
 * vector and nothing else; arguments must not be written to, nor kept. So that equal seeds give
 * equal draws on every machine, compute with {@code + - * /}, square roots, {@code Math.fma} and
 * {@link dev.isotropy.MathFunctions}.
 *
 * <pre>{@code
 * public final class Shear implements VectorTransform {
 *   public void forward(double[] x, double[] y) { y[0] = x[0]; y[1] = x[1] - x[0] * x[0]; }
 *   public void inverse(double[] y, double[] x) { x[0] = y[0]; x[1] = y[1] + y[0] * y[0]; }
 *   public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {
 *     adjY[0] = adjX[0] + 2 * y[0] * adjX[1];
 *     adjY[1] = adjX[1];
 *   }
 * }
 * }</pre>
 */
public interface VectorTransform {

  /** Sets {@code y = T(x)}. */
  void forward(double[] x, double[] y);

  /** Sets {@code x = T⁻¹(y)}. */
  void inverse(double[] y, double[] x);

  /**
   * The adjoint of {@link #inverse}: sets {@code adjY[j] = Σ_i adjX[i] ∂x[i]/∂y[j]}.
   *
   * @param y where
   * @param x {@code T⁻¹(y)}, which is at hand
   * @param adjX the adjoint of {@code x}
   * @param adjY receives the adjoint of {@code y}
   */
  void adjoint(double[] y, double[] x, double[] adjX, double[] adjY);
}
