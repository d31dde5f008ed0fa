package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.Support;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Distribution functions are integrals and sums of the densities, in the tails as well. */
class CumulativeTest {

  static Stream<ContinuousDistribution> continuous() {
    return Examples.continuous().filter(CumulativeTest::isKnown);
  }

  static Stream<DiscreteDistribution> discrete() {
    return Examples.discrete().filter(CumulativeTest::isKnown);
  }

  /** Whether a distribution has a distribution function; one made of others, if they have. */
  private static boolean isKnown(Distribution distribution) {
    if (!(distribution instanceof Cumulative cumulative)) {
      return false;
    }
    try {
      return !Double.isNaN(cumulative.logCdf(0.5));
    } catch (UnsupportedOperationException unknown) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void isTheIntegralOfTheDensity(ContinuousDistribution distribution) {
    Cumulative cumulative = (Cumulative) distribution;
    Support.Interval support = (Support.Interval) distribution.support();
    // Half the mass of the last 1e-16 below 1 is out of the integral's reach where there is a pole.
    double tolerance = distribution.equals(new Beta(0.5, 0.5)) ? 1e-7 : 1e-9;
    for (double x : new double[] {-7, -2.5, -0.3, 0.001, 0.4, 0.9, 1.7, 2.6, 4, 11}) {
      if (support.contains(x) && x < support.upper()) {
        double below = Quadrature.integral(distribution, y -> 1, support.lower(), x);
        double above = Quadrature.integral(distribution, y -> 1, x, support.upper());
        assertThat(cumulative.cdf(x)).as("%s", x).isCloseTo(below, within(tolerance));
        assertThat(Math.exp(cumulative.logCcdf(x))).as("%s", x).isCloseTo(above, within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("discrete")
  void isTheSumOfTheMasses(DiscreteDistribution distribution) {
    Cumulative cumulative = (Cumulative) distribution;
    double sum = 0;
    for (int k = 0; k < 60; k++) {
      sum += Math.exp(distribution.logProb(k));
      assertThat(cumulative.cdf(k)).isCloseTo(sum, within(1e-12));
      assertThat(cumulative.cdf(k + 0.7)).isEqualTo(cumulative.cdf(k));
      assertThat(Math.exp(cumulative.logCcdf(k))).isCloseTo(1 - sum, within(1e-12));
    }
    assertThat(cumulative.logCdf(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void infinityIsCertain(ContinuousDistribution distribution) {
    Cumulative cumulative = (Cumulative) distribution;
    assertThat(cumulative.logCdf(Double.POSITIVE_INFINITY)).isCloseTo(0, within(1e-15));
    assertThat(cumulative.logCcdf(Double.NEGATIVE_INFINITY)).isCloseTo(0, within(1e-15));
    assertThat(cumulative.logCdf(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(cumulative.logCcdf(Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(cumulative.logCdf(Double.NaN)).isNaN();
    assertThat(cumulative.logCcdf(Double.NaN)).isNaN();
  }

  /** Logarithms of probabilities near 1, computed with 50 digits: relative to themselves. */
  @ParameterizedTest
  @CsvSource({
    "cauchy, -1000000000.0, -21.867995722795811331, -3.1830988623445126326e-10",
    "cauchy, -3.0, -2.2787085952902986559, -0.10804899566097342603",
    "cauchy, 0.5, -0.43450735451772821212, -1.0429418980620317451",
    "cauchy, 20000000.0, -1.5915494435841001211e-8, -17.955972717367666105",
    "halfCauchy, 1e-10, -23.477433635229911668, -6.36619772387845603e-11",
    "halfCauchy, 0.7, -0.94468962916240451725, -0.49233140832300492263",
    "halfCauchy, 1.5, -0.46893873024719157302, -0.98260660858078205125",
    "halfCauchy, 300000000.0, -2.1220659101435196643e-9, -19.970875737909930032",
    "halfNormal, 1e-10, -23.251642282585184236, -7.9788456083469637357e-11",
    "halfNormal, 0.9, -0.45905617302361052413, -0.99934562600139289201",
    "halfNormal, 1.1, -0.31653723637090699134, -1.3044116664263517675",
    "halfNormal, 7.5, -6.3817833458219960913e-14, -30.382743722330055933",
    "halfNormal, 20.0, -5.5072482372124673902e-89, -203.22400819053731863",
    "levy, 0.002, -253.33508549913602946, -9.5053977665541412415e-111",
    "levy, 0.9, -1.2315477041435959098, -0.34508599192288412518",
    "levy, 1.5, -0.88136727177202877581, -0.53480446231798381838",
    "levy, 1000000000000000.0, -2.5231325538511487815e-8, -17.495179550100070229",
    "softLaplace, -300.0, -300.45158270528945486, -3.2774460536946678556e-131",
    "softLaplace, -2.0, -2.4576399995738905724, -0.089527429335935654035",
    "softLaplace, 0.3, -0.52072112159280672966, -0.90162869901004033783",
    "softLaplace, 41.5, -6.0347477848046324856e-19, -41.951582705289454865",
    "softLaplace, 200.0, -8.8101589183142829476e-88, -200.45158270528945486"
  })
  void whatIsNearlyCertainKeepsItsDigits(String family, double x, double logCdf, double logCcdf) {
    Cumulative d =
        switch (family) {
          case "cauchy" -> new Cauchy(0, 1);
          case "halfCauchy" -> new HalfCauchy(1);
          case "halfNormal" -> new HalfNormal(1);
          case "levy" -> new Levy(0, 1);
          case "softLaplace" -> new SoftLaplace(0, 1);
          default -> throw new IllegalArgumentException(family);
        };
    assertThat(d.logCdf(x)).isCloseTo(logCdf, within(1e-13 * Math.abs(logCdf)));
    assertThat(d.logCcdf(x)).isCloseTo(logCcdf, within(1e-13 * Math.abs(logCcdf)));
  }

  /** Logarithms of tail probabilities, computed with 50 digits. */
  @ParameterizedTest
  @CsvSource({
    "normal, -30.0, -454.32124395634319711, 0.0",
    "normal, -3.0, -6.6077262215103495433, -0.0013508099647481937988",
    "normal, 8.0, -6.2209605742717860585e-16, -35.013437159914549896",
    "cauchy, -1000000000.0, -21.867995722795811331, -3.1830988623445126326e-10",
    "cauchy, -5.0, -2.7672755312468292584, -0.064893739621788607742",
    "cauchy, 1000000000000.0, -3.1830988618384133213e-13, -28.775751001777948382",
    "laplace, -500.0, -500.69314718055994531, 0.0",
    "laplace, 30.0, -4.6788114844201967588e-14, -30.693147180559945309",
    "logistic, -400.0, -400.0, 0.0",
    "logistic, 50.0, -1.928749847963917783e-22, -50.0",
    "gumbel, -3.0, -20.085536923187667741, -1.8921786966284627424e-9",
    "gumbel, 60.0, -8.7565107626965203385e-27, -60.0",
    "exponential, 1e-12, -27.631021115929048228, -9.9999999999999997989e-13",
    "exponential, 60.0, -8.7565107626965203385e-27, -60.0",
    "halfNormal, 1e-10, -23.251642282585184236, -7.9788456083469637357e-11",
    "halfNormal, 12.0, -3.5529642241553579955e-33, -74.717525821008850629",
    "levy, 0.002, -253.33508549913602946, 0.0",
    "levy, 1000000000000000.0, -2.5231325538511487815e-8, -17.495179550100070229"
  })
  void tailsKeepTheirDigits(String family, double x, double logCdf, double logCcdf) {
    Cumulative d =
        switch (family) {
          case "normal" -> new Normal(0, 1);
          case "cauchy" -> new Cauchy(0, 1);
          case "laplace" -> new Laplace(0, 1);
          case "logistic" -> new Logistic(0, 1);
          case "gumbel" -> new Gumbel(0, 1);
          case "exponential" -> new Exponential(1);
          case "halfNormal" -> new HalfNormal(1);
          case "levy" -> new Levy(0, 1);
          default -> throw new IllegalArgumentException(family);
        };
    assertThat(d.logCdf(x)).isCloseTo(logCdf, within(1e-13 * Math.max(1, Math.abs(logCdf))));
    assertThat(d.logCcdf(x)).isCloseTo(logCcdf, within(1e-13 * Math.max(1, Math.abs(logCcdf))));
  }

  @Test
  void parametersOutsideTheirDomainGiveNaN() {
    assertThat(new Normal(0, -1).logCdf(1)).isNaN();
    assertThat(new Weibull(0, 1).logCcdf(1)).isNaN();
    assertThat(new Geometric(0).logCdf(1)).isNaN();
  }
}
