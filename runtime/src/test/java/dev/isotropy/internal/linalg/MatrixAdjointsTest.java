package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Products, solves and scalars of matrices against their definitions, and their adjoints against
 * differences; the inputs of a function of two lie one behind the other.
 */
class MatrixAdjointsTest {

  private static final double TOLERANCE = 1e-11;

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,3,4", "5,1,9", "3,17,2", "9,8,11"})
  void products(int m, int k, int n) {
    double[] ab = Matrices.random(1, m * k + k * n);
    double[] a = Arrays.copyOf(ab, m * k);
    double[] b = Arrays.copyOfRange(ab, m * k, ab.length);
    double[] expected = Matrices.multiply(a, b, m, k, n);
    assertThat(Matrices.largestDifference(multiply(ab, m, k, n), expected)).isLessThan(1e-14);
    AdjointCheck.check(
        x -> multiply(x, m, k, n),
        (x, y, adjY, adjX) ->
            MatrixProducts.multiplyAdjoint(x, 0, m, k, x, m * k, n, adjY, 0, adjX, 0, adjX, m * k),
        ab,
        TOLERANCE);

    double[] atb = concatenate(Matrices.transpose(a, m, k), b);
    assertThat(Matrices.largestDifference(transposeMultiply(atb, m, k, n), expected))
        .isLessThan(1e-14);
    AdjointCheck.check(
        x -> transposeMultiply(x, m, k, n),
        (x, y, adjY, adjX) ->
            MatrixProducts.transposeMultiplyAdjoint(
                x, 0, k, m, x, m * k, n, adjY, 0, adjX, 0, adjX, m * k),
        atb,
        TOLERANCE);

    double[] abt = concatenate(a, Matrices.transpose(b, k, n));
    assertThat(Matrices.largestDifference(multiplyTranspose(abt, m, k, n), expected))
        .isLessThan(1e-14);
    AdjointCheck.check(
        x -> multiplyTranspose(x, m, k, n),
        (x, y, adjY, adjX) ->
            MatrixProducts.multiplyTransposeAdjoint(
                x, 0, m, k, x, m * k, n, adjY, 0, adjX, 0, adjX, m * k),
        abt,
        TOLERANCE);
  }

  private static double[] multiply(double[] x, int m, int k, int n) {
    double[] c = new double[m * n];
    MatrixProducts.multiply(x, 0, m, k, x, m * k, n, c, 0);
    return c;
  }

  private static double[] transposeMultiply(double[] x, int m, int k, int n) {
    double[] c = new double[m * n];
    MatrixProducts.transposeMultiply(x, 0, k, m, x, m * k, n, c, 0);
    return c;
  }

