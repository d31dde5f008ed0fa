package dev.isotropy.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.internal.linalg.AdjointCheck;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Constraining transforms: values in their sets, inverses, adjoints, and log-Jacobians against
 * determinants of differences.
 */
class ArrayTransformsTest {

  static Stream<Arguments> all() {
    return Stream.of(1, 2, 3, 5)
        .flatMap(
            n ->
                Stream.of(
                    Arguments.of(ArrayTransforms.SIMPLEX, n),
                    Arguments.of(ArrayTransforms.ORDERED, n),
                    Arguments.of(ArrayTransforms.POSITIVE_ORDERED, n),
                    Arguments.of(ArrayTransforms.UNIT_VECTOR, n),
                    Arguments.of(ArrayTransforms.CORRELATION_CHOLESKY, n),
                    Arguments.of(ArrayTransforms.CORRELATION, n),
                    Arguments.of(ArrayTransforms.COVARIANCE_CHOLESKY, n),
                    Arguments.of(ArrayTransforms.COVARIANCE, n)));
  }

  private static double[] coordinates(ArrayTransform transform, int size) {
    return new SplittableRandom(size).doubles(transform.coordinates(size), -1.5, 1.5).toArray();
  }

  /** The elements and, behind them, the log-Jacobian. */
  private static double[] constrain(ArrayTransform transform, double[] z, int size) {
    int elements = transform.elements(size);
    double[] x = new double[elements + 1];
    double[] work = new double[transform.scratch(size)];
    x[elements] = transform.constrain(z, 0, size, x, 0, work, 0);
    return x;
  }

  @ParameterizedTest
  @MethodSource("all")
  void unconstrainingIsTheInverse(ArrayTransform transform, int size) {
    double[] z = coordinates(transform, size);
    double[] x = constrain(transform, z, size);
    double[] back = new double[z.length];
    transform.unconstrain(x, 0, size, back, 0, new double[transform.scratch(size)], 0);
    double[] again = constrain(transform, back, size);
    for (int i = 0; i < x.length - 1; i++) {
      assertThat(again[i]).isCloseTo(x[i], within(1e-13));
    }
    if (transform != ArrayTransforms.UNIT_VECTOR) {
      for (int i = 0; i < z.length; i++) {
        assertThat(back[i]).isCloseTo(z[i], within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void adjointsAreDerivatives(ArrayTransform transform, int size) {
    int elements = transform.elements(size);
    double[] work = new double[transform.scratch(size)];
    AdjointCheck.check(
        z -> constrain(transform, z, size),
        (z, x, adjX, adjZ) ->
            transform.adjoint(z, 0, size, x, 0, adjX, 0, adjX[elements], adjZ, 0, work, 0),
        coordinates(transform, size),
        1e-9);
  }

  /** The free elements of the value: those that coordinates move one to one. */
  private static int[] free(ArrayTransform transform, int size) {
    if (transform.elements(size) == size) {
      return Stream.iterate(0, i -> i + 1)
          .limit(transform.coordinates(size))
          .mapToInt(i -> i)
          .toArray();
    }
    boolean diagonal = transform.coordinates(size) > size * (size - 1) / 2;
    int[] free = new int[transform.coordinates(size)];
    int count = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < (diagonal ? i + 1 : i); j++) {
        free[count++] = i * size + j;
      }
    }
    return free;
  }

  @ParameterizedTest
  @MethodSource("all")
  void logJacobianIsTheLogDeterminant(ArrayTransform transform, int size) {
    if (transform == ArrayTransforms.UNIT_VECTOR) {
      return;
    }
    double[] z = coordinates(transform, size);
    int[] free = free(transform, size);
    assertThat(free).hasSize(z.length);
    double expected = 0;
    if (z.length > 0) {
      DMatrixRMaj jacobian = new DMatrixRMaj(z.length, z.length);
      double h = 1e-3;
      for (int j = 0; j < z.length; j++) {
        double[] column = new double[free.length];
        double[] weights = {3.0 / 4, -3.0 / 20, 1.0 / 60};
        for (int order = 1; order <= 3; order++) {
          double[] up = z.clone();
          double[] down = z.clone();
          up[j] += order * h;
          down[j] -= order * h;
          double[] above = constrain(transform, up, size);
          double[] below = constrain(transform, down, size);
          for (int i = 0; i < free.length; i++) {
            column[i] += weights[order - 1] * (above[free[i]] - below[free[i]]) / h;
          }
        }
        for (int i = 0; i < free.length; i++) {
          jacobian.set(i, j, column[i]);
        }
      }
      expected = Math.log(Math.abs(CommonOps_DDRM.det(jacobian)));
    }
    double[] x = constrain(transform, z, size);
    assertThat(x[x.length - 1]).isCloseTo(expected, within(1e-9));
  }

  /** On the sphere the density of the coordinates is normal, up to its constant. */
  @Test
  void unitVectorHasTheNormalDensityOfItsCoordinates() {
    double[] x = constrain(ArrayTransforms.UNIT_VECTOR, new double[] {3, 4}, 2);
    assertThat(x).containsExactly(0.6, 0.8, -12.5);
  }

  @Test
  void zeroIsTheCentre() {
    double[] x = constrain(ArrayTransforms.SIMPLEX, new double[3], 4);
    for (int i = 0; i < 4; i++) {
      assertThat(x[i]).isCloseTo(0.25, within(1e-15));
    }
    double[] l = constrain(ArrayTransforms.CORRELATION_CHOLESKY, new double[3], 3);
    assertThat(Arrays.copyOf(l, 9)).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(l[9]).isCloseTo(0, within(1e-15));
  }

  /** Correlation matrices take their coordinates by columns, factors by rows, as in Stan. */
  @Test
  void orderOfCoordinates() {
    double[] z = {0, 0, 0.7, 0, 0, 0};
    double[] r = constrain(ArrayTransforms.CORRELATION, z, 4);
    assertThat(r[3 * 4]).isCloseTo(Math.tanh(0.7), within(1e-15));
    double[] l = constrain(ArrayTransforms.CORRELATION_CHOLESKY, z, 4);
    assertThat(l[2 * 4 + 1]).isCloseTo(Math.tanh(0.7), within(1e-15));
  }

  @Test
  void extremesStayFinite() {
    double[] l = constrain(ArrayTransforms.CORRELATION_CHOLESKY, new double[] {300, -300, 2}, 3);
    assertThat(l[9]).isFinite();
    double[] s = constrain(ArrayTransforms.SIMPLEX, new double[] {-800, 800}, 3);
    assertThat(s[3]).isFinite();
    double[] adj = new double[3];
    ArrayTransforms.CORRELATION_CHOLESKY.adjoint(
        new double[] {300, -300, 2}, 0, 3, l, 0, l, 0, 1, adj, 0, new double[0], 0);
    assertThat(adj).doesNotContain(Double.NaN);
  }
}
