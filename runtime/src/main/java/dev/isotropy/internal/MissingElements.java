package dev.isotropy.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of data in which elements are missing, {@code NaN}: where they are, and the arrays
 * completed with values for them; called by generated code.
 */
public final class MissingElements {

  private static final int[] NOWHERE = {};

  private MissingElements() {}

  /** The number of missing elements. */
  public static int count(double @Nullable [] values) {
    return positions(values).length;
  }

  /** 1 if a number is missing, else 0. */
  public static int count(double value) {
    return Double.isNaN(value) ? 1 : 0;
  }

  /** The number of missing elements that a mask does not leave out. */
  public static int count(double @Nullable [] values, int[] mask) {
    return positions(values, mask).length;
  }

  /** 1 if a number is missing and a mask does not leave it out, else 0. */
  public static int count(double value, int mask) {
    return mask != 0 ? count(value) : 0;
  }

  /** The positions of missing elements, in order; none in null. */
  public static int[] positions(double @Nullable [] values) {
    return values == null
        ? NOWHERE
        : IntStream.range(0, values.length).filter(i -> Double.isNaN(values[i])).toArray();
  }

  /** The positions of missing elements that a mask does not leave out, in order; none in null. */
  public static int[] positions(double @Nullable [] values, int[] mask) {
    return Arrays.stream(positions(values)).filter(i -> mask[i] != 0).toArray();
  }

  /** The position 0 of a number that is missing and that a mask does not leave out. */
  public static int[] positions(double value, int mask) {
    return new int[count(value, mask)];
  }

  /** The position 0 of a number that is missing. */
  public static int[] positions(double value) {
    return new int[count(value)];
  }

  /**
   * Positions along one dimension.
   *
   * @param positions row-major positions
   * @param stride the distance of neighbours along the dimension
   * @param size the size of the dimension
   */
  public static int[] along(int[] positions, int stride, int size) {
    int[] indices = new int[positions.length];
    for (int k = 0; k < indices.length; k++) {
      indices[k] = positions[k] / stride % size;
    }
    return indices;
  }

  /** Values that are {@code NaN} again where data are missing; changed in place. */
  public static double[] remove(double[] values, int[] positions) {
    for (int position : positions) {
      values[position] = Double.NaN;
    }
    return values;
  }

  /** A copy of data with values in the place of missing elements. */
  public static double[] completed(double[] given, int[] positions, double[] values, int from) {
    double[] completed = given.clone();
    for (int k = 0; k < positions.length; k++) {
      completed[positions[k]] = values[from + k];
    }
    return completed;
  }

  /** {@code y = given}, but {@code y[at[k]] = values[k]}. */
  public static void complete(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      int n,
      int m,
      double[] y,
      int yOffset) {
    System.arraycopy(given, givenOffset, y, yOffset, n);
    for (int k = 0; k < m; k++) {
      y[yOffset + (int) at[atOffset + k]] = values[valuesOffset + k];
    }
  }

  /** The same with two dimensions. */
  public static void complete(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      int rows,
      int columns,
      int m,
      double[] y,
      int yOffset) {
    int n = rows * columns;
    complete(given, givenOffset, values, valuesOffset, at, atOffset, n, m, y, yOffset);
  }

  /** The same with three dimensions. */
  public static void complete(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      int blocks,
      int rows,
      int columns,
      int m,
      double[] y,
      int yOffset) {
    int n = blocks * rows * columns;
    complete(given, givenOffset, values, valuesOffset, at, atOffset, n, m, y, yOffset);
  }

  /** The same for one number. */
  public static void complete(
      double given,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      int m,
      double[] y,
      int yOffset) {
    y[yOffset] = m == 0 ? given : values[valuesOffset];
  }

  /** The adjoint of {@link #complete}: the values get what stands in their places. */
  public static void completeAdjoint(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int n,
      int m,
      double @Nullable [] adjGiven,
      int adjGivenOffset,
      double @Nullable [] adjValues,
      int adjValuesOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    gather(at, atOffset, adjY, adjYOffset, m, adjValues, adjValuesOffset);
  }

  /** The same with two dimensions. */
  public static void completeAdjoint(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int rows,
      int columns,
      int m,
      double @Nullable [] adjGiven,
      int adjGivenOffset,
      double @Nullable [] adjValues,
      int adjValuesOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    gather(at, atOffset, adjY, adjYOffset, m, adjValues, adjValuesOffset);
  }

  /** The same with three dimensions. */
  public static void completeAdjoint(
      double[] given,
      int givenOffset,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int blocks,
      int rows,
      int columns,
      int m,
      double @Nullable [] adjGiven,
      int adjGivenOffset,
      double @Nullable [] adjValues,
      int adjValuesOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    gather(at, atOffset, adjY, adjYOffset, m, adjValues, adjValuesOffset);
  }

  /** The same for one number. */
  public static void completeAdjoint(
      double given,
      double[] values,
      int valuesOffset,
      double[] at,
      int atOffset,
      double y,
      double adjY,
      int m,
      double @Nullable [] adjGiven,
      int adjGivenOffset,
      double @Nullable [] adjValues,
      int adjValuesOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    if (adjValues != null && m > 0) {
      adjValues[adjValuesOffset] += adjY;
    }
  }

  private static void gather(
      double[] at,
      int atOffset,
      double[] adjY,
      int adjYOffset,
      int m,
      double @Nullable [] adjValues,
      int adjValuesOffset) {
    if (adjValues != null) {
      for (int k = 0; k < m; k++) {
        adjValues[adjValuesOffset + k] += adjY[adjYOffset + (int) at[atOffset + k]];
      }
    }
  }
}
