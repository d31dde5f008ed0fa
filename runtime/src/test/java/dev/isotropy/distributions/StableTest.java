package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Stable distributions: density and derivatives, special cases, continuity, draws. */
class StableTest {

  /** Log density and its derivatives, integrated with 32 digits. */
  @ParameterizedTest
  @CsvFileSource(resources = "/golden/stable.csv", nullValues = "null")
  void agreesWithReferenceValues(
      double stability,
      double skew,
      double z,
      double logDensity,
      Double byStability,
      Double bySkew,
      double byValue) {
    close(MathFunctions.stableLogDensity(stability, skew, z), logDensity, 1e-11);
    close(MathFunctions.stableLogDensityByStability(stability, skew, z), byStability, 1e-8);
    close(MathFunctions.stableLogDensityBySkew(stability, skew, z), bySkew, 1e-8);
    close(MathFunctions.stableLogDensityByValue(stability, skew, z), byValue, 1e-8);
  }

  private static void close(double ours, Double reference, double tolerance) {
    if (reference != null) {
      assertThat(ours)
          .isCloseTo(reference, within(tolerance * Math.max(0.01, Math.abs(reference))));
    }
  }

  @ParameterizedTest
  @CsvSource({"-3", "-0.4", "0", "1e-9", "0.7", "12", "4000"})
  void specialCases(double x) {
    double tolerance = 1e-12;
    assertThat(new Stable(2, 0.3, 1.7, 0.2).logProb(x))
        .isCloseTo(
            new Normal(0.2, 1.7 * Math.sqrt(2)).logProb(x), within(1e-9 * x * x + tolerance));
    assertThat(new Stable(1, 0, 1.7, 0.2).logProb(x))
        .isCloseTo(new Cauchy(0.2, 1.7).logProb(x), within(tolerance));
    if (x > 1e-3) {
      // the bound of the support is loc - scale tan(π/4)
      assertThat(new Stable(0.5, 1, 1.7, 1.7).logProb(x))
          .isCloseTo(new Levy(0, 1.7).logProb(x), within(1e-11));
    } else if (x <= 0) {
      assertThat(new Stable(0.5, 1, 1.7, 1.7).logProb(x - 1e-9))
          .isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  /** Nothing jumps where formulas change. */
  @ParameterizedTest
  @CsvSource({"1, 0.3", "1, -1", "0.98, 0.8", "1.02, 0", "1.02, -0.5", "0.98, 0.1", "1.3, 0.1"})
  void isContinuous(double stability, double skew) {
    for (double z : new double[] {-20, -3, -0.1, 0, 0.05, 1, 7, 300}) {
      double middle = MathFunctions.stableLogDensity(stability, skew, z);
      if (middle < -1e6) {
        continue;
      }
      double slope = MathFunctions.stableLogDensityByStability(stability, skew, z);
      for (double step : new double[] {-1e-7, 1e-7}) {
        double beside = MathFunctions.stableLogDensity(stability + step, skew, z);
        assertThat(beside - middle)
            .isCloseTo(step * slope, within(2e-11 + 1e-5 * Math.abs(step * slope)));
      }
    }
  }

  /** Around the point where the two sides of the integral meet. */
  @ParameterizedTest
  @CsvSource({"1.5, 0.4", "0.6, 0.2", "1.9, -1", "1.1, 0.7", "0.3, 0"})
  void derivativesAreContinuousAtTheCentre(double stability, double skew) {
    double centre = -skew * Math.tan(Math.PI / 2 * stability);
    double value = MathFunctions.stableLogDensityByValue(stability, skew, centre);
    double step = stability < 0.5 ? 1e-7 : 1e-5;
    double difference =
        (MathFunctions.stableLogDensity(stability, skew, centre + step)
                - MathFunctions.stableLogDensity(stability, skew, centre - step))
            / (2 * step);
    assertThat(value).isCloseTo(difference, within(1e-6 * Math.max(1, Math.abs(difference))));
  }

  /** Kolmogorov's statistic of draws, by the integral of the density. */
  @ParameterizedTest
  @CsvSource({"0.6, 1", "0.995, -0.7", "1, 0.8", "1.003, -1", "1.4, 0", "2, 0.5", "0.5, -1"})
  void drawsFollowTheDensity(double stability, double skew) {
    Stable distribution = new Stable(stability, skew, 1.3, -0.4);
    RandomStream random = RandomStream.of(11, 0);
    double[] draws = new double[4_000];
    Arrays.setAll(draws, i -> distribution.sample(random));
    Arrays.sort(draws);
    double low = quantile(draws, 0.1);
    double high = quantile(draws, 0.9);
    int steps = 400;
    double width = (high - low) / steps;
    double cumulative = 0.1;
    double distance = 0;
    for (int i = 0; i < steps; i++) {
      double from = low + i * width;
      double simpson =
          density(distribution, from)
              + 4 * density(distribution, from + width / 2)
              + density(distribution, from + width);
      cumulative += simpson * width / 6;
      double share = Arrays.stream(draws).filter(x -> x <= from + width).count() / 4_000.0;
      distance = Math.max(distance, Math.abs(share - cumulative));
    }
    assertThat(distance * Math.sqrt(draws.length)).isLessThan(2.2);
  }

  private static double quantile(double[] sorted, double probability) {
    return sorted[(int) (probability * sorted.length)];
  }

  private static double density(Distribution distribution, double x) {
    return Math.exp(distribution.logProb(x));
  }

  @Test
  void moments() {
    assertThat(new Stable(2, 0.5, 3, 1).mean()).isEqualTo(1);
    assertThat(new Stable(2, 0.5, 3, 1).variance()).isEqualTo(18);
    assertThat(new Stable(1.5, 0.5, 3, 1).mean()).isCloseTo(2.5, within(1e-12));
    assertThat(new Stable(1.5, 0.5, 3, 1).variance()).isInfinite();
    assertThat(new Stable(0.9, 0.5, 3, 1).mean()).isNaN();
  }

  @Test
  void extremeValues() {
    for (double stability : new double[] {0.05, 0.5, 0.999, 1, 1.01, 1.7, 1.999}) {
      for (double skew : new double[] {-1, -0.3, 0, 1}) {
        for (double z : new double[] {-1e60, -1e5, 1e-300, 1e5, 1e60}) {
          assertThat(MathFunctions.stableLogDensity(stability, skew, z)).isNotNaN();
        }
      }
    }
    assertThat(MathFunctions.stableLogDensity(1.5, 0, Double.POSITIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(MathFunctions.stableLogDensity(2.5, 0, 0)).isNaN();
    assertThat(MathFunctions.stableLogDensity(1.5, 2, 0)).isNaN();
  }
}
