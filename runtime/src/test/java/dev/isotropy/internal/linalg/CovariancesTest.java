package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Covariances against their formulas, and their adjoints against differences. */
class CovariancesTest {

  private static double formula(CovarianceFunction function, double r, double[] p) {
    double m2 = p[0] * p[0];
    double l = p[1];
    return switch (function) {
      case SQUARED_EXPONENTIAL -> m2 * Math.exp(-0.5 * r * r / (l * l));
      case EXPONENTIAL -> m2 * Math.exp(-r / l);
      case MATERN_32 -> m2 * (1 + Math.sqrt(3) * r / l) * Math.exp(-Math.sqrt(3) * r / l);
      case MATERN_52 -> {
        double s = Math.sqrt(5) * r / l;
        yield m2 * (1 + s + 5 * r * r / (3 * l * l)) * Math.exp(-s);
      }
      case PERIODIC -> m2 * Math.exp(-2 * Math.pow(Math.sin(Math.PI * r / p[2]), 2) / (l * l));
    };
  }

  private static double distance(double[] x, int i, double[] y, int j, int d) {
    double sum = 0;
    for (int k = 0; k < d; k++) {
      sum += Math.pow(x[i * d + k] - y[j * d + k], 2);
    }
    return Math.sqrt(sum);
  }

  private static double[] fill(CovarianceFunction f, double[] in, int n, int d) {
    double[] k = new double[n * n];
    Covariances.fill(f, in, 3, n, d, in, 0, k, 0);
    return k;
  }

  private static double[] inputs(int count) {
    double[] in = new double[3 + count];
    in[0] = 1.3;
    in[1] = 0.8;
    in[2] = 1.7;
    System.arraycopy(Matrices.random(5, count), 0, in, 3, count);
    return in;
  }

  @ParameterizedTest
  @EnumSource
  void valuesAreThoseOfTheFormulas(CovarianceFunction function) {
    for (int n : new int[] {1, 2, 9, 23}) {
      for (int d : new int[] {1, 3}) {
        double[] in = inputs(n * d);
        double[] x = Arrays.copyOfRange(in, 3, in.length);
        double[] k = fill(function, in, n, d);
        double[] cross = new double[n * n];
        Covariances.fillCross(function, x, 0, n, x, 0, n, d, in, 0, cross, 0);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            double expected = formula(function, distance(x, i, x, j, d), in);
            assertThat(k[i * n + j]).isCloseTo(expected, within(1e-14));
            assertThat(cross[i * n + j]).isCloseTo(expected, within(1e-14));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void adjointsAreDerivatives(CovarianceFunction function) {
    for (int d : new int[] {1, 2}) {
      int n = 4;
      AdjointCheck.check(
          in -> fill(function, in, n, d),
          (in, k, adjK, adj) ->
              Covariances.fillAdjoint(function, in, 3, n, d, in, 0, k, 0, adjK, 0, adj, 3, adj, 0),
          inputs(n * d),
          1e-8);
      int m = 2;
      int y = 3 + m * d;
      AdjointCheck.check(
          in -> {
            double[] k = new double[m * n];
            Covariances.fillCross(function, in, 3, m, in, y, n, d, in, 0, k, 0);
            return k;
          },
          (in, k, adjK, adj) ->
              Covariances.fillCrossAdjoint(
                  function, in, 3, m, in, y, n, d, in, 0, k, 0, adjK, 0, adj, 3, adj, y, adj, 0),
          inputs((m + n) * d),
          1e-8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void coincidingPointsHaveFiniteAdjoints(CovarianceFunction function) {
    double[] in = {1.3, 0.8, 1.7, 0.5, 0.5};
    double[] k = fill(function, in, 2, 1);
    double[] adj = new double[in.length];
    double[] adjK = {1, 1, 1, 1};
    Covariances.fillAdjoint(function, in, 3, 2, 1, in, 0, k, 0, adjK, 0, adj, 3, adj, 0);
    assertThat(adj).containsExactly(4 * 2 * 1.3, 0, 0, 0, 0);
  }

  @Test
  void vectorAndScalarFormsAgreeToTheBit() {
    for (int n : new int[] {0, 1, 3, 8, 9, 17, 100}) {
      double[] s = new double[n];
      for (int i = 0; i < n; i++) {
        s[i] = 0.37 * i;
      }
      double[] scalar = s.clone();
      Covariances.evaluateScalar(1, 1.0 / 3, 2.5, scalar, 0, n);
      VectorCovariance.evaluate(1, 1.0 / 3, 2.5, s, 0, n);
      assertThat(s).isEqualTo(scalar);
    }
  }
}
