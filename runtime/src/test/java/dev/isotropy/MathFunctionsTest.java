package dev.isotropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Special values of the functions, and their values against other implementations. */
class MathFunctionsTest {

  static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    3,
    -3,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Math.PI,
    Math.PI / 2,
    -Math.PI / 4,
    708,
    -708,
    709.7,
    709.8,
    710.4,
    711,
    -745,
    -746,
    1e22,
    -1e300,
    0x1p53,
    0x1p53 + 2,
    -0x1p52 - 1,
    1e-20,
    -1e-20,
    0x1p1023,
  };

  private enum Unary {
    EXP(MathFunctions::exp, StrictMath::exp),
    EXPM1(MathFunctions::expm1, StrictMath::expm1),
    LOG(MathFunctions::log, StrictMath::log),
    LOG1P(MathFunctions::log1p, StrictMath::log1p),
    LOG10(MathFunctions::log10, StrictMath::log10),
    CBRT(MathFunctions::cbrt, StrictMath::cbrt),
    SIN(MathFunctions::sin, StrictMath::sin),
    COS(MathFunctions::cos, StrictMath::cos),
    TAN(MathFunctions::tan, StrictMath::tan),
    ASIN(MathFunctions::asin, StrictMath::asin),
    ACOS(MathFunctions::acos, StrictMath::acos),
    ATAN(MathFunctions::atan, StrictMath::atan),
    SINH(MathFunctions::sinh, StrictMath::sinh),
    COSH(MathFunctions::cosh, StrictMath::cosh),
    TANH(MathFunctions::tanh, StrictMath::tanh);

    private final DoubleUnaryOperator ours;
    private final DoubleUnaryOperator theirs;

    Unary(DoubleUnaryOperator ours, DoubleUnaryOperator theirs) {
      this.ours = ours;
      this.theirs = theirs;
    }
  }

  private enum Binary {
    POW(MathFunctions::pow, StrictMath::pow),
    HYPOT(MathFunctions::hypot, StrictMath::hypot),
    ATAN2(MathFunctions::atan2, StrictMath::atan2);

    private final DoubleBinaryOperator ours;
    private final DoubleBinaryOperator theirs;

    Binary(DoubleBinaryOperator ours, DoubleBinaryOperator theirs) {
      this.ours = ours;
      this.theirs = theirs;
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithStrictMath(Unary function) {
    for (double x : SPECIAL) {
      assertClose(function.ours.applyAsDouble(x), function.theirs.applyAsDouble(x), 2, x);
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double x = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-4, 4);
      assertClose(function.ours.applyAsDouble(x), function.theirs.applyAsDouble(x), 3, x);
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithStrictMath(Binary function) {
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        assertClose(
            function.ours.applyAsDouble(x, y), function.theirs.applyAsDouble(x, y), 2, x, y);
      }
    }
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      double x = i % 3 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(0, 9);
      double y = random.nextDouble(-9, 9);
      assertClose(function.ours.applyAsDouble(x, y), function.theirs.applyAsDouble(x, y), 2, x, y);
    }
  }

  /** The same, zeros with their signs, up to a number of units in the last place. */
  private static void assertClose(double actual, double expected, int ulps, double... arguments) {
    if (expected == 0 || expected != expected || Math.abs(expected) == Double.POSITIVE_INFINITY) {
      assertThat(Double.doubleToLongBits(actual))
          .as("%s of %s", actual, arguments)
          .isEqualTo(Double.doubleToLongBits(expected));
    } else {
      assertThat(Math.abs(actual - expected))
          .as("%s instead of %s for %s", actual, expected, arguments)
          .isLessThanOrEqualTo(ulps * Math.ulp(expected));
    }
  }

  @Test
  void logarithmsOfPowersAreExact() {
    for (int k = 0; k <= 22; k++) {
      assertThat(MathFunctions.log10(Double.parseDouble("1e" + k))).isEqualTo(k);
    }
    for (int k = -1074; k <= 1023; k++) {
      assertThat(MathFunctions.log2(Math.scalb(1.0, k))).isEqualTo(k);
    }
  }

  @Test
  void specialFunctionsAtTheirEdges() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(MathFunctions.invLogit(-infinity)).isZero();
    assertThat(MathFunctions.invLogit(infinity)).isEqualTo(1);
    assertThat(MathFunctions.logit(0)).isEqualTo(-infinity);
    assertThat(MathFunctions.logit(1)).isEqualTo(infinity);
    assertThat(MathFunctions.logit(1.5)).isNaN();
    assertThat(MathFunctions.log1pExp(800)).isEqualTo(800);
    assertThat(MathFunctions.log1pExp(-infinity)).isZero();
    assertThat(MathFunctions.log1mExp(0)).isEqualTo(-infinity);
    assertThat(MathFunctions.log1mExp(1)).isNaN();
    assertThat(MathFunctions.log1mExp(-infinity)).isZero();
    assertThat(MathFunctions.logSumExp(-infinity, 3)).isEqualTo(3);
    assertThat(MathFunctions.logSumExp(-infinity, -infinity)).isEqualTo(-infinity);
    assertThat(MathFunctions.logSumExp(infinity, infinity)).isEqualTo(infinity);
    assertThat(MathFunctions.logDifferenceExp(2, 2)).isEqualTo(-infinity);
    assertThat(MathFunctions.logDifferenceExp(2, -infinity)).isEqualTo(2);
    assertThat(MathFunctions.logDifferenceExp(1, 2)).isNaN();
    assertThat(MathFunctions.lgamma(1)).isZero();
    assertThat(MathFunctions.lgamma(2)).isZero();
    assertThat(MathFunctions.lgamma(0)).isEqualTo(infinity);
    assertThat(MathFunctions.lgamma(-3)).isEqualTo(infinity);
    assertThat(MathFunctions.lgamma(infinity)).isEqualTo(infinity);
    assertThat(MathFunctions.digamma(-2)).isNaN();
    assertThat(MathFunctions.trigamma(0)).isEqualTo(infinity);
    assertThat(MathFunctions.polygamma(0, 3)).isEqualTo(MathFunctions.digamma(3));
    assertThat(MathFunctions.polygamma(1, 3)).isEqualTo(MathFunctions.trigamma(3));
    assertThat(MathFunctions.polygamma(2, 0)).isNaN();
    assertThat(MathFunctions.polygamma(3, -1)).isEqualTo(infinity);
    assertThat(MathFunctions.polygamma(2, infinity)).isZero();
    assertThat(MathFunctions.polygamma(1.5, 3)).isNaN();
    assertThat(MathFunctions.erf(infinity)).isEqualTo(1);
    assertThat(MathFunctions.erfc(-infinity)).isEqualTo(2);
    assertThat(MathFunctions.erfc(30)).isZero();
    assertThat(MathFunctions.normalCdf(0)).isEqualTo(0.5);
    assertThat(MathFunctions.normalCdf(-infinity)).isZero();
    assertThat(MathFunctions.logNormalCdf(-infinity)).isEqualTo(-infinity);
    assertThat(MathFunctions.inverseNormalCdf(0)).isEqualTo(-infinity);
    assertThat(MathFunctions.inverseNormalCdf(1)).isEqualTo(infinity);
    assertThat(MathFunctions.inverseNormalCdf(0.5)).isZero();
    assertThat(MathFunctions.inverseNormalCdf(-0.1)).isNaN();
    assertThat(MathFunctions.lchoose(5, 0)).isZero();
    assertThat(MathFunctions.lchoose(5, 2)).isEqualTo(MathFunctions.log(10), within(1e-15));
  }

  @Test
  void inverseNormalCdfInvertsNormalCdf() {
    for (double x = -37; x <= 6; x += 0.37) {
      double p = MathFunctions.normalCdf(x);
      // an ulp of p moves x by its density's reciprocal
      double slack = Math.ulp(p) / (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI));
      assertThat(MathFunctions.inverseNormalCdf(p)).isEqualTo(x, within(4 * slack + 1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.3, 1, 4.9, 30, 1e3, 1e5, 1e9})
  void incompleteGammaAgreesWithCommonsNumbers(double a) {
    for (double step = -6; step <= 6; step += 0.5) {
      double x = a < 1 ? 1e-3 * Math.exp(step) : Math.max(a + step * Math.sqrt(a), 0.01);
      assertThat(MathFunctions.incompleteGammaP(a, x))
          .isEqualTo(RegularizedGamma.P.value(a, x), within(1e-12));
      assertThat(MathFunctions.incompleteGammaQ(a, x))
          .isEqualTo(RegularizedGamma.Q.value(a, x), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 4, 30, 1e4})
  void incompleteBetaAgreesWithCommonsNumbers(double a) {
    for (double b : new double[] {0.2, 1, 7, 100, 3e3}) {
      for (double x : new double[] {1e-9, 0.01, a / (a + b), 0.5, 0.97}) {
        assertThat(MathFunctions.incompleteBeta(a, b, x))
            .isEqualTo(RegularizedBeta.value(x, a, b), within(1e-12));
      }
    }
  }

  @Test
  void sumsAndInnerProductsAreRight() {
    SplittableRandom random = new SplittableRandom(3);
    for (int n : new int[] {0, 1, 4, 7, 8, 9, 100, 1023}) {
      double[] x = random.doubles(n, -1, 1).toArray();
      double[] y = random.doubles(n, -1, 1).toArray();
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal product = BigDecimal.ZERO;
      for (int i = 0; i < n; i++) {
        sum = sum.add(new BigDecimal(x[i]));
        product = product.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
      }
      assertThat(MathFunctions.sum(x)).isEqualTo(sum.doubleValue(), within(1e-15 * n));
      assertThat(MathFunctions.dot(x, y)).isEqualTo(product.doubleValue(), within(1e-15 * n));
    }
    assertThatThrownBy(() -> MathFunctions.dot(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 3");
  }

  @Test
  void logSumExpAndSoftmaxDoNotOverflow() {
    double[] x = {1000, 1001, 999, Double.NEGATIVE_INFINITY};
    double expected = 1001 + Math.log(1 + Math.exp(-1) + Math.exp(-2));
    assertThat(MathFunctions.logSumExp(x)).isEqualTo(expected, within(1e-12));
    assertThat(MathFunctions.logSumExp(new double[0])).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(MathFunctions.logSumExp(new double[] {1, Double.NaN})).isNaN();
    double[] p = MathFunctions.softmax(x);
    assertThat(p[1] / p[0]).isEqualTo(Math.E, within(1e-14));
    assertThat(p[3]).isZero();
    assertThat(MathFunctions.sum(p)).isEqualTo(1, within(1e-15));
  }
}
