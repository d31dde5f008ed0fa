package dev.isotropy.internal.linalg;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Logarithm;
import dev.isotropy.simd.LaneSums;

/** Cumulative sums, softmax and their relatives on vectors, with their adjoints. */
public final class VectorFunctions {

  private VectorFunctions() {}

  /** {@code y[i] = x[0] + … + x[i]}; {@code y} may be {@code x}. */
  public static void cumulativeSum(double[] x, int xOffset, int n, double[] y, int yOffset) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[xOffset + i];
      y[yOffset + i] = sum;
    }
  }

  /** The adjoint of {@link #cumulativeSum}: {@code x̅[i] += y̅[i] + … + y̅[n − 1]}. */
  public static void cumulativeSumAdjoint(
      double[] adjY, int adjYOffset, int n, double[] adjX, int adjXOffset) {
    double sum = 0;
    for (int i = n - 1; i >= 0; i--) {
      sum += adjY[adjYOffset + i];
      adjX[adjXOffset + i] += sum;
    }
  }

  /** {@code log Σ e^x[i]} without overflow; negative infinity for no elements. */
  public static double logSumExp(double[] x, int xOffset, int n) {
    double max = max(x, xOffset, n);
    if (!(Math.abs(max) <= Double.MAX_VALUE)) {
      return max;
    }
    double even = (lane(x, xOffset, n, max, 0) + lane(x, xOffset, n, max, 4));
    even += lane(x, xOffset, n, max, 2) + lane(x, xOffset, n, max, 6);
    double odd = (lane(x, xOffset, n, max, 1) + lane(x, xOffset, n, max, 5));
    odd += lane(x, xOffset, n, max, 3) + lane(x, xOffset, n, max, 7);
    return max + Logarithm.log(even + odd);
  }

  /**
   * The adjoint of {@link #logSumExp}, of which {@code y} is the value and {@code g} the adjoint.
   */
  public static void logSumExpAdjoint(
      double[] x, int xOffset, int n, double y, double g, double[] adjX, int adjXOffset) {
    if (y == Double.NEGATIVE_INFINITY) {
      return;
    }
    for (int i = 0; i < n; i++) {
      adjX[adjXOffset + i] += g * Exponential.exp(x[xOffset + i] - y);
    }
  }

  /** {@code y[i] = e^x[i] / Σ e^x[j]}; {@code y} may be {@code x}. */
  public static void softmax(double[] x, int xOffset, int n, double[] y, int yOffset) {
    double max = max(x, xOffset, n);
    for (int i = 0; i < n; i++) {
      y[yOffset + i] = Exponential.exp(x[xOffset + i] - max);
    }
    double total = LaneSums.sumOf(y, yOffset, yOffset + n);
    for (int i = 0; i < n; i++) {
      y[yOffset + i] /= total;
    }
  }

  /** The adjoint of {@link #softmax}: {@code x̅ += y ⊙ (y̅ − yᵀy̅)}. */
  public static void softmaxAdjoint(
      double[] y,
      int yOffset,
      int n,
      double[] adjY,
      int adjYOffset,
      double[] adjX,
      int adjXOffset) {
    double mean = RowProducts.dot(y, yOffset, adjY, adjYOffset, n);
    for (int i = 0; i < n; i++) {
      adjX[adjXOffset + i] += y[yOffset + i] * (adjY[adjYOffset + i] - mean);
    }
  }

  /** {@code y = x − log Σ e^x[j]}; {@code y} may be {@code x}. */
  public static void logSoftmax(double[] x, int xOffset, int n, double[] y, int yOffset) {
    double logSum = logSumExp(x, xOffset, n);
    for (int i = 0; i < n; i++) {
      y[yOffset + i] = x[xOffset + i] - logSum;
    }
  }

  /** The adjoint of {@link #logSoftmax}: {@code x̅ += y̅ − e^y Σ y̅}. */
  public static void logSoftmaxAdjoint(
      double[] y,
      int yOffset,
      int n,
      double[] adjY,
      int adjYOffset,
      double[] adjX,
      int adjXOffset) {
    double total = LaneSums.sumOf(adjY, adjYOffset, adjYOffset + n);
    for (int i = 0; i < n; i++) {
      adjX[adjXOffset + i] += adjY[adjYOffset + i] - Exponential.exp(y[yOffset + i]) * total;
    }
  }

  /** One of the eight virtual lanes of the sum of exponentials. */
  private static double lane(double[] x, int xo, int n, double max, int lane) {
    double sum = 0;
    for (int i = lane; i < n; i += LaneSums.LANES) {
      sum += Exponential.exp(x[xo + i] - max);
    }
    return sum;
  }

  private static double max(double[] x, int xo, int n) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double v = x[xo + i];
      if (Double.isNaN(v)) {
        return v;
      }
      max = v > max ? v : max;
    }
    return max;
  }
}
