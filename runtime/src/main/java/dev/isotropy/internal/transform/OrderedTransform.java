package dev.isotropy.internal.transform;

import static dev.isotropy.internal.math.Exponential.exp;
import static dev.isotropy.internal.math.Logarithm.log;

/**
 * Increasing vectors: the first element is {@code z[0]}, or {@code e^z[0]} where all have to be
 * positive; each later one adds {@code e^z[k]} to the one before.
 */
public final class OrderedTransform implements ArrayTransform {

  private final boolean positive;

  /** The map onto increasing vectors, of positive elements if {@code positive}. */
  public OrderedTransform(boolean positive) {
    this.positive = positive;
  }

  @Override
  public int coordinates(int size) {
    return size;
  }

  @Override
  public int elements(int size) {
    return size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    double last = 0;
    double logJacobian = 0;
    for (int k = 0; k < size; k++) {
      double coordinate = z[zOffset + k];
      if (k > 0 || positive) {
        last += exp(coordinate);
        logJacobian += coordinate;
      } else {
        last = coordinate;
      }
      x[xOffset + k] = last;
    }
    return logJacobian;
  }

  @Override
  public void adjoint(
      double[] z,
      int zOffset,
      int size,
      double[] x,
      int xOffset,
      double[] adjX,
      int adjXOffset,
      double adjLogJacobian,
      double[] adjZ,
      int adjZOffset,
      double[] work,
      int workOffset) {
    double sum = 0;
    for (int k = size - 1; k >= 0; k--) {
      sum += adjX[adjXOffset + k];
      adjZ[adjZOffset + k] += k > 0 || positive ? sum * exp(z[zOffset + k]) + adjLogJacobian : sum;
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    double last = 0;
    for (int k = 0; k < size; k++) {
      double element = x[xOffset + k];
      z[zOffset + k] = k > 0 || positive ? log(element - last) : element;
      last = element;
    }
  }
}
