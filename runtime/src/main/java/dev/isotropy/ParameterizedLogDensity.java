package dev.isotropy;

/**
 * The general form of a model's density, in which learnable parameters of its reparameterization
 * (centerings) are arguments.
 *
 * <p>As a plain {@link LogDensity} it stands at the parameters that were set last, initially those
 * of {@link CompiledModel#parameters()}.
 */
public interface ParameterizedLogDensity extends LogDensity {

  /** The number of learnable parameters, in the order of {@link CompiledModel#parameters()}. */
  int parameterCount();

  /**
   * Sets the learnable parameters.
   *
   * @param parameters {@link #parameterCount()} values; copied
   */
  void setParameters(double[] parameters);

  /**
   * The log density with its gradients in the coordinates and in the learnable parameters.
   *
   * @param q the unconstrained point
   * @param gradient receives the gradient in {@code q}; overwritten
   * @param parameterGradient receives the gradient in the parameters; overwritten
   * @return the log density
   */
  double logDensityAndGradient(double[] q, double[] gradient, double[] parameterGradient);
}
