package dev.isotropy.internal.linalg;

import static java.lang.Math.fma;

import dev.isotropy.internal.math.Exponential;
import dev.isotropy.simd.VectorSupport;
import org.jspecify.annotations.Nullable;

/**
 * Covariance matrices of Gaussian processes over points in {@code d} dimensions, and their
 * adjoints.
 *
 * <p>Points are the rows of a matrix. The parameters of the covariance function lie one after
 * another, as {@link CovarianceFunction} says.
 */
public final class Covariances {

  private static final int WIDE = 8;

  private static final boolean VECTORS = VectorSupport.available();

  private Covariances() {}

  /**
   * The covariances of {@code n} points among themselves: {@code n × n}, both triangles, {@code
   * magnitude²} on the diagonal.
   */
  public static void fill(
      CovarianceFunction function,
      double[] x,
      int xOffset,
      int n,
      int d,
      double[] parameters,
      int parametersOffset,
      double[] out,
      int outOffset) {
    double variance = parameters[parametersOffset] * parameters[parametersOffset];
    for (int i = 0; i < n; i++) {
      int row = outOffset + i * n;
      int point = xOffset + i * d;
      scaleRow(function, x, point, x, xOffset, d, parameters, parametersOffset, out, row, i);
      evaluate(function, variance, out, row, row + i);
      out[row + i] = variance;
    }
    Transposition.lowerToUpper(out, outOffset, out, outOffset, n);
  }

  /** The covariances of {@code m} points with {@code n} others: {@code m × n}. */
  public static void fillCross(
      CovarianceFunction function,
      double[] x,
      int xOffset,
      int m,
      double[] y,
      int yOffset,
      int n,
      int d,
      double[] parameters,
      int parametersOffset,
      double[] out,
      int outOffset) {
    double variance = parameters[parametersOffset] * parameters[parametersOffset];
    for (int i = 0; i < m; i++) {
      int row = outOffset + i * n;
      int point = xOffset + i * d;
      scaleRow(function, x, point, y, yOffset, d, parameters, parametersOffset, out, row, n);
      evaluate(function, variance, out, row, row + n);
    }
  }

  /**
   * The adjoint of {@link #fill}.
   *
   * @param k the covariances; their diagonal is not read, so that jitter may have been added
   * @param adjK the adjoints of all elements, of both triangles
   */
  public static void fillAdjoint(
      CovarianceFunction function,
      double[] x,
      int xOffset,
      int n,
      int d,
      double[] parameters,
      int parametersOffset,
      double[] k,
      int kOffset,
      double[] adjK,
      int adjKOffset,
      double @Nullable [] adjX,
      int adjXOffset,
      double @Nullable [] adjParameters,
      int adjParametersOffset) {
    double magnitude = parameters[parametersOffset];
    double atVariance = 0;
    for (int i = 0; i < n; i++) {
      int xi = xOffset + i * d;
      for (int j = 0; j < i; j++) {
        double g = adjK[adjKOffset + i * n + j] + adjK[adjKOffset + j * n + i];
        int xj = xOffset + j * d;
        double value = k[kOffset + i * n + j];
        double squared = squaredDistance(x, xi, x, xj, d);
        if (adjParameters != null) {
          atVariance = fma(g, value, atVariance);
          function.addParameters(
              squared, value, g, parameters, parametersOffset, adjParameters, adjParametersOffset);
        }
        if (adjX != null) {
          double slope = 2 * g * function.slope(squared, value, parameters, parametersOffset);
          addDifference(slope, x, xi, x, xj, d, adjX, adjXOffset + i * d);
          addDifference(slope, x, xj, x, xi, d, adjX, adjXOffset + j * d);
        }
      }
    }
    if (adjParameters != null) {
      double trace = QuadraticForms.trace(adjK, adjKOffset, n);
      adjParameters[adjParametersOffset] += 2 * (atVariance / magnitude + magnitude * trace);
    }
  }

  /** The adjoint of {@link #fillCross}; {@code k} holds the covariances. */
  public static void fillCrossAdjoint(
      CovarianceFunction function,
      double[] x,
      int xOffset,
      int m,
      double[] y,
      int yOffset,
      int n,
      int d,
      double[] parameters,
      int parametersOffset,
      double[] k,
      int kOffset,
      double[] adjK,
      int adjKOffset,
      double @Nullable [] adjX,
      int adjXOffset,
      double @Nullable [] adjY,
      int adjYOffset,
      double @Nullable [] adjParameters,
      int adjParametersOffset) {
    double atVariance = 0;
    for (int i = 0; i < m; i++) {
      int xi = xOffset + i * d;
      for (int j = 0; j < n; j++) {
        double g = adjK[adjKOffset + i * n + j];
        int yj = yOffset + j * d;
        double value = k[kOffset + i * n + j];
        double squared = squaredDistance(x, xi, y, yj, d);
        if (adjParameters != null) {
          atVariance = fma(g, value, atVariance);
          function.addParameters(
              squared, value, g, parameters, parametersOffset, adjParameters, adjParametersOffset);
        }
        double slope = 2 * g * function.slope(squared, value, parameters, parametersOffset);
        if (adjX != null) {
          addDifference(slope, x, xi, y, yj, d, adjX, adjXOffset + i * d);
        }
        if (adjY != null) {
          addDifference(slope, y, yj, x, xi, d, adjY, adjYOffset + j * d);
        }
      }
    }
    if (adjParameters != null) {
      adjParameters[adjParametersOffset] += 2 * atVariance / parameters[parametersOffset];
    }
  }

  /** The scaled distances of one point to the first {@code n} others. */
  private static void scaleRow(
      CovarianceFunction function,
      double[] x,
      int xo,
      double[] y,
      int yo,
      int d,
      double[] parameters,
      int po,
      double[] out,
      int row,
      int n) {
    for (int j = 0; j < n; j++) {
      double squared = squaredDistance(x, xo, y, yo + j * d, d);
      out[row + j] = function.scaled(squared, parameters, po);
    }
  }

  /** Replaces scaled distances by covariances. */
  private static void evaluate(
      CovarianceFunction function, double variance, double[] s, int from, int to) {
    double linear = function.linear;
    double quadratic = function.quadratic;
    if (VECTORS && to - from >= WIDE) {
      VectorCovariance.evaluate(linear, quadratic, variance, s, from, to);
    } else {
      evaluateScalar(linear, quadratic, variance, s, from, to);
    }
  }

  /** The scalar twin of {@link VectorCovariance#evaluate}. */
  static void evaluateScalar(
      double linear, double quadratic, double variance, double[] s, int from, int to) {
    for (int j = from; j < to; j++) {
      double polynomial = fma(fma(quadratic, s[j], linear), s[j], 1);
      s[j] = variance * polynomial * Exponential.exp(-s[j]);
    }
  }

  private static double squaredDistance(double[] x, int xo, double[] y, int yo, int d) {
    double sum = 0;
    for (int i = 0; i < d; i++) {
      double difference = x[xo + i] - y[yo + i];
      sum = fma(difference, difference, sum);
    }
    return sum;
  }

  private static void addDifference(
      double factor, double[] x, int xo, double[] y, int yo, int d, double[] adj, int to) {
    for (int i = 0; i < d; i++) {
      adj[to + i] = fma(factor, x[xo + i] - y[yo + i], adj[to + i]);
    }
  }
}
