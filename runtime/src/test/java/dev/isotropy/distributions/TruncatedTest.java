package dev.isotropy.distributions;

import static dev.isotropy.Distributions.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Truncated distributions: density, probabilities, moments and draws. */
class TruncatedTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final int DRAWS = 20_000;

  static Stream<Truncated<?>> examples() {
    return Stream.of(
        truncated(new Normal(1, 2), -0.5, 3),
        truncated(new Normal(0, 1), 9, INFINITY),
        truncated(new Normal(0, 1), -INFINITY, -12),
        truncated(new Normal(0, 1), -38, -37.5),
        truncated(new Cauchy(0, 1), -2, 50),
        truncated(new LogNormal(0, 1), 0.5, 4),
        truncated(new Gumbel(0, 1), -1, INFINITY),
        truncated(new Exponential(2), -1, 0.7),
        truncated(new Weibull(2, 1.5), 1, INFINITY),
        truncated(new Uniform(0, 5), 1, 9),
        truncated(new Kumaraswamy(2, 3), 0.1, 0.6),
        truncated(truncated(new Logistic(0, 1), -2, 5), 0, 9),
        truncated(new Geometric(0.2), 3, INFINITY),
        truncated(new Geometric(0.2), 2, 9));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void drawsFollowTheDistributionFunction(Truncated<?> distribution) {
    RandomStream random = RandomStream.of(3, 1);
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = distribution.sample(random);
    }
    assertThat(Arrays.stream(draws).allMatch(distribution.support()::contains)).isTrue();
    Arrays.sort(draws);
    double distance = 0;
    for (int i = 0; i + 1 < DRAWS; i++) {
      if (draws[i] < draws[i + 1]) {
        double share = (i + 1.0) / DRAWS;
        distance = Math.max(distance, Math.abs(distribution.cdf(draws[i]) - share));
      }
    }
    assertThat(distance * Math.sqrt(DRAWS)).isLessThan(2.2253);
    double mean = Arrays.stream(draws).average().orElseThrow();
    double sd = Math.sqrt(distribution.variance());
    assertThat(distribution.mean()).isCloseTo(mean, within(5 * sd / Math.sqrt(DRAWS)));
  }

  /** Between two points, the density is the slope of the distribution function. */
  @ParameterizedTest
  @MethodSource("examples")
  void densityIsTheSlopeOfTheDistributionFunction(Truncated<?> distribution) {
    if (distribution.support() instanceof Support.Integers(double low, double high)) {
      double sum = 0;
      for (double k = low; k <= Math.min(high, low + 200); k++) {
        sum += Math.exp(distribution.logProb(k));
        assertThat(distribution.cdf(k)).isCloseTo(sum, within(1e-12));
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      return;
    }
    for (double u : new double[] {0.1, 0.5, 0.8}) {
      double x = distribution.quantile(u);
      assertThat(distribution.cdf(x)).isCloseTo(u, within(1e-9));
      double step = 1e-3 * (distribution.quantile(0.9) - distribution.quantile(0.2));
      double slope = (distribution.cdf(x + step) - distribution.cdf(x - step)) / (2 * step);
      assertThat(Math.exp(distribution.logProb(x))).isCloseTo(slope, within(1e-5 * slope));
      assertThat(Math.exp(distribution.logCcdf(x))).isCloseTo(1 - u, within(1e-9));
    }
  }

  /** The moments of the normal distribution between bounds are elementary. */
  @Test
  void momentsOfTheNormalDistribution() {
    Normal standard = new Normal(0, 1);
    double a = -0.5;
    double b = 1.5;
    double mass = standard.cdf(b) - standard.cdf(a);
    double atA = Math.exp(standard.logProb(a));
    double atB = Math.exp(standard.logProb(b));
    double mean = (atA - atB) / mass;
    Truncated<Normal> truncated = truncated(standard, a, b);
    assertThat(truncated.mean()).isCloseTo(mean, within(1e-12));
    assertThat(truncated.variance())
        .isCloseTo(1 + (a * atA - b * atB) / mass - mean * mean, within(1e-12));
    assertThat(truncated(new Cauchy(0, 1), 1, INFINITY).mean()).isNaN();
    assertThat(truncated(new Pareto(1, 0.5), 2, INFINITY).mean()).isEqualTo(INFINITY);
  }

  @Test
  void outsideTheBoundsThereIsNothing() {
    Truncated<Normal> truncated = truncated(new Normal(0, 1), -1, 2);
    assertThat(truncated.logProb(-1.1)).isEqualTo(-INFINITY);
    assertThat(truncated.logProb(2.1)).isEqualTo(-INFINITY);
    assertThat(truncated.logCdf(-1)).isEqualTo(-INFINITY);
    assertThat(truncated.logCcdf(-2)).isZero();
    assertThat(truncated.logProb(Double.NaN)).isNaN();
    assertThat(truncated.support()).isEqualTo(new Support.Interval(-1, 2));
  }

  @Test
  void reversedBoundsAndBadParameters() {
    assertThat(truncated(new Normal(0, 1), 2, 1).logProb(1.5)).isNaN();
    assertThat(truncated(new Normal(0, -1), 1, 2).logProb(1.5)).isNaN();
    assertThat(truncated(new Normal(0, -1), 1, 2).mean()).isNaN();
    RandomStream random = RandomStream.of(1, 1);
    assertThatThrownBy(() -> truncated(new Normal(0, 1), 2, 1).sample(random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("upper of Truncated");
  }
}