  private static double[] multiplyTranspose(double[] x, int m, int k, int n) {
    double[] c = new double[m * n];
    MatrixProducts.multiplyTranspose(x, 0, m, k, x, m * k, n, c, 0);
    return c;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,4", "12,2", "2,19"})
  void productsWithVectors(int m, int n) {
    int size = m * n;
    double[] ax = Matrices.random(2, size + n);
    double[] y = new double[m];
    MatrixProducts.matrixVector(ax, 0, m, n, ax, size, y, 0);
    double[] x = Arrays.copyOfRange(ax, size, size + n);
    assertThat(Matrices.largestDifference(y, Matrices.multiply(ax, x, m, n, 1))).isLessThan(1e-14);
    AdjointCheck.check(
        in -> {
          double[] out = new double[m];
          MatrixProducts.matrixVector(in, 0, m, n, in, size, out, 0);
          return out;
        },
        (in, out, adjOut, adjIn) ->
            MatrixProducts.matrixVectorAdjoint(
                in, 0, m, n, in, size, adjOut, 0, adjIn, 0, adjIn, size),
        ax,
        TOLERANCE);
    double[] ay = Matrices.random(3, size + m);
    AdjointCheck.check(
        in -> {
          double[] out = new double[n];
          MatrixProducts.transposeVector(in, 0, m, n, in, size, out, 0);
          return out;
        },
        (in, out, adjOut, adjIn) ->
            MatrixProducts.transposeVectorAdjoint(
                in, 0, m, n, in, size, adjOut, 0, adjIn, 0, adjIn, size),
        ay,
        TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "7,1", "40,1", "3,2", "9,9", "33,8", "70,17"})
  void solvesGiveTheRightSideBack(int n, int m) {
    double[] l = Matrices.lower(4, n);
    double[] clean = Matrices.lowerPart(l, n);
    double[] b = Matrices.random(5, n * m);
    double[] x = new double[n * m];
    TriangularSolves.solve(l, 0, n, b, 0, m, x, 0);
    assertThat(Matrices.largestDifference(Matrices.multiply(clean, x, n, n, m), b))
        .isLessThan(1e-12);
    TriangularSolves.solveTranspose(l, 0, n, b, 0, m, x, 0);
    double[] transposed = Matrices.transpose(clean, n, n);
    assertThat(Matrices.largestDifference(Matrices.multiply(transposed, x, n, n, m), b))
        .isLessThan(1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "6,1", "3,2", "5,9"})
  void adjointsOfSolves(int n, int m) {
    double[] in = concatenate(Matrices.lower(6, n), Matrices.random(7, n * m));
    int size = n * n;
    AdjointCheck.check(
        x -> {
          double[] out = new double[n * m];
          TriangularSolves.solve(x, 0, n, x, size, m, out, 0);
          return out;
        },
        (x, y, adjY, adjX) ->
            TriangularSolves.solveAdjoint(
                x, 0, n, y, 0, m, adjY, 0, adjX, 0, adjX, size, new double[n * m + 1], 1),
        in,
        TOLERANCE);
    AdjointCheck.check(
        x -> {
          double[] out = new double[n * m];
          TriangularSolves.solveTranspose(x, 0, n, x, size, m, out, 0);
          return out;
        },
        (x, y, adjY, adjX) ->
            TriangularSolves.solveTransposeAdjoint(
                x, 0, n, y, 0, m, adjY, 0, adjX, 0, adjX, size, new double[n * m + 1], 1),
        in,
        TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 11})
  void scalarsOfMatrices(int n) {
    int size = n * n;
    double[] ax = Matrices.random(8, size + n);
    double[] x = Arrays.copyOfRange(ax, size, size + n);
    double[] product = Matrices.multiply(ax, x, n, n, 1);
    double expected = Matrices.multiply(x, product, 1, n, 1)[0];
    assertThat(Math.abs(QuadraticForms.quadraticForm(ax, 0, n, ax, size) - expected))
        .isLessThan(1e-13);
    AdjointCheck.check(
        in -> new double[] {QuadraticForms.quadraticForm(in, 0, n, in, size)},
        (in, out, g, adj) ->
            QuadraticForms.quadraticFormAdjoint(in, 0, n, in, size, g[0], adj, 0, adj, size),
        ax,
        TOLERANCE);
    AdjointCheck.check(
        in -> new double[] {QuadraticForms.dot(in, 0, in, n, n)},
        (in, out, g, adj) -> QuadraticForms.dotAdjoint(in, 0, in, n, n, g[0], adj, 0, adj, n),
        Matrices.random(9, 2 * n),
        TOLERANCE);
    AdjointCheck.check(
        in -> new double[] {QuadraticForms.logDetTriangular(in, 0, n)},
        (in, out, g, adj) -> QuadraticForms.logDetTriangularAdjoint(in, 0, n, g[0], adj, 0),
        Matrices.lower(10, n),
        TOLERANCE);
  }

  @Test
  void logDeterminantOfATriangle() {
    double[] l = {2, 9, 9, 5, 3, 9, 7, 7, 0.5};
    assertThat(QuadraticForms.logDetTriangular(l, 0, 3)).isEqualTo(Math.log(3), within());
    double[] inverse = new double[9];
    TriangularSolves.invert(l, 0, 3, inverse, 0);
    double[] product = Matrices.multiply(Matrices.lowerPart(l, 3), inverse, 3, 3, 3);
    assertThat(Matrices.largestDifference(product, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}))
        .isLessThan(1e-14);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-15);
  }

  @Test
  void diagonalsAndScalings() {
    int m = 3;
    int n = 4;
    double[] va = Matrices.random(11, m + m * n);
    AdjointCheck.check(
        in -> {
          double[] out = new double[m * n];
          Scalings.scaleRows(in, 0, in, m, m, n, out, 0);
          return out;
        },
        (in, out, adjOut, adj) ->
            Scalings.scaleRowsAdjoint(in, 0, in, m, m, n, adjOut, 0, adj, 0, adj, m),
        va,
        TOLERANCE);
    double[] av = Matrices.random(12, m * n + n);
    AdjointCheck.check(
        in -> {
          double[] out = new double[m * n];
          Scalings.scaleColumns(in, 0, m, n, in, m * n, out, 0);
          return out;
        },
        (in, out, adjOut, adj) ->
            Scalings.scaleColumnsAdjoint(in, 0, m, n, in, m * n, adjOut, 0, adj, 0, adj, m * n),
        av,
        TOLERANCE);
    double[] a = {1, 2, 3, 4};
    QuadraticForms.addToDiagonal(a, 0, 2, 0.5);
    QuadraticForms.addToDiagonal(a, 0, 2, new double[] {7, 10, 20}, 1);
    assertThat(a).containsExactly(11.5, 2, 3, 24.5);
    assertThat(QuadraticForms.trace(a, 0, 2)).isEqualTo(36);
    double[] v = {1, 1};
    QuadraticForms.addToDiagonalAdjoint(a, 0, 2, v, 0);
    assertThat(v).containsExactly(12.5, 25.5);
  }

  static double[] concatenate(double[] x, double[] y) {
    double[] both = Arrays.copyOf(x, x.length + y.length);
    System.arraycopy(y, 0, both, x.length, y.length);
    return both;
  }
}
