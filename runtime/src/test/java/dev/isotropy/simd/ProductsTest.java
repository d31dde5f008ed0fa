package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrix products against the obvious loops, and the two forms against each other. */
class ProductsTest {

  private final SplittableRandom random = new SplittableRandom(11);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 100, 513})
  void bothFormsAreRightAndTheSame(int rows) {
    for (int count : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 20}) {
      for (int from : new int[] {0, Math.min(rows, 3)}) {
        check(rows, rows + 5, count, from);
      }
    }
  }

  private void check(int rows, int stride, int count, int from) {
    double[] columns = random.doubles((long) stride * count, -1, 1).toArray();
    double[] beta = random.doubles(count + 2, -1, 1).toArray();
    double[] weights = random.doubles(rows, -1, 1).toArray();
    double[] product = new double[rows];
    double[] scalarProduct = new double[rows];
    Products.rowsTimes(columns, stride, count, beta, 2, product, from, rows);
    ScalarProducts.rowsTimes(columns, stride, count, beta, 2, scalarProduct, from, rows);
    assertThat(product).isEqualTo(scalarProduct);
    double[] dots = new double[count + 1];
    Arrays.fill(dots, 0.25);
    double[] scalarDots = dots.clone();
    Products.columnsDot(columns, stride, count, weights, dots, 1, from, rows);
    ScalarProducts.columnsDot(columns, stride, count, weights, scalarDots, 1, from, rows);
    assertThat(dots).isEqualTo(scalarDots);
    assertThat(dots[0]).isEqualTo(0.25);
    for (int i = from; i < rows; i++) {
      double expected = 0;
      for (int k = 0; k < count; k++) {
        expected += beta[2 + k] * columns[k * stride + i];
      }
      assertThat(product[i]).isEqualTo(expected, within(1e-14));
    }
    for (int k = 0; k < count; k++) {
      double expected = 0.25;
      for (int i = from; i < rows; i++) {
        expected += columns[k * stride + i] * weights[i];
      }
      assertThat(dots[1 + k]).isEqualTo(expected, within(1e-13));
    }
  }
}
