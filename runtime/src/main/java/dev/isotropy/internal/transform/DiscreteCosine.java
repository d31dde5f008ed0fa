package dev.isotropy.internal.transform;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Logarithm;
import org.jspecify.annotations.Nullable;

/**
 * The orthonormal discrete cosine transform whose coefficient {@code k} is multiplied by a weight.
 *
 * <p>Weights are {@code (k + ½)^smooth}, divided by their geometric mean, so that their product is
 * 1. With {@code smooth = 0} all are 1 and the map is orthogonal; with {@code smooth = 1} a random
 * walk of independent steps has coefficients of about equal size.
 */
public final class DiscreteCosine implements VectorMap {

  private final double smooth;
  private int size = -1;
  private CosineTransform transform = CosineTransform.of(1);
  private double[] weights = {};
  private double[] reciprocals = {};
  private double[] work = {};

  /**
   * A transform of any length.
   *
   * @param smooth the exponent of the weights
   */
  public DiscreteCosine(double smooth) {
    this.smooth = smooth;
  }

  private void prepare(int n) {
    if (n == size) {
      return;
    }
    transform = CosineTransform.of(n);
    weights = new double[n];
    reciprocals = new double[n];
    work = new double[n];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += Logarithm.log(k + 0.5);
    }
    for (int k = 0; k < n; k++) {
      double power = smooth * (Logarithm.log(k + 0.5) - sum / n);
      weights[k] = smooth == 0 ? 1 : Exponential.exp(power);
      reciprocals[k] = 1 / weights[k];
    }
    size = n;
  }

  @Override
  public void forward(double[] x, int xo, int n, double[] y, int yo) {
    prepare(n);
    transform.forward(x, xo, y, yo);
    scale(y, yo, weights, y, yo);
  }

  @Override
  public void inverse(double[] y, int yo, int n, double[] x, int xo) {
    prepare(n);
    scale(y, yo, reciprocals, work, 0);
    transform.inverse(work, 0, x, xo);
  }

  @Override
  public void forwardAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    if (adjX != null) {
      prepare(n);
      scale(adjY, adjYo, weights, work, 0);
      transform.inverse(work, 0, work, 0);
      for (int i = 0; i < n; i++) {
        adjX[adjXo + i] += work[i];
      }
    }
  }

  @Override
  public void inverseAdjoint(
      double[] y,
      int yo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjY,
      int adjYo) {
    if (adjY != null) {
      prepare(n);
      transform.forward(adjX, adjXo, work, 0);
      for (int i = 0; i < n; i++) {
        adjY[adjYo + i] = Math.fma(work[i], reciprocals[i], adjY[adjYo + i]);
      }
    }
  }

  private void scale(double[] x, int xo, double[] factors, double[] y, int yo) {
    for (int i = 0; i < size; i++) {
      y[yo + i] = factors[i] * x[xo + i];
    }
  }
}
