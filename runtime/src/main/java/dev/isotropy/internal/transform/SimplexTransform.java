package dev.isotropy.internal.transform;

import static dev.isotropy.internal.math.Logarithm.log;
import static dev.isotropy.internal.math.Logistic.invLogit;
import static dev.isotropy.internal.math.Logistic.log1pExp;

/**
 * Stick breaking: of what is left of the stick, element {@code k} of {@code K} takes the share
 * {@code invLogit(z[k] − log(K − 1 − k))}; at {@code z = 0} all elements are equal.
 */
public final class SimplexTransform implements ArrayTransform {

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
      double a = z[zOffset + k] - log(size - 1 - k);
      double taken = log1pExp(-a);
      double left = log1pExp(a);
      x[xOffset + k] = stick * invLogit(a);
      logJacobian += logStick - taken - left;
      stick *= invLogit(-a);
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
      double a = z[zOffset + k] - log(size - 1 - k);
      double share = invLogit(a);
      double own = adjX[adjXOffset + k] * x[xOffset + k];
      double atJacobian = 1 - (size - k) * share;
      adjZ[adjZOffset + k] += own * invLogit(-a) - later * share + adjLogJacobian * atJacobian;
      later += own;
    }
  }

  @Override
  public void unconstrain(
      double[] x, int xOffset, int size, double[] z, int zOffset, double[] work, int workOffset) {
    double rest = size > 0 ? x[xOffset + size - 1] : 0;
    for (int k = size - 2; k >= 0; k--) {
      z[zOffset + k] = log(x[xOffset + k]) - log(rest) + log(size - 1 - k);
      rest += x[xOffset + k];
    }
  }
}
