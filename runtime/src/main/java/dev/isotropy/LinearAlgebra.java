package dev.isotropy;

import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.EigenRoutines;
import dev.isotropy.internal.linalg.MatrixProducts;
import dev.isotropy.internal.linalg.QuadraticForms;
import dev.isotropy.internal.linalg.TriangularSolves;
import dev.isotropy.internal.linalg.VectorFunctions;

/**
 * The vector and matrix functions of the modelling language, to be imported statically: from here,
 * or with all other functions from {@link MathFunctions}.
 *
 * <p>A matrix is an array of rows of equal length. Results are fresh arrays, with the same bits on
 * every machine. Matrices that are ragged or do not fit together throw {@link
 * IllegalArgumentException}; values never do: what is undefined is {@code NaN}.
 */
public class LinearAlgebra extends OrthogonalTransforms {

  /** For {@link MathFunctions}, which has these functions too. */
  LinearAlgebra() {}

  /**
   * The Cholesky factor {@code L} of a symmetric positive definite matrix {@code L Lᵀ}.
   *
   * @param a {@code n × n}; its lower triangle is read
   * @return {@code n × n}, zero above the diagonal; {@code NaN} if {@code a} is not positive
   *     definite
   */
  public static double[][] cholesky(double[][] a) {
    int n = Rows.square("cholesky", a);
    double[] l = new double[n * n];
    Cholesky.factor(Rows.flat(a, n), 0, n, l, 0);
    return Rows.of(l, n, n);
  }

  /**
   * The eigenvalues of a symmetric matrix in ascending order.
   *
   * @param a {@code n × n}; its lower triangle is read
   */
  public static double[] symmetricEigenvalues(double[][] a) {
    int n = Rows.square("symmetricEigenvalues", a);
    double[] values = new double[n];
    double[] v = new double[n * n];
    EigenRoutines.eigenvalues(Rows.flat(a, n), 0, n, values, 0, v, 0, new double[n * n], 0);
    return values;
  }

  /**
   * The eigenvectors of a symmetric matrix, of length 1, in columns, in the order of {@link
   * #symmetricEigenvalues}; the element of each that is largest in modulus is positive. They have
   * derivatives where no two eigenvalues are equal.
   *
   * @param a {@code n × n}; its lower triangle is read
   */
  public static double[][] symmetricEigenvectors(double[][] a) {
    int n = Rows.square("symmetricEigenvectors", a);
    double[] v = new double[n * n];
    double[] work = new double[n * n];
    EigenRoutines.eigenvectors(Rows.flat(a, n), 0, n, v, 0, work, 0, new double[n], 0);
    return Rows.of(v, n, n);
  }

  /**
   * The symmetric matrix {@code R} with {@code R R = A}, for a symmetric positive definite {@code
   * A}.
   *
   * @param a {@code n × n}; its lower triangle is read
   * @return {@code NaN} if an eigenvalue is negative
   */
  public static double[][] symmetricSquareRoot(double[][] a) {
    int n = Rows.square("symmetricSquareRoot", a);
    double[] r = new double[n * n];
    double[] v = new double[n * n];
    double[] work = new double[n * n];
    EigenRoutines.root(Rows.flat(a, n), 0, n, r, 0, v, 0, work, 0, new double[n], 0);
    return Rows.of(r, n, n);
  }

  /** The solution of {@code L x = b} for a lower triangular {@code L}, {@code n × n}. */
  public static double[] solveTriangular(double[][] l, double[] b) {
    int n = Rows.square("solveTriangular", l);
    Rows.fit("solveTriangular", n, b.length);
    double[] x = new double[n];
    TriangularSolves.solve(Rows.flat(l, n), 0, n, b, 0, 1, x, 0);
    return x;
  }

  /** The solution of {@code L X = B} for a lower triangular {@code L}, {@code n × n}. */
  public static double[][] solveTriangular(double[][] l, double[][] b) {
    int n = Rows.square("solveTriangular", l);
    Rows.fit("solveTriangular", n, b.length);
    int m = Rows.columns("solveTriangular", b);
    double[] x = new double[n * m];
    TriangularSolves.solve(Rows.flat(l, n), 0, n, Rows.flat(b, m), 0, m, x, 0);
    return Rows.of(x, n, m);
  }

  /** The solution of {@code Lᵀ x = b} for a lower triangular {@code L}, {@code n × n}. */
  public static double[] solveTriangularTranspose(double[][] l, double[] b) {
    int n = Rows.square("solveTriangularTranspose", l);
    Rows.fit("solveTriangularTranspose", n, b.length);
    double[] x = new double[n];
    TriangularSolves.solveTranspose(Rows.flat(l, n), 0, n, b, 0, 1, x, 0);
    return x;
  }

  /** The solution of {@code Lᵀ X = B} for a lower triangular {@code L}, {@code n × n}. */
  public static double[][] solveTriangularTranspose(double[][] l, double[][] b) {
    int n = Rows.square("solveTriangularTranspose", l);
    Rows.fit("solveTriangularTranspose", n, b.length);
    int m = Rows.columns("solveTriangularTranspose", b);
    double[] x = new double[n * m];
    TriangularSolves.solveTranspose(Rows.flat(l, n), 0, n, Rows.flat(b, m), 0, m, x, 0);
    return Rows.of(x, n, m);
  }

  /** The log determinant of a triangular matrix with a positive diagonal, {@code n × n}. */
  public static double logDetTriangular(double[][] l) {
    int n = Rows.square("logDetTriangular", l);
    return QuadraticForms.logDetTriangular(Rows.flat(l, n), 0, n);
  }

  /**
   * The log determinant of a symmetric positive definite matrix, {@code n × n}; {@code NaN} if it
   * is not positive definite.
   */
  public static double logDet(double[][] a) {
    return 2 * logDetTriangular(cholesky(a));
  }

