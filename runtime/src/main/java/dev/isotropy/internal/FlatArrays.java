package dev.isotropy.internal;

import dev.isotropy.DataException;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a user's arrays as flat row-major ones, and back; called by generated code.
 *
 * <p>{@code null} stays {@code null}; a ragged array is a {@link DataException} that names
 * component and row.
 */
public final class FlatArrays {

  private FlatArrays() {}

  /**
   * The length along a dimension, or a number of no meaning but to {@link Extents} for null; a
   * dimension below an empty one has length 0.
   */
  public static int length(@Nullable Object array, int dimension) {
    if (array == null) {
      return Extents.UNKNOWN;
    }
    Object level = array;
    for (int d = 0; d < dimension; d++) {
      if (Array.getLength(level) == 0) {
        return 0;
      }
      level = Array.get(level, 0);
      if (level == null) {
        return 0;
      }
    }
    return Array.getLength(level);
  }

  public static double @Nullable [] flat(String name, double @Nullable [] array) {
    return array == null ? null : array.clone();
  }

  public static int @Nullable [] flat(String name, int @Nullable [] array) {
    return array == null ? null : array.clone();
  }

  /** Booleans become 0 and 1. */
  public static int @Nullable [] flat(String name, boolean @Nullable [] array) {
    if (array == null) {
      return null;
    }
    int[] flat = new int[array.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = array[i] ? 1 : 0;
    }
    return flat;
  }

  public static double @Nullable [] flat(String name, double @Nullable [][] array) {
    if (array == null) {
      return null;
    }
    int columns = length(array, 1);
    double[] flat = new double[array.length * columns];
    for (int i = 0; i < array.length; i++) {
      row(name, i, array[i], columns);
      System.arraycopy(array[i], 0, flat, i * columns, columns);
    }
    return flat;
  }

  public static int @Nullable [] flat(String name, int @Nullable [][] array) {
    if (array == null) {
      return null;
    }
    int columns = length(array, 1);
    int[] flat = new int[array.length * columns];
    for (int i = 0; i < array.length; i++) {
      row(name, i, array[i], columns);
      System.arraycopy(array[i], 0, flat, i * columns, columns);
    }
    return flat;
  }

  public static int @Nullable [] flat(String name, boolean @Nullable [][] array) {
    if (array == null) {
      return null;
    }
    int columns = length(array, 1);
    int[] flat = new int[array.length * columns];
    for (int i = 0; i < array.length; i++) {
      row(name, i, array[i], columns);
      System.arraycopy(flat(name, array[i]), 0, flat, i * columns, columns);
    }
    return flat;
  }

  public static double @Nullable [] flat(String name, double @Nullable [][][] array) {
    if (array == null) {
      return null;
    }
    int rows = length(array, 1);
    int columns = length(array, 2);
    double[] flat = new double[array.length * rows * columns];
    for (int i = 0; i < array.length; i++) {
      row(name, i, array[i], rows);
      for (int j = 0; j < rows; j++) {
        row(name + "[" + i + "]", j, array[i][j], columns);
        System.arraycopy(array[i][j], 0, flat, (i * rows + j) * columns, columns);
      }
    }
    return flat;
  }

  private static void row(String name, int row, @Nullable Object values, int expected) {
    if (values == null) {
      throw new DataException("'" + name + "' is ragged: row " + row + " is null");
    }
    int length = Array.getLength(values);
    if (length != expected) {
      throw new DataException(
          "'"
              + name
              + "' is ragged: row "
              + row
              + " has length "
              + length
              + ", row 0 has length "
              + expected);
    }
  }

  /** A flat array as a rectangular one of two dimensions. */
  public static double @Nullable [][] rows(double @Nullable [] flat, int columns) {
    if (flat == null) {
      return null;
    }
    double[][] rows = new double[flat.length / columns][columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(flat, i * columns, rows[i], 0, columns);
    }
    return rows;
  }

  /** A flat array as a rectangular one of three dimensions. */
  public static double @Nullable [][][] rows(double @Nullable [] flat, int rows, int columns) {
    double[][] all = rows(flat, columns);
    if (all == null) {
      return null;
    }
    double[][][] blocks = new double[all.length / rows][rows][];
    for (int i = 0; i < all.length; i++) {
      blocks[i / rows][i % rows] = all[i];
    }
    return blocks;
  }

  /** A flat array as a rectangular one of two dimensions. */
  public static int @Nullable [][] rows(int @Nullable [] flat, int columns) {
    if (flat == null) {
      return null;
    }
    int[][] rows = new int[flat.length / columns][columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(flat, i * columns, rows[i], 0, columns);
    }
    return rows;
  }

  /** An array of rank 3 with as many rows and columns. */
  public static int @Nullable [][][] rows(int @Nullable [] flat, int rows, int columns) {
    if (flat == null) {
      return null;
    }
    int[][][] blocks = new int[flat.length / (rows * columns)][rows][];
    for (int i = 0; i < blocks.length; i++) {
      for (int j = 0; j < rows; j++) {
        int from = (i * rows + j) * columns;
        blocks[i][j] = Arrays.copyOfRange(flat, from, from + columns);
      }
    }
    return blocks;
  }

  /** Zeros and ones as booleans. */
  public static boolean @Nullable [] booleans(int @Nullable [] flat) {
    if (flat == null) {
      return null;
    }
    boolean[] values = new boolean[flat.length];
    for (int i = 0; i < flat.length; i++) {
      values[i] = flat[i] != 0;
    }
    return values;
  }

  /** Zeros and ones as booleans in two dimensions. */
  public static boolean @Nullable [][] booleans(int @Nullable [] flat, int columns) {
    int[][] rows = rows(flat, columns);
    if (rows == null) {
      return null;
    }
    boolean[][] values = new boolean[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      values[i] = booleans(rows[i]);
    }
    return values;
  }
}
