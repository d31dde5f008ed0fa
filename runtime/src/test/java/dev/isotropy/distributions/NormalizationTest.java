package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Densities integrate to one and masses add up to one; both have the stated mean and variance. */
class NormalizationTest {

  static Stream<ContinuousDistribution> continuous() {
    return Examples.continuous();
  }

  static Stream<DiscreteDistribution> discrete() {
    return Examples.discrete();
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void densityIntegratesToOne(ContinuousDistribution distribution) {
    // Half the mass of the last 1e-16 below 1 is out of reach of doubles where the density has a
    // pole there.
    double tolerance = distribution.equals(new Beta(0.5, 0.5)) ? 1e-7 : 1e-10;
    assertThat(Quadrature.expectation(distribution, x -> 1)).isCloseTo(1, within(tolerance));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void momentsAreIntegralsOfTheDensity(ContinuousDistribution distribution) {
    assumeFalse(distribution instanceof VonMises, "moments of the circle");
    double mean = distribution.mean();
    double variance = distribution.variance();
    if (Double.isFinite(mean)) {
      double scale = Math.max(1, Math.abs(mean));
      assertThat(Quadrature.expectation(distribution, x -> x))
          .isCloseTo(mean, within(1e-7 * scale));
    }
    if (Double.isFinite(variance)) {
      assertThat(Quadrature.expectation(distribution, x -> (x - mean) * (x - mean)))
          .isCloseTo(variance, within(1e-7 * Math.max(1, variance)));
    }
  }

  @ParameterizedTest
  @MethodSource("discrete")
  void massesAddUpToOne(DiscreteDistribution distribution) {
    double mean = distribution.mean();
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int k = 0; k <= 2000; k++) {
      double p = Math.exp(distribution.logProb(k));
      mass += p;
      first += p * k;
      second += p * (k - mean) * (k - mean);
    }
    assertThat(mass).isCloseTo(1, within(1e-12));
    assertThat(first).isCloseTo(mean, within(1e-11 * Math.max(1, mean)));
    assertThat(second).isCloseTo(distribution.variance(), within(1e-9 * Math.max(1, mean)));
  }
}
