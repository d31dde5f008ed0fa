package dev.isotropy;

/** Matrices as arrays of rows: their shapes, and copies to and from one flat array. */
final class Rows {

  private Rows() {}

  /** The number of columns; 0 for no rows. */
  static int columns(String function, double[][] a) {
    int columns = a.length == 0 ? 0 : a[0].length;
    for (int i = 1; i < a.length; i++) {
      if (a[i].length != columns) {
        throw new IllegalArgumentException(
            "%s of a ragged matrix: row %d has %d elements, row 0 has %d"
                .formatted(function, i, a[i].length, columns));
      }
    }
    return columns;
  }

  /** The number of rows of a square matrix. */
  static int square(String function, double[][] a) {
    int columns = columns(function, a);
    if (columns != a.length) {
      throw new IllegalArgumentException(
          "%s of a matrix of %d × %d, which is not square".formatted(function, a.length, columns));
    }
    return columns;
  }

  /** Checks that two lengths are equal. */
  static void fit(String function, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "%s of operands that do not fit: %d and %d".formatted(function, expected, actual));
    }
  }

  static double[] flat(double[][] a, int columns) {
    double[] flat = new double[a.length * columns];
    for (int i = 0; i < a.length; i++) {
      System.arraycopy(a[i], 0, flat, i * columns, columns);
    }
    return flat;
  }

  static double[][] of(double[] flat, int m, int n) {
    double[][] rows = new double[m][n];
    for (int i = 0; i < m; i++) {
      System.arraycopy(flat, i * n, rows[i], 0, n);
    }
    return rows;
  }
}
