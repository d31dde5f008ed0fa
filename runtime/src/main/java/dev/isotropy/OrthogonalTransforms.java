package dev.isotropy;

import dev.isotropy.internal.transform.OrthogonalRoutines;

/**
 * Orthogonal transforms of series of any length, functions of the modelling language, to be
 * imported statically: from here, or with all other functions from {@link MathFunctions}.
 *
 * <p>An orthogonal map keeps the length of a vector, and its inverse is its transpose. Results are
 * fresh arrays, with the same bits on every machine. Of a matrix, an array of rows of equal length,
 * each row is transformed with {@code dim = -1}, each column with {@code dim = -2}.
 */
public class OrthogonalTransforms {

  /** For classes that have these functions too. */
  OrthogonalTransforms() {}

  private interface Map {
    void apply(double[] from, int at, int n, double[] to, int toAt);
  }

  /**
   * The orthonormal discrete cosine transform, DCT-II.
   *
   * <p>{@code y[k] = √(2/n) Σ x[j] cos(π k (2j + 1) / (2n))}, and {@code √(1/n) Σ x[j]} for {@code
   * k = 0}; in time proportional to {@code n log n} (J. Makhoul, 1980, "A fast cosine transform in
   * one and two dimensions").
   */
  public static double[] discreteCosine(double[] x) {
    return map(x, OrthogonalRoutines::discreteCosine);
  }

  /**
   * {@link #discreteCosine(double[])} of each row or column.
   *
   * @param dim −1 for rows, −2 for columns
   */
  public static double[][] discreteCosine(double[][] a, int dim) {
    return map("discreteCosine", a, dim, OrthogonalRoutines::discreteCosine);
  }

  /** The inverse of {@link #discreteCosine(double[])}, DCT-III. */
  public static double[] inverseDiscreteCosine(double[] y) {
    return map(y, OrthogonalRoutines::inverseDiscreteCosine);
  }

  /**
   * {@link #inverseDiscreteCosine(double[])} of each row or column.
   *
   * @param dim −1 for rows, −2 for columns
   */
  public static double[][] inverseDiscreteCosine(double[][] a, int dim) {
    return map("inverseDiscreteCosine", a, dim, OrthogonalRoutines::inverseDiscreteCosine);
  }

  /**
   * The orthonormal Haar wavelet transform, in time proportional to {@code n}.
   *
   * <p>Pairs of neighbours become their sums and differences, divided by {@code √2}; the sums stand
   * first and are transformed again. Where their number is odd, the last one is left as it is.
   */
  public static double[] haar(double[] x) {
    return map(x, OrthogonalRoutines::haar);
  }

  /**
   * {@link #haar(double[])} of each row or column.
   *
   * @param dim −1 for rows, −2 for columns
   */
  public static double[][] haar(double[][] a, int dim) {
    return map("haar", a, dim, OrthogonalRoutines::haar);
  }

  /** The inverse of {@link #haar(double[])}. */
  public static double[] inverseHaar(double[] y) {
    return map(y, OrthogonalRoutines::inverseHaar);
  }

  /**
   * {@link #inverseHaar(double[])} of each row or column.
   *
   * @param dim −1 for rows, −2 for columns
   */
  public static double[][] inverseHaar(double[][] a, int dim) {
    return map("inverseHaar", a, dim, OrthogonalRoutines::inverseHaar);
  }

  private static double[] map(double[] x, Map map) {
    double[] y = new double[x.length];
    if (x.length > 0) {
      map.apply(x, 0, x.length, y, 0);
    }
    return y;
  }

  private static double[][] map(String function, double[][] a, int dim, Map map) {
    int n = Rows.columns(function, a);
    double[][] result = new double[a.length][n];
    switch (dim) {
      case -1 -> {
        for (int i = 0; i < a.length; i++) {
          result[i] = map(a[i], map);
        }
      }
      case -2 -> {
        double[] column = new double[a.length];
        for (int j = 0; j < n; j++) {
          for (int i = 0; i < a.length; i++) {
            column[i] = a[i][j];
          }
          double[] mapped = map(column, map);
          for (int i = 0; i < a.length; i++) {
            result[i][j] = mapped[i];
          }
        }
      }
      default ->
          throw new IllegalArgumentException(
              function + " with dim = " + dim + ": expected -1, for rows, or -2, for columns");
    }
    return result;
  }
}
