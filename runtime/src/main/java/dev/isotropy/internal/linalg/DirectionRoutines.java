package dev.isotropy.internal.linalg;

import static dev.isotropy.internal.linalg.BlockProduct.addScaled;
import static dev.isotropy.internal.linalg.QuadraticForms.dot;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.internal.math.Hyperbolic;
import dev.isotropy.internal.math.Logarithm;
import dev.isotropy.internal.math.NormalMoments;
import org.jspecify.annotations.Nullable;

/**
 * Log densities of directions, as functions and as routines: arguments, then, for an adjoint,
 * results and their adjoints; sizes; what is written.
 *
 * <p>The direction {@code x} has length 1: by it only {@code cᵀ x} is differentiated.
 */
public final class DirectionRoutines {

  private static final double LOG_SQRT_TWO_PI = 0.9189385332046728;
  private static final double LOG_FOUR_PI = 2.5310242469692907;

  /** Down to minus this the recurrence of the moments keeps its digits. */
  private static final double SMALL = 0.25;

  private DirectionRoutines() {}

  /** The log density of the direction of a normal vector with mean {@code c}. */
  public static double projectedNormal(double[] x, int xo, double[] c, int co, int n) {
    double t = dot(c, co, x, xo, n);
    if (t < -SMALL) {
      double squares = dot(c, co, c, co, n);
      return -n * LOG_SQRT_TWO_PI - 0.5 * squares + NormalMoments.logTail(n - 1, -t);
    }
    // ‖c‖² − t² without cancellation where c points along x.
    double across = 0;
    for (int i = 0; i < n; i++) {
      double difference = c[co + i] - t * x[xo + i];
      across = Math.fma(difference, difference, across);
    }
    return -n * LOG_SQRT_TWO_PI - 0.5 * across + NormalMoments.logMoment(n - 1, t);
  }

  /** {@link #projectedNormal(double[], int, double[], int, int)} as a routine. */
  public static void projectedNormal(
      double[] x, int xo, double[] c, int co, int n, double[] result, int ro) {
    result[ro] = projectedNormal(x, xo, c, co, n);
  }

  /** The adjoint: the derivative by {@code cᵀ x} is a quotient of neighbouring moments. */
  public static void projectedNormalAdjoint(
      double[] x,
      int xo,
      double[] c,
      int co,
      double result,
      double adjoint,
      int n,
      double @Nullable [] adjX,
      int adjXo,
      double @Nullable [] adjC,
      int adjCo) {
    double t = dot(c, co, x, xo, n);
    double logQuotient =
        t < -SMALL
            ? NormalMoments.logTail(n, -t) - NormalMoments.logTail(n - 1, -t)
            : NormalMoments.logMoment(n, t) - NormalMoments.logMoment(n - 1, t);
    double byProduct = adjoint * Exponential.exp(logQuotient);
    if (adjX != null) {
      addScaled(byProduct, c, co, adjX, adjXo, n);
    }
    if (adjC != null) {
      addScaled(byProduct, x, xo, adjC, adjCo, n);
      addScaled(-adjoint, c, co, adjC, adjCo, n);
    }
  }

  /** The log density of the von Mises–Fisher distribution in three dimensions. */
  public static double vonMises3d(double[] x, int xo, double[] c, int co, int n) {
    double kappa = Math.sqrt(dot(c, co, c, co, n));
    if (kappa == 0) {
      return -LOG_FOUR_PI;
    }
    // cᵀ x − κ without cancellation where x is close to the mean direction.
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double difference = x[xo + i] - c[co + i] / kappa;
      squares = Math.fma(difference, difference, squares);
    }
    double logNormalizer = Logarithm.log(-Exponential.expm1(-2 * kappa) / (2 * kappa));
    return -0.5 * kappa * squares - logNormalizer - LOG_FOUR_PI;
  }

  /** {@link #vonMises3d(double[], int, double[], int, int)} as a routine. */
  public static void vonMises3d(
      double[] x, int xo, double[] c, int co, int n, double[] result, int ro) {
    result[ro] = vonMises3d(x, xo, c, co, n);
  }

  /** The adjoint: by {@code c} it is {@code x + (1/κ − coth κ) c / κ}. */
  public static void vonMises3dAdjoint(
      double[] x,
      int xo,
      double[] c,
      int co,
      double result,
      double adjoint,
      int n,
      double @Nullable [] adjX,
      int adjXo,
      double @Nullable [] adjC,
      int adjCo) {
    if (adjX != null) {
      addScaled(adjoint, c, co, adjX, adjXo, n);
    }
    if (adjC != null) {
      double kappa = Math.sqrt(dot(c, co, c, co, n));
      addScaled(adjoint, x, xo, adjC, adjCo, n);
      addScaled(-adjoint * langevinQuotient(kappa), c, co, adjC, adjCo, n);
    }
  }

  /** {@code (coth κ − 1/κ) / κ}, near 0 by its series. */
  private static double langevinQuotient(double kappa) {
    double square = kappa * kappa;
    if (kappa < 0.3) {
      double series = 1382.0 / 638_512_875 - square * 4.0 / 18_243_225;
      series = 2.0 / 93_555 - square * series;
      series = 1.0 / 4_725 - square * series;
      series = 2.0 / 945 - square * series;
      series = 1.0 / 45 - square * series;
      return 1.0 / 3 - square * series;
    }
    return (1 / Hyperbolic.tanh(kappa) - 1 / kappa) / kappa;
  }
}
