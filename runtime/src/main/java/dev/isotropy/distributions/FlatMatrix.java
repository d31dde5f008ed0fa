package dev.isotropy.distributions;

/** Matrices row by row in one array, as the linear algebra takes them. */
final class FlatMatrix {

  private FlatMatrix() {}

  static double[] of(double[][] rows, int columns) {
    double[] flat = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * columns, columns);
    }
    return flat;
  }

  /** A matrix that has to be {@code n × n}, row by row. */
  static double[] checked(Object owner, double[][] value, int n) {
    boolean square = value.length == n;
    for (double[] row : value) {
      square &= row.length == n;
    }
    if (!square) {
      Domain.require(false, owner, "value", "of another shape", "of " + n + " rows and columns");
    }
    return of(value, n);
  }

  static double[][] square(double[] flat, int n) {
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(flat, i * n, rows[i], 0, n);
    }
    return rows;
  }

  static double[][] filled(int n, double value) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = ArrayParameters.filled(n, value);
    }
    return rows;
  }

  /** Whether a lower triangle is finite, with a positive diagonal. */
  static boolean isFactor(double[] l, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (!Double.isFinite(l[i * n + j])) {
          return false;
        }
      }
      if (!Domain.isPositive(l[i * n + i])) {
        return false;
      }
    }
    return true;
  }

  static boolean isFinite(double[] x) {
    for (double v : x) {
      if (!Double.isFinite(v)) {
        return false;
      }
    }
    return true;
  }

  static boolean hasNaN(double[] x) {
    for (double v : x) {
      if (Double.isNaN(v)) {
        return true;
      }
    }
    return false;
  }

  /** The product of the lower triangle with its transpose. */
  static double[] timesTranspose(double[] l, int n) {
    double[] product = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum = Math.fma(l[i * n + k], l[j * n + k], sum);
        }
        product[i * n + j] = sum;
        product[j * n + i] = sum;
      }
    }
    return product;
  }
}
