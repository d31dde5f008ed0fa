package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Block products and inner products: right, and the same bits with vectors and without. */
class BlockProductTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 33, 130})
  void bothFormsAreRightAndTheSame(int n) {
    for (int m : new int[] {0, 1, 3, 4, 5, 9}) {
      for (int k : new int[] {0, 1, 2, 17, 129, 257}) {
        double[] a = Matrices.random(1, m * k + 1);
        double[] b = Matrices.random(2, k * (n + 2) + 1);
        double[] c = Matrices.random(3, m * (n + 1) + 1);
        double[] scalar = c.clone();
        double[] transposed = c.clone();
        double[] expected = c.clone();
        BlockProduct.add(-1, m, n, k, a, 1, k, 1, b, 1, n + 2, c, 1, n + 1);
        BlockProduct.addScalar(-1, m, n, k, a, 1, k, 1, b, 1, n + 2, scalar, 1, n + 1);
        double[] at = Matrices.transpose(Arrays.copyOfRange(a, 1, m * k + 1), m, k);
        BlockProduct.add(-1, m, n, k, at, 0, 1, m, b, 1, n + 2, transposed, 1, n + 1);
        for (int i = 0; i < m; i++) {
          for (int j = 0; j < n; j++) {
            for (int p = 0; p < k; p++) {
              expected[1 + i * (n + 1) + j] -= a[1 + i * k + p] * b[1 + p * (n + 2) + j];
            }
          }
        }
        assertThat(c).isEqualTo(scalar);
        assertThat(c).isEqualTo(transposed);
        assertThat(Matrices.largestDifference(c, expected)).isLessThan(1e-13);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 100, 1001})
  void innerProductsAreRightAndTheSame(int n) {
    double[] x = Matrices.random(4, n + 1);
    double[] y = Matrices.random(5, n + 2);
    double expected = 0;
    for (int i = 0; i < n; i++) {
      expected += x[1 + i] * y[2 + i];
    }
    double dot = RowProducts.dot(x, 1, y, 2, n);
    assertThat(dot).isEqualTo(RowProducts.dotScalar(x, 1, y, 2, n));
    assertThat(Math.abs(dot - expected)).isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 12, 255, 256, 300, 517})
  void productsOfRowsAreInnerProductsInPieces(int k) {
    int m = 7;
    int n = 37;
    double[] a = Matrices.random(6, m * k + 1);
    double[] b = Matrices.random(7, n * k + 2);
    double[] c = Matrices.random(8, m * (n + 1));
    double[] expected = c.clone();
    RowProducts.add(-1, m, n, k, a, 1, k, b, 2, k, c, 0, n + 1);
    for (int p = 0; p < k; p += 256) {
      int depth = Math.min(256, k - p);
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          expected[i * (n + 1) + j] -=
              RowProducts.dotScalar(a, 1 + i * k + p, b, 2 + j * k + p, depth);
        }
      }
    }
    assertThat(c).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 33, 67})
  void aProductWithItsOwnTransposeIsThatOfACopy(int n) {
    int k = n == 33 ? 300 : n;
    double[] a = Matrices.random(9, n * k);
    double[] c = new double[n * n];
    double[] general = new double[n * n];
    MatrixProducts.multiplyTranspose(a, 0, n, k, a, 0, n, c, 0);
    MatrixProducts.multiplyTranspose(a, 0, n, k, a.clone(), 0, n, general, 0);
    assertThat(c).isEqualTo(general);
  }
}
