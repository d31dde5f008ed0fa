package dev.isotropy.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Logarithms of distribution functions and their derivatives by shapes. */
class TailsTest {

  /** Values and derivatives by the first and second argument, computed with 50 digits. */
  @ParameterizedTest
  @CsvFileSource(resources = "/golden/tails.csv")
  void agreeWithReferenceValues(
      String function, double a, double b, double c, double log, double byA, double byB) {
    double value =
        switch (function) {
          case "logIncompleteGammaP" -> MathFunctions.logIncompleteGammaP(a, b);
          case "logIncompleteGammaQ" -> MathFunctions.logIncompleteGammaQ(a, b);
          case "logIncompleteBeta" -> MathFunctions.logIncompleteBeta(a, b, c);
          default -> MathFunctions.logStudentTCdf(a, b);
        };
    double first =
        switch (function) {
          case "logIncompleteGammaP" -> MathFunctions.logIncompleteGammaPByShape(a, b);
          case "logIncompleteGammaQ" -> MathFunctions.logIncompleteGammaQByShape(a, b);
          case "logIncompleteBeta" -> MathFunctions.logIncompleteBetaByFirst(a, b, c);
          default -> MathFunctions.logStudentTCdfByDf(a, b);
        };
    assertThat(value).isCloseTo(log, within(1e-12 * Math.max(1e-3, Math.abs(log))));
    assertThat(first).isCloseTo(byA, within(1e-10 * Math.max(1e-3, Math.abs(byA))));
    if (function.equals("logIncompleteBeta")) {
      double second = MathFunctions.logIncompleteBetaBySecond(a, b, c);
      assertThat(second).isCloseTo(byB, within(1e-10 * Math.max(1e-3, Math.abs(byB))));
    }
  }

  /** For shapes from 1e8 on the uniform expansion: near the normal distribution of a root. */
  @Test
  void hugeShapes() {
    double a = 4e8;
    for (double z : new double[] {-30, -2, -1e-4, 0, 1.5, 12}) {
      double x = a + z * Math.sqrt(a);
      double step = 1e-4 * Math.sqrt(a);
      double slope =
          (MathFunctions.logIncompleteGammaP(a + step, x)
                  - MathFunctions.logIncompleteGammaP(a - step, x))
              / (2 * step);
      assertThat(MathFunctions.logIncompleteGammaPByShape(a, x))
          .as("%s", z)
          .isCloseTo(slope, within(1e-5 * Math.abs(slope) + 1e-12));
      double p = Math.exp(MathFunctions.logIncompleteGammaP(a, x));
      assertThat(p).isCloseTo(MathFunctions.incompleteGammaP(a, x), within(1e-13));
    }
  }

  /** Far beyond both bounds, where fractions end at once but not at 1. */
  @Test
  void end() {
    for (double a : new double[] {1e-300, 0.1, 0.9, 3.3, 1e3, 9.9e7, 1e12}) {
      for (double x : new double[] {1e-300, 1e-9, 0.7, 33, 1e4, 1.1e8, 7e15, 3e100, 1e300}) {
        assertThat(MathFunctions.logIncompleteGammaP(a, x)).isLessThanOrEqualTo(0);
        assertThat(MathFunctions.logIncompleteGammaQ(a, x)).isLessThanOrEqualTo(0);
        assertThat(MathFunctions.logIncompleteGammaPByShape(a, x)).isLessThan(1e-9);
        assertThat(MathFunctions.incompleteGammaQ(a, x)).isBetween(0.0, 1.0);
        double b = Math.min(a, 1e8);
        assertThat(MathFunctions.logIncompleteBeta(b, 2.7, x)).isLessThanOrEqualTo(0);
        assertThat(MathFunctions.logIncompleteBeta(0.3, b, x)).isLessThanOrEqualTo(0);
        assertThat(MathFunctions.logIncompleteBetaByFirst(b, 0.8, x)).isLessThan(1e-9);
        assertThat(MathFunctions.logStudentTCdf(b, -x)).isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void edges() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(MathFunctions.logIncompleteGammaP(2, 0)).isEqualTo(-infinity);
    assertThat(MathFunctions.logIncompleteGammaQ(2, 0)).isZero();
    assertThat(MathFunctions.logIncompleteGammaP(2, infinity)).isZero();
    assertThat(MathFunctions.logIncompleteGammaQ(2, infinity)).isEqualTo(-infinity);
    assertThat(MathFunctions.logIncompleteGammaP(-2, 1)).isNaN();
    assertThat(MathFunctions.logIncompleteBeta(2, 3, 0)).isEqualTo(-infinity);
    assertThat(MathFunctions.logIncompleteBeta(2, 3, infinity)).isZero();
    assertThat(MathFunctions.logIncompleteBeta(2, 3, -1)).isNaN();
    assertThat(MathFunctions.logStudentTCdf(3, 0)).isCloseTo(-Math.log(2), within(1e-15));
    assertThat(MathFunctions.logStudentTCdf(3, -infinity)).isEqualTo(-infinity);
    assertThat(MathFunctions.logStudentTCdf(3, infinity)).isZero();
    assertThat(MathFunctions.logStudentTCdf(3, Double.NaN)).isNaN();
  }
}
