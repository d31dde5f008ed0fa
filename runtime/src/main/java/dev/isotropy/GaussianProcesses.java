package dev.isotropy;

import dev.isotropy.internal.linalg.CovarianceFunction;
import dev.isotropy.internal.linalg.Covariances;

/**
 * Covariance matrices of Gaussian processes, to be imported statically.
 *
 * <p>Points are numbers, or the rows of a matrix; {@code r} is the Euclidean distance of two of
 * them. The {@code magnitude} is the standard deviation of the process, the {@code lengthScale} is
 * in units of the points. For {@code n} points the result is {@code n × n}, symmetric, with {@code
 * magnitude²} on the diagonal; {@link LinearAlgebra#addDiagonal(double[][], double)} adds noise or
 * jitter. Ragged points throw {@link IllegalArgumentException}.
 *
 * <p>Source of the formulas: C. E. Rasmussen and C. K. I. Williams, 2006, "Gaussian Processes for
 * Machine Learning", chapter 4.
 */
public final class GaussianProcesses {

  private GaussianProcesses() {}

  /** {@code magnitude² exp(−r² / (2 lengthScale²))}, for numbers. */
  public static double[][] gpSquaredExponential(double[] x, double magnitude, double lengthScale) {
    return fill(CovarianceFunction.SQUARED_EXPONENTIAL, x, x.length, 1, magnitude, lengthScale);
  }

  /** {@code magnitude² exp(−r² / (2 lengthScale²))}, for the rows of a matrix. */
  public static double[][] gpSquaredExponential(
      double[][] x, double magnitude, double lengthScale) {
    int d = Rows.columns("gpSquaredExponential", x);
    return fill(
        CovarianceFunction.SQUARED_EXPONENTIAL,
        Rows.flat(x, d),
        x.length,
        d,
        magnitude,
        lengthScale);
  }

  /** {@code magnitude² exp(−r / lengthScale)}, for numbers. */
  public static double[][] gpExponential(double[] x, double magnitude, double lengthScale) {
    return fill(CovarianceFunction.EXPONENTIAL, x, x.length, 1, magnitude, lengthScale);
  }

  /** {@code magnitude² exp(−r / lengthScale)}, for the rows of a matrix. */
  public static double[][] gpExponential(double[][] x, double magnitude, double lengthScale) {
    int d = Rows.columns("gpExponential", x);
    return fill(
        CovarianceFunction.EXPONENTIAL, Rows.flat(x, d), x.length, d, magnitude, lengthScale);
  }

  /** {@code magnitude² (1 + s) exp(−s)}, with {@code s = √3 r / lengthScale}, for numbers. */
  public static double[][] gpMatern32(double[] x, double magnitude, double lengthScale) {
    return fill(CovarianceFunction.MATERN_32, x, x.length, 1, magnitude, lengthScale);
  }

  /**
   * {@code magnitude² (1 + s) exp(−s)}, with {@code s = √3 r / lengthScale}, for the rows of a
   * matrix.
   */
  public static double[][] gpMatern32(double[][] x, double magnitude, double lengthScale) {
    int d = Rows.columns("gpMatern32", x);
    return fill(CovarianceFunction.MATERN_32, Rows.flat(x, d), x.length, d, magnitude, lengthScale);
  }

  /**
   * {@code magnitude² (1 + s + s²/3) exp(−s)}, with {@code s = √5 r / lengthScale}, for numbers.
   */
  public static double[][] gpMatern52(double[] x, double magnitude, double lengthScale) {
    return fill(CovarianceFunction.MATERN_52, x, x.length, 1, magnitude, lengthScale);
  }

  /**
   * {@code magnitude² (1 + s + s²/3) exp(−s)}, with {@code s = √5 r / lengthScale}, for the rows of
   * a matrix.
   */
  public static double[][] gpMatern52(double[][] x, double magnitude, double lengthScale) {
    int d = Rows.columns("gpMatern52", x);
    return fill(CovarianceFunction.MATERN_52, Rows.flat(x, d), x.length, d, magnitude, lengthScale);
  }

  /** {@code magnitude² exp(−2 sin²(π r / period) / lengthScale²)}, for numbers. */
  public static double[][] gpPeriodic(
      double[] x, double magnitude, double lengthScale, double period) {
    return fill(CovarianceFunction.PERIODIC, x, x.length, 1, magnitude, lengthScale, period);
  }

  /** {@code magnitude² exp(−2 sin²(π r / period) / lengthScale²)}, for the rows of a matrix. */
  public static double[][] gpPeriodic(
      double[][] x, double magnitude, double lengthScale, double period) {
    int d = Rows.columns("gpPeriodic", x);
    return fill(
        CovarianceFunction.PERIODIC, Rows.flat(x, d), x.length, d, magnitude, lengthScale, period);
  }

  private static double[][] fill(
      CovarianceFunction function, double[] x, int n, int d, double... parameters) {
    double[] k = new double[n * n];
    Covariances.fill(function, x, 0, n, d, parameters, 0, k, 0);
    return Rows.of(k, n, n);
  }
}