  /** {@code xᵀ A x} for {@code A} of {@code n × n}. */
  public static double quadraticForm(double[][] a, double[] x) {
    int n = Rows.square("quadraticForm", a);
    Rows.fit("quadraticForm", n, x.length);
    return QuadraticForms.quadraticForm(Rows.flat(a, n), 0, n, x, 0);
  }

  /** {@code A x} for {@code A} of {@code m × n} and {@code x} of {@code n} elements. */
  public static double[] multiply(double[][] a, double[] x) {
    int n = Rows.columns("multiply", a);
    Rows.fit("multiply", a.length == 0 ? x.length : n, x.length);
    double[] y = new double[a.length];
    MatrixProducts.matrixVector(Rows.flat(a, n), 0, a.length, n, x, 0, y, 0);
    return y;
  }

  /** {@code A B} for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public static double[][] multiply(double[][] a, double[][] b) {
    int k = Rows.columns("multiply", a);
    Rows.fit("multiply", a.length == 0 ? b.length : k, b.length);
    int n = Rows.columns("multiply", b);
    double[] c = new double[a.length * n];
    MatrixProducts.multiply(Rows.flat(a, k), 0, a.length, k, Rows.flat(b, n), 0, n, c, 0);
    return Rows.of(c, a.length, n);
  }

  /** {@code xᵀ A} for {@code x} of {@code m} elements and {@code A} of {@code m × n}. */
  public static double[] multiply(double[] x, double[][] a) {
    Rows.fit("multiply", a.length, x.length);
    int n = Rows.columns("multiply", a);
    double[] y = new double[n];
    MatrixProducts.transposeVector(Rows.flat(a, n), 0, a.length, n, x, 0, y, 0);
    return y;
  }

  /** {@code A Aᵀ}, {@code m × m} for {@code A} of {@code m × k}. */
  public static double[][] timesTranspose(double[][] a) {
    int m = a.length;
    int k = Rows.columns("timesTranspose", a);
    double[] flat = Rows.flat(a, k);
    double[] c = new double[m * m];
    MatrixProducts.multiplyTranspose(flat, 0, m, k, flat, 0, m, c, 0);
    return Rows.of(c, m, m);
  }

  /** The transpose, {@code n × m} for {@code A} of {@code m × n}. */
  public static double[][] transpose(double[][] a) {
    int n = Rows.columns("transpose", a);
    double[][] t = new double[n][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < n; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  /** {@code diag(v) A}: row {@code i} of {@code A}, of {@code m × n}, times {@code v[i]}. */
  public static double[][] scaleRows(double[] v, double[][] a) {
    Rows.fit("scaleRows", a.length, v.length);
    int n = Rows.columns("scaleRows", a);
    double[][] c = new double[a.length][n];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < n; j++) {
        c[i][j] = v[i] * a[i][j];
      }
    }
    return c;
  }

  /** {@code A diag(v)}: column {@code j} of {@code A}, of {@code m × n}, times {@code v[j]}. */
  public static double[][] scaleColumns(double[][] a, double[] v) {
    int n = Rows.columns("scaleColumns", a);
    Rows.fit("scaleColumns", a.length == 0 ? v.length : n, v.length);
    double[][] c = new double[a.length][n];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < n; j++) {
        c[i][j] = a[i][j] * v[j];
      }
    }
    return c;
  }

  /** {@code x yᵀ}, the matrix of all products, {@code m × n}. */
  public static double[][] outerProduct(double[] x, double[] y) {
    double[][] c = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        c[i][j] = x[i] * y[j];
      }
    }
    return c;
  }

  /** The diagonal of a matrix of {@code n × n}. */
  public static double[] diagonal(double[][] a) {
    double[] v = new double[Rows.square("diagonal", a)];
    for (int i = 0; i < v.length; i++) {
      v[i] = a[i][i];
    }
    return v;
  }

  /** The matrix with {@code v} on the diagonal and zeros beside it. */
  public static double[][] diagonalMatrix(double[] v) {
    double[][] a = new double[v.length][v.length];
    for (int i = 0; i < v.length; i++) {
      a[i][i] = v[i];
    }
    return a;
  }

  /** The sum of the diagonal of a matrix of {@code n × n}. */
  public static double trace(double[][] a) {
    int n = Rows.square("trace", a);
    return QuadraticForms.trace(Rows.flat(a, n), 0, n);
  }

  /** {@code A + diag(v)} for {@code A} of {@code n × n} and {@code v} of {@code n} elements. */
  public static double[][] addDiagonal(double[][] a, double[] v) {
    int n = Rows.square("addDiagonal", a);
    Rows.fit("addDiagonal", n, v.length);
    double[] sum = Rows.flat(a, n);
    QuadraticForms.addToDiagonal(sum, 0, n, v, 0);
    return Rows.of(sum, n, n);
  }

  /** {@code A + value I} for {@code A} of {@code n × n}. */
  public static double[][] addDiagonal(double[][] a, double value) {
    int n = Rows.square("addDiagonal", a);
    double[] sum = Rows.flat(a, n);
    QuadraticForms.addToDiagonal(sum, 0, n, value);
    return Rows.of(sum, n, n);
  }

  /** The sums {@code x[0] + … + x[i]}. */
  public static double[] cumulativeSum(double[] x) {
    double[] y = new double[x.length];
    VectorFunctions.cumulativeSum(x, 0, x.length, y, 0);
    return y;
  }

  /** {@code x − logSumExp(x)}, the logarithm of the softmax. */
  public static double[] logSoftmax(double[] x) {
    double[] y = new double[x.length];
    VectorFunctions.logSoftmax(x, 0, x.length, y, 0);
    return y;
  }
}
