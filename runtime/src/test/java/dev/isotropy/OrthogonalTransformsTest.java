package dev.isotropy;

import static dev.isotropy.MathFunctions.discreteCosine;
import static dev.isotropy.MathFunctions.haar;
import static dev.isotropy.MathFunctions.inverseDiscreteCosine;
import static dev.isotropy.MathFunctions.inverseHaar;
import static dev.isotropy.MathFunctions.transpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cosine and wavelet transforms as users call them: definitions, inverses, rows and columns. */
class OrthogonalTransformsTest {

  private static final Offset<Double> CLOSE = within(1e-13);

  private static double[] numbers(int n) {
    return new Random(n).doubles(n, -2, 2).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 10, 17, 22, 35, 64, 77, 91})
  void agreeWithTheirDefinitions(int n) {
    double[] x = numbers(n);
    double[] y = discreteCosine(x);
    for (int k = 0; k < n; k++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += x[j] * Math.cos(Math.PI * k * (2 * j + 1) / (2.0 * n));
      }
      assertThat(y[k]).isCloseTo(sum * Math.sqrt((k == 0 ? 1.0 : 2.0) / n), CLOSE);
    }
    assertThat(inverseDiscreteCosine(y)).containsExactly(x, CLOSE);
    double[] wavelets = haar(x);
    assertThat(MathFunctions.dot(wavelets, wavelets))
        .isCloseTo(MathFunctions.dot(x, x), within(1e-12));
    assertThat(inverseHaar(wavelets)).containsExactly(x, CLOSE);
  }

  @Test
  void wavelets() {
    double r = Math.sqrt(0.5);
    assertThat(haar(new double[] {1, 3, 5, 9}))
        .containsExactly(new double[] {9, -5, -2 * r, -4 * r}, CLOSE);
    assertThat(haar(new double[] {1, 3, 7}))
        .containsExactly(new double[] {4 * r, -2 * r, 7}, CLOSE);
  }

  @Test
  void rowsAndColumns() {
    double[][] a = {numbers(5), numbers(5).clone(), {1, 0, 0, 0, 2}};
    assertThat(discreteCosine(a, -1)[2]).isEqualTo(discreteCosine(a[2]));
    assertThat(transpose(discreteCosine(a, -2))).isDeepEqualTo(discreteCosine(transpose(a), -1));
    assertThat(transpose(haar(a, -2))).isDeepEqualTo(haar(transpose(a), -1));
    double[][] back = inverseHaar(inverseDiscreteCosine(discreteCosine(haar(a, -1), -2), -2), -1);
    for (int i = 0; i < 3; i++) {
      assertThat(back[i]).containsExactly(a[i], CLOSE);
    }
  }

  @Test
  void emptyRaggedAndOtherDimensions() {
    assertThat(discreteCosine(new double[0])).isEmpty();
    assertThat(inverseHaar(new double[0][], -2)).isEmpty();
    assertThatThrownBy(() -> haar(new double[][] {{1}, {}}, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("haar of a ragged matrix");
    assertThatThrownBy(() -> discreteCosine(new double[][] {{1}}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("discreteCosine with dim = 0: expected -1, for rows, or -2, for columns");
  }

  /** More lengths than are kept, in turn. */
  @Test
  void lengthsInTurn() {
    for (int round = 0; round < 3; round++) {
      for (int n = 1; n < 14; n++) {
        double[] x = numbers(n);
        assertThat(inverseDiscreteCosine(discreteCosine(x))).containsExactly(x, CLOSE);
      }
    }
  }
}
