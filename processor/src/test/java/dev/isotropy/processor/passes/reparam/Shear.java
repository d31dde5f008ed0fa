package dev.isotropy.processor.passes.reparam;

import dev.isotropy.transforms.VectorTransform;

/**
 * A map that is not linear: each element is moved by the square of the one before, where all that
 * stand before are as they were.
 */
public final class Shear implements VectorTransform {

  @Override
  public void forward(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = i == 0 ? x[0] : x[i] - 0.3 * x[i - 1] * x[i - 1];
    }
  }

  @Override
  public void inverse(double[] y, double[] x) {
    for (int i = 0; i < y.length; i++) {
      x[i] = i == 0 ? y[0] : y[i] + 0.3 * x[i - 1] * x[i - 1];
    }
  }

  @Override
  public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {
    double carried = 0;
    for (int i = y.length - 1; i >= 0; i--) {
      adjY[i] = adjX[i] + carried;
      carried = i == 0 ? 0 : 0.6 * x[i - 1] * adjY[i];
    }
  }
}
