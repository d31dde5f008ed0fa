package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value semantics of distributions with arrays among their parameters. */
abstract class ArrayParameters {

  /** The parameters in their order: numbers and arrays, not copied. */
  abstract Object[] parameters();

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ArrayParameters that
        && getClass() == that.getClass()
        && Arrays.deepEquals(parameters(), that.parameters());
  }

  @Override
  public final int hashCode() {
    return Arrays.deepHashCode(parameters());
  }

  /** The name of the family and its parameters in brackets. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + Arrays.deepToString(parameters());
  }

  /** A copy of a matrix. */
  static double[][] copy(double[][] matrix) {
    double[][] copy = matrix.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  /** A copy of a matrix that has to have {@code columns} columns. */
  final double[][] copy(String name, double[][] matrix, int columns) {
    for (double[] row : matrix) {
      requireLength(name, row, columns);
    }
    return copy(matrix);
  }

  /** Checks the length of an array: a vector, or a row of a matrix. */
  final void requireLength(String name, double[] array, int length) {
    if (array.length != length) {
      String expected = "of length " + length;
      require(false, this, name, "of length " + array.length, expected);
    }
  }

  /** Checks the number of rows of a matrix. */
  final void requireRows(String name, double[][] matrix, int rows) {
    if (matrix.length != rows) {
      require(false, this, name, "of " + matrix.length + " rows", "of " + rows + " rows");
    }
  }

  static double[] filled(int n, double value) {
    double[] array = new double[n];
    Arrays.fill(array, value);
    return array;
  }
}
