package dev.isotropy;

import dev.isotropy.internal.math.Logistic;
import dev.isotropy.internal.math.Reductions;

/** Sums, means and extremes of arrays; {@link MathFunctions} inherits them. */
public class ArrayFunctions extends LinearAlgebra {

  ArrayFunctions() {}

  /** {@code log(e^a + e^b)}. */
  public static double logSumExp(double a, double b) {
    return Logistic.logSumExp(a, b);
  }

  /** The sum of the elements, in eight virtual lanes and one fixed tree. */
  public static double sum(double[] x) {
    return Reductions.sum(x);
  }

  /**
   * The inner product of two vectors, in eight virtual lanes and one fixed tree.
   *
   * @throws IllegalArgumentException if their lengths differ
   */
  public static double dot(double[] x, double[] y) {
    return Reductions.dot(x, y);
  }

  /** {@code log(sum(exp(x)))} without overflow; negative infinity for no elements. */
  public static double logSumExp(double[] x) {
    return Reductions.logSumExp(x);
  }

  /** The vector of {@code exp(x) / sum(exp(x))}. */
  public static double[] softmax(double[] x) {
    return Reductions.softmax(x);
  }

  /** The sum of all elements of a matrix, whose rows may differ in length. */
  public static double sum(double[][] a) {
    double[] rows = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      rows[i] = sum(a[i]);
    }
    return sum(rows);
  }

  /** The arithmetic mean; {@code NaN} for no elements. */
  public static double mean(double[] x) {
    return sum(x) / x.length;
  }

  /** The sum of squares about the mean, over {@code n − 1}; {@code NaN} for a single element. */
  public static double variance(double[] x) {
    double mean = mean(x);
    double[] squares = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - mean;
      squares[i] = distance * distance;
    }
    return sum(squares) / (x.length - 1);
  }

  /** The square root of the {@link #variance}. */
  public static double standardDeviation(double[] x) {
    return Math.sqrt(variance(x));
  }

  /** The product of the elements, from the first to the last; 1 for no elements. */
  public static double prod(double[] x) {
    double product = 1;
    for (double v : x) {
      product *= v;
    }
    return product;
  }

  /** The least element; infinity for no elements. */
  public static double min(double[] x) {
    double min = Double.POSITIVE_INFINITY;
    for (double v : x) {
      min = Math.min(min, v);
    }
    return min;
  }

  /** The greatest element; negative infinity for no elements. */
  public static double max(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      max = Math.max(max, v);
    }
    return max;
  }

  /** The sum of the elements. */
  public static int sum(int[] x) {
    int sum = 0;
    for (int v : x) {
      sum += v;
    }
    return sum;
  }

  /** The sum of all elements of a matrix, whose rows may differ in length. */
  public static int sum(int[][] a) {
    int sum = 0;
    for (int[] row : a) {
      sum += sum(row);
    }
    return sum;
  }

  /** The arithmetic mean; {@code NaN} for no elements. */
  public static double mean(int[] x) {
    return (double) sum(x) / x.length;
  }

  /** The least element; the greatest {@code int} for no elements. */
  public static int min(int[] x) {
    int min = Integer.MAX_VALUE;
    for (int v : x) {
      min = Math.min(min, v);
    }
    return min;
  }

  /** The greatest element; the least {@code int} for no elements. */
  public static int max(int[] x) {
    int max = Integer.MIN_VALUE;
    for (int v : x) {
      max = Math.max(max, v);
    }
    return max;
  }
}
