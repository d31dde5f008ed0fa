package dev.isotropy.internal.transform;

import static dev.isotropy.internal.math.Exponential.exp;
import static dev.isotropy.internal.math.Logarithm.log;
import static dev.isotropy.internal.math.Logarithm.log1p;

/**
 * Stick breaking: of what is left of the stick, element {@code k} of {@code K} takes the share
 * {@code invLogit(z[k] − log(K − 1 − k))}; at {@code z = 0} all elements are equal.
 */
public final class SimplexTransform implements ArrayTransform {

  /** The logarithms of the first integers, which every element needs one of. */
  private static final double[] LOGS = new double[1024];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = log(i);
    }
  }

  private static double logOf(int integer) {
    return integer < LOGS.length ? LOGS[integer] : log(integer);
  }

  @Override
  public int coordinates(int size) {
    return Math.max(0, size - 1);
  }

  @Override
  public int elements(int size) {
    return size;
  }

  @Override
  public double constrain(
      double[] z, int zOffset, int size, double[] x, int xOffset, double[] work, int workOffset) {
    double stick = 1;
    double logStick = 0;
    double logJacobian = 0;
    for (int k = 0; k < size - 1; k++) {
      double a = z[zOffset + k] - logOf(size - 1 - k);
      double e = exp(-Math.abs(a));
      double log = log1p(e);
      double larger = 1 / (1 + e);
      double smaller = e / (1 + e);
      boolean most = a > 0;
      double left = most ? log + a : log;
      x[xOffset + k] = stick * (most ? larger : smaller);
      logJacobian += logStick - (2 * log + Math.abs(a));
      stick *= most ? smaller : larger;
      logStick -= left;
    }
    if (size > 0) {
      x[xOffset + size - 1] = stick;
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
    // d log x[k] = (1 − s) da[k] and d log x[m] = −s da[k] for m > k, where s = invLogit(a[k]).
    double later = size > 0 ? adjX[adjXOffset + size - 1] * x[xOffset + size - 1] : 0;
    for (int k = size - 2; k >= 0; k--) {
      double a = z[zOffset + k] - logOf(size - 1 - k);
      double e = exp(-Math.abs(a));
      double larger = 1 / (1 + e);
      double smaller = e / (1 + e);
      double share = a > 0 ? larger : smaller;
      double rest = a > 0 ? smaller : larger;
      double own = adjX[adjXOffset + k] * x[xOffset + k];
      double atJacobian = 1 - (size - k) * share;
      adjZ[adjZOffset + k] += own * rest - later * share + adjLogJacobian * atJacobian;
      later += own;
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    double rest = size > 0 ? x[xOffset + size - 1] : 0;
    for (int k = size - 2; k >= 0; k--) {
      z[zOffset + k] = log(x[xOffset + k]) - log(rest) + logOf(size - 1 - k);
      rest += x[xOffset + k];
    }
  }
}
