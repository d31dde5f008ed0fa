package dev.isotropy;

import static dev.isotropy.GaussianProcesses.gpExponential;
import static dev.isotropy.GaussianProcesses.gpMatern32;
import static dev.isotropy.GaussianProcesses.gpMatern52;
import static dev.isotropy.GaussianProcesses.gpPeriodic;
import static dev.isotropy.GaussianProcesses.gpSquaredExponential;
import static dev.isotropy.LinearAlgebra.addDiagonal;
import static dev.isotropy.LinearAlgebra.cholesky;
import static dev.isotropy.LinearAlgebra.cumulativeSum;
import static dev.isotropy.LinearAlgebra.logDet;
import static dev.isotropy.LinearAlgebra.logDetTriangular;
import static dev.isotropy.LinearAlgebra.logSoftmax;
import static dev.isotropy.LinearAlgebra.multiply;
import static dev.isotropy.LinearAlgebra.quadraticForm;
import static dev.isotropy.LinearAlgebra.scaleRows;
import static dev.isotropy.LinearAlgebra.solveTriangular;
import static dev.isotropy.LinearAlgebra.solveTriangularTranspose;
import static dev.isotropy.LinearAlgebra.timesTranspose;
import static dev.isotropy.LinearAlgebra.transpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Functions of vectors and matrices as users call them: small cases by hand, shapes, refusals. */
class LinearAlgebraTest {

  private static final double[][] L = {{2, 0}, {1, 3}};
  private static final double[][] A = {{4, 2}, {2, 10}};

  @Test
  void factorsAndSolves() {
    assertThat(cholesky(A)).isDeepEqualTo(L);
    assertThat(cholesky(new double[][] {{1, 2}, {2, 1}})[1]).containsOnly(Double.NaN);
    assertThat(solveTriangular(L, new double[] {4, 8})).containsExactly(2, 2);
    assertThat(solveTriangularTranspose(L, new double[] {4, 6})).containsExactly(1, 2);
    double[][] right = {{4, 2}, {8, 4}};
    assertThat(solveTriangular(L, right)).isDeepEqualTo(new double[][] {{2, 1}, {2, 1}});
    assertThat(multiply(transpose(L), solveTriangularTranspose(L, right))).isDeepEqualTo(right);
    assertThat(logDetTriangular(L)).isCloseTo(Math.log(6), within(1e-15));
    assertThat(logDet(A)).isCloseTo(Math.log(36), within(1e-15));
  }

  @Test
  void products() {
    double[][] b = {{1, 2, 3}, {4, 5, 6}};
    assertThat(multiply(b, new double[] {1, 0, -1})).containsExactly(-2, -2);
    assertThat(multiply(L, b)).isDeepEqualTo(new double[][] {{2, 4, 6}, {13, 17, 21}});
    assertThat(timesTranspose(L)).isDeepEqualTo(A);
    assertThat(transpose(b)).isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
    assertThat(quadraticForm(A, new double[] {1, -1})).isEqualTo(10);
    assertThat(scaleRows(new double[] {2, -1}, b))
        .isDeepEqualTo(new double[][] {{2, 4, 6}, {-4, -5, -6}});
    assertThat(addDiagonal(A, 1)).isDeepEqualTo(new double[][] {{5, 2}, {2, 11}});
    assertThat(addDiagonal(A, new double[] {1, 2})).isDeepEqualTo(new double[][] {{5, 2}, {2, 12}});
    assertThat(multiply(new double[0][], new double[0][])).isEmpty();
  }

  @Test
  void vectors() {
    assertThat(cumulativeSum(new double[] {1, 2, 3})).containsExactly(1, 3, 6);
    assertThat(logSoftmax(new double[] {5, 5})[0]).isCloseTo(-Math.log(2), within(1e-15));
  }

  @Test
  void covariances() {
    double[] x = {0, 1.5};
    double[][] points = {{0, 0}, {0.9, 1.2}}; // at the same distance
    double s3 = Math.sqrt(3) * 1.5 / 0.7;
    double s5 = Math.sqrt(5) * 1.5 / 0.7;
    check(gpSquaredExponential(x, 2, 0.7), 4 * Math.exp(-0.5 * 2.25 / 0.49));
    check(gpSquaredExponential(points, 2, 0.7), 4 * Math.exp(-0.5 * 2.25 / 0.49));
    check(gpExponential(x, 2, 0.7), 4 * Math.exp(-1.5 / 0.7));
    check(gpExponential(points, 2, 0.7), 4 * Math.exp(-1.5 / 0.7));
    check(gpMatern32(x, 2, 0.7), 4 * (1 + s3) * Math.exp(-s3));
    check(gpMatern32(points, 2, 0.7), 4 * (1 + s3) * Math.exp(-s3));
    check(gpMatern52(x, 2, 0.7), 4 * (1 + s5 + s5 * s5 / 3) * Math.exp(-s5));
    check(gpMatern52(points, 2, 0.7), 4 * (1 + s5 + s5 * s5 / 3) * Math.exp(-s5));
    double wave = Math.sin(Math.PI * 1.5 / 2.3);
    check(gpPeriodic(x, 2, 0.7, 2.3), 4 * Math.exp(-2 * wave * wave / 0.49));
    check(gpPeriodic(points, 2, 0.7, 2.3), 4 * Math.exp(-2 * wave * wave / 0.49));
  }

  private static void check(double[][] k, double expected) {
    assertThat(k[0][0]).isEqualTo(4);
    assertThat(k[1][1]).isEqualTo(4);
    assertThat(k[0][1]).isCloseTo(expected, within(1e-14)).isEqualTo(k[1][0]);
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> cholesky(new double[][] {{1, 2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cholesky of a matrix of 1 × 2, which is not square");
    assertThatThrownBy(() -> transpose(new double[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transpose of a ragged matrix: row 1 has 1 elements, row 0 has 2");
    assertThatThrownBy(() -> multiply(A, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("multiply of operands that do not fit: 2 and 3");
  }
}
