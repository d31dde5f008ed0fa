package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.LinearAlgebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decompositions against their definitions, and adjoints against differences. */
class EigenRoutinesTest {

  private static final double TOLERANCE = 1e-9;

  /** Symmetric, with eigenvalues apart from each other and from 0. */
  private static double[] matrix(int n) {
    double[] a = Matrices.random(5, n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[j * n + i] = a[i * n + j];
      }
      a[i * n + i] += 4 * (i + 1) + n;
    }
    return a;
  }

  private static double[][] rows(double[] a, int n) {
    double[][] rows = new double[n][n];
    for (int i = 0; i < n * n; i++) {
      rows[i / n][i % n] = a[i];
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 23})
  void vectorsAndValuesMakeTheMatrix(int n) {
    double[][] a = rows(matrix(n), n);
    double[] values = LinearAlgebra.symmetricEigenvalues(a);
    double[][] v = LinearAlgebra.symmetricEigenvectors(a);
    double[][] made =
        LinearAlgebra.multiply(LinearAlgebra.scaleColumns(v, values), LinearAlgebra.transpose(v));
    double[][] root = LinearAlgebra.symmetricSquareRoot(a);
    double[][] squared = LinearAlgebra.multiply(root, root);
    double[][] unit = LinearAlgebra.timesTranspose(v);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(made[i][j]).isCloseTo(a[i][j], within(1e-12 * n * n));
        assertThat(squared[i][j]).isCloseTo(a[i][j], within(1e-12 * n * n));
        assertThat(unit[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-13 * n));
      }
      assertThat(i == 0 || values[i] > values[i - 1]).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void adjoints(int n) {
    double[] v = new double[n * n];
    double[] w = new double[n * n];
    double[] d = new double[n];
    AdjointCheck.check(
        x -> {
          double[] y = new double[n];
          EigenRoutines.eigenvalues(x, 0, n, y, 0, v, 0, w, 0);
          return y;
        },
        (x, y, adjY, adjX) ->
            EigenRoutines.eigenvaluesAdjoint(x, 0, y, 0, adjY, 0, n, adjX, 0, v, 0, w, 0, d, 0),
        matrix(n),
        TOLERANCE);
    AdjointCheck.check(
        x -> {
          double[] y = new double[n * n];
          EigenRoutines.eigenvectors(x, 0, n, y, 0, w, 0, d, 0);
          return y;
        },
        (x, y, adjY, adjX) ->
            EigenRoutines.eigenvectorsAdjoint(x, 0, y, 0, adjY, 0, n, adjX, 0, v, 0, w, 0, d, 0),
        matrix(n),
        TOLERANCE);
    AdjointCheck.check(
        x -> {
          double[] y = new double[n * n];
          EigenRoutines.root(x, 0, n, y, 0, v, 0, w, 0, d, 0);
          return y;
        },
        (x, y, adjY, adjX) ->
            EigenRoutines.rootAdjoint(x, 0, y, 0, adjY, 0, n, adjX, 0, v, 0, w, 0, d, 0),
        matrix(n),
        TOLERANCE);
  }

  @Test
  void undefined() {
    assertThat(LinearAlgebra.symmetricEigenvalues(new double[][] {{Double.NaN}})[0]).isNaN();
    assertThat(LinearAlgebra.symmetricSquareRoot(new double[][] {{-1}})[0][0]).isNaN();
    assertThat(LinearAlgebra.symmetricEigenvalues(new double[][] {{2, 9}, {0, 2}}))
        .containsExactly(2, 2);
    assertThat(LinearAlgebra.symmetricEigenvalues(new double[0][0])).isEmpty();
  }
}
