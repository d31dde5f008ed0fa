package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The factorisation gives the matrix back, and its adjoint is the derivative of the factor. */
class CholeskyTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 31, 63, 64, 65, 130, 200})
  void factorTimesItsTransposeIsTheMatrix(int n) {
    double[] a = Matrices.positiveDefinite(n, n);
    double[] l = new double[n * n + 3];
    Arrays.fill(l, 5);
    double[] read = padded(a, n);
    assertThat(Cholesky.factor(read, 1, n, l, 2)).isTrue();
    assertThat(l[1]).isEqualTo(5);
    assertThat(l[n * n + 2]).isEqualTo(5);
    double[] factor = Arrays.copyOfRange(l, 2, n * n + 2);
    assertThat(factor).isEqualTo(Matrices.lowerPart(factor, n));
    double[] product = Matrices.multiply(factor, Matrices.transpose(factor, n, n), n, n, n);
    assertThat(Matrices.largestDifference(product, a)).isLessThan(1e-14 * (n + 1));
  }

  /** The matrix from 1 on, with rubbish above the diagonal. */
  private static double[] padded(double[] a, int n) {
    double[] padded = new double[n * n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        padded[1 + i * n + j] = j > i ? Double.NaN : a[i * n + j];
      }
    }
    return padded;
  }

  @Test
  void whatIsNotPositiveDefiniteBecomesNaN() {
    double[] a = {1, 2, 2, 1};
    double[] l = new double[4];
    assertThat(Cholesky.factor(a, 0, 2, l, 0)).isFalse();
    assertThat(l).containsOnly(Double.NaN);
    assertThat(Cholesky.factor(new double[] {Double.NaN}, 0, 1, l, 0)).isFalse();
    assertThat(Cholesky.factor(new double[] {0}, 0, 1, l, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 9})
  void adjointIsTheDerivative(int n) {
    AdjointCheck.check(
        a -> {
          double[] l = new double[n * n];
          Cholesky.factor(a, 0, n, l, 0);
          return l;
        },
        (a, l, adjL, adjA) -> Cholesky.adjoint(l, 0, n, adjL, 0, adjA, 0, new double[n * n], 0),
        Matrices.positiveDefinite(7, n),
        1e-10);
  }

  /** Along one direction: a step of the matrix moves the factor as the adjoint says. */
  @ParameterizedTest
  @ValueSource(ints = {63, 64, 65, 128, 150, 193})
  void adjointOfManyBlocksIsTheDerivativeAlongADirection(int n) {
    double[] a = Matrices.positiveDefinite(8, n);
    double[] direction = Matrices.random(9, n * n);
    double[] adjL = Matrices.random(10, n * n);
    double[] l = new double[n * n];
    Cholesky.factor(a, 0, n, l, 0);
    double[] adjA = new double[n * n];
    Cholesky.adjoint(l, 0, n, adjL, 0, adjA, 0, new double[n * n + 1], 1);
    double actual = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        actual += adjA[i * n + j] * direction[i * n + j];
      }
      for (int j = i + 1; j < n; j++) {
        assertThat(adjA[i * n + j]).isZero();
      }
    }
    double[] weights = {2.0 / 3, -1.0 / 12};
    double expected = 0;
    double h = 1e-3;
    for (int order = 1; order <= 2; order++) {
      double change = at(a, direction, order * h, adjL, n) - at(a, direction, -order * h, adjL, n);
      expected += weights[order - 1] * change / h;
    }
    assertThat(actual).isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
  }

  private static double at(double[] a, double[] direction, double h, double[] weights, int n) {
    double[] moved = a.clone();
    for (int i = 0; i < n * n; i++) {
      moved[i] += h * direction[i];
    }
    double[] l = new double[n * n];
    Cholesky.factor(moved, 0, n, l, 0);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        sum += weights[i * n + j] * l[i * n + j];
      }
    }
    return sum;
  }
}
