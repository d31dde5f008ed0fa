package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Softmax, its logarithm and cumulative sums, with their adjoints. */
class VectorFunctionsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 19})
  void valuesAreThoseOfTheFunctions(int n) {
    double[] x = Matrices.random(n, n);
    double[] softmax = new double[n];
    VectorFunctions.softmax(x, 0, n, softmax, 0);
    assertThat(softmax).isEqualTo(MathFunctions.softmax(x));
    double logSum = VectorFunctions.logSumExp(x, 0, n);
    assertThat(logSum).isEqualTo(MathFunctions.logSumExp(x));
    double[] logSoftmax = new double[n];
    VectorFunctions.logSoftmax(x, 0, n, logSoftmax, 0);
    double[] sums = new double[n];
    VectorFunctions.cumulativeSum(x, 0, n, sums, 0);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      assertThat(logSoftmax[i]).isCloseTo(Math.log(softmax[i]), within(1e-14));
      sum += x[i];
      assertThat(sums[i]).isEqualTo(sum);
    }
  }

  @Test
  void extremes() {
    double[] none = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertThat(VectorFunctions.logSumExp(none, 0, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(VectorFunctions.logSumExp(none, 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    double[] far = {1e300, -1e300};
    assertThat(VectorFunctions.logSumExp(far, 0, 2)).isEqualTo(1e300);
    assertThat(VectorFunctions.logSumExp(new double[] {Double.NaN, 1}, 0, 2)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 13})
  void adjoints(int n) {
    double[] x = Matrices.random(20, n);
    AdjointCheck.check(
        in -> {
          double[] out = new double[n];
          VectorFunctions.softmax(in, 0, n, out, 0);
          return out;
        },
        (in, out, adjOut, adjIn) -> VectorFunctions.softmaxAdjoint(out, 0, n, adjOut, 0, adjIn, 0),
        x,
        1e-11);
    AdjointCheck.check(
        in -> {
          double[] out = new double[n];
          VectorFunctions.logSoftmax(in, 0, n, out, 0);
          return out;
        },
        (in, out, adjOut, adjIn) ->
            VectorFunctions.logSoftmaxAdjoint(out, 0, n, adjOut, 0, adjIn, 0),
        x,
        1e-11);
    AdjointCheck.check(
        in -> new double[] {VectorFunctions.logSumExp(in, 0, n)},
        (in, out, g, adjIn) -> VectorFunctions.logSumExpAdjoint(in, 0, n, out[0], g[0], adjIn, 0),
        x,
        1e-11);
    AdjointCheck.check(
        in -> {
          double[] out = Arrays.copyOf(in, n);
          VectorFunctions.cumulativeSum(out, 0, n, out, 0);
          return out;
        },
        (in, out, adjOut, adjIn) -> VectorFunctions.cumulativeSumAdjoint(adjOut, 0, n, adjIn, 0),
        x,
        1e-11);
  }
}
