package dev.isotropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variates with fixed seeds against their distributions. */
class RandomStreamTest {

  private static final int SIZE = 40_000;

  /** The Kolmogorov-Smirnov statistic that a sample of this size exceeds once in a million. */
  private static final double KS_BOUND = 2.7 / Math.sqrt(SIZE);

  @Test
  void streamsAreReproducibleAndDiffer() {
    RandomStream a = RandomStream.of(42, 0);
    RandomStream b = RandomStream.of(42, 0);
    RandomStream c = RandomStream.of(42, 1);
    int same = 0;
    for (int i = 0; i < 100; i++) {
      long next = a.nextLong();
      assertThat(next).isEqualTo(b.nextLong());
      same += next == c.nextLong() ? 1 : 0;
    }
    assertThat(same).isZero();
  }

  @Test
  void uniformIsInTheOpenInterval() {
    RandomStream random = RandomStream.of(1, 0);
    assertDistribution(random::uniform, x -> Math.clamp(x, 0, 1));
    for (int i = 0; i < SIZE; i++) {
      assertThat(random.uniform()).isGreaterThan(0).isLessThan(1);
    }
  }

  @Test
  void normal() {
    RandomStream random = RandomStream.of(2, 0);
    assertDistribution(random::normal, MathFunctions::normalCdf);
    double[] sums = new double[4];
    int n = 4_000_000;
    int tail = 0;
    for (int i = 0; i < n; i++) {
      double x = random.normal();
      double power = 1;
      for (int j = 0; j < 4; j++) {
        power *= x;
        sums[j] += power / n;
      }
      tail += Math.abs(x) > 3.6541528853610088 ? 1 : 0;
    }
    assertThat(sums[0]).isEqualTo(0, within(5 / Math.sqrt(n)));
    assertThat(sums[1]).isEqualTo(1, within(5 * Math.sqrt(2.0 / n)));
    assertThat(sums[2]).isEqualTo(0, within(5 * Math.sqrt(15.0 / n)));
    assertThat(sums[3]).isEqualTo(3, within(5 * Math.sqrt(96.0 / n)));
    double expected = 2 * n * MathFunctions.normalCdf(-3.6541528853610088);
    assertThat((double) tail).isEqualTo(expected, within(5 * Math.sqrt(expected)));
  }

  @Test
  void exponential() {
    assertDistribution(RandomStream.of(3, 0)::exponential, x -> -Math.expm1(-x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 1, 1.7, 20, 1e6})
  void gamma(double shape) {
    RandomStream random = RandomStream.of(4, 0);
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    assertDistribution(() -> random.gamma(shape), gamma::cumulativeProbability);
  }

  @Test
  void gammaWithTinyShapeIsPositive() {
    RandomStream random = RandomStream.of(5, 0);
    for (int i = 0; i < 1000; i++) {
      assertThat(random.gamma(1e-4)).isPositive();
      assertThat(random.beta(1e-4, 1e-4)).isGreaterThan(0).isLessThan(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.3", "1, 1", "0.5, 3", "20, 4", "1e5, 2e4"})
  void beta(double a, double b) {
    RandomStream random = RandomStream.of(6, 0);
    BetaDistribution beta = BetaDistribution.of(a, b);
    assertDistribution(() -> random.beta(a, b), beta::cumulativeProbability);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.7, 5, 9.99, 10, 33.3, 1000, 1e6})
  void poisson(double mean) {
    RandomStream random = RandomStream.of(7, 0);
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    assertCounts(() -> random.poisson(mean), poisson::cumulativeProbability, mean, Math.sqrt(mean));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.3",
    "10, 0.5",
    "25, 0.01",
    "40, 0.3",
    "40, 0.7",
    "1000, 0.02",
    "1000, 0.999",
    "1000000, 0.4"
  })
  void binomial(int n, double p) {
    RandomStream random = RandomStream.of(8, 0);
    BinomialDistribution binomial = BinomialDistribution.of(n, p);
    double deviation = Math.sqrt(n * p * (1 - p));
    assertCounts(() -> random.binomial(n, p), binomial::cumulativeProbability, n * p, deviation);
  }

  @Test
  void countsWithEnormousMeans() {
    RandomStream random = RandomStream.of(9, 0);
    double mean = 1e15;
    double sum = 0;
    double squares = 0;
    int n = 20_000;
    for (int i = 0; i < n; i++) {
      double z = (random.poisson(mean) - mean) / Math.sqrt(mean);
      double y = (random.binomial(1L << 50, 0.5) - 0x1p49) / 0x1p24;
      sum += (z + y) / (2 * n);
      squares += (z * z + y * y) / (2 * n);
    }
    assertThat(sum).isEqualTo(0, within(5 / Math.sqrt(2.0 * n)));
    assertThat(squares).isEqualTo(1, within(5 / Math.sqrt(n)));
  }

  @Test
  void degenerateCounts() {
    RandomStream random = RandomStream.of(10, 0);
    assertThat(random.poisson(0)).isZero();
    assertThat(random.binomial(0, 0.5)).isZero();
    assertThat(random.binomial(7, 0)).isZero();
    assertThat(random.binomial(7, 1)).isEqualTo(7);
    assertThat(random.bernoulli(0)).isFalse();
    assertThat(random.bernoulli(1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void nextIntIsUniform(int bound) {
    RandomStream random = RandomStream.of(11, bound);
    int[] counts = new int[bound];
    for (int i = 0; i < SIZE; i++) {
      counts[random.nextInt(bound)]++;
    }
    double expected = (double) SIZE / bound;
    double chiSquare =
        Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
    assertThat(chiSquare).isLessThanOrEqualTo(bound - 1 + 6 * Math.sqrt(2.0 * bound));
  }

  @Test
  void argumentsOutsideTheDomainAreNamed() {
    RandomStream random = RandomStream.of(12, 0);
    assertThatThrownBy(() -> random.gamma(0))
        .hasMessageContaining("shape")
        .hasMessageContaining("0");
    assertThatThrownBy(() -> random.gamma(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.beta(1, -2)).hasMessageContaining("b must be positive");
    assertThatThrownBy(() -> random.poisson(-1)).hasMessageContaining("mean");
    assertThatThrownBy(() -> random.binomial(-1, 0.5)).hasMessageContaining("n must be");
    assertThatThrownBy(() -> random.binomial(1, 1.5)).hasMessageContaining("p must be");
    assertThatThrownBy(() -> random.nextInt(0)).hasMessageContaining("bound");
  }

  private static void assertDistribution(DoubleSupplier variate, DoubleUnaryOperator cdf) {
    double[] x = new double[SIZE];
    Arrays.setAll(x, i -> variate.getAsDouble());
    Arrays.sort(x);
    double distance = 0;
    for (int i = 0; i < SIZE; i++) {
      double p = cdf.applyAsDouble(x[i]);
      distance = Math.max(distance, Math.abs(p - (i + 0.5) / SIZE) + 0.5 / SIZE);
    }
    assertThat(distance).isLessThan(KS_BOUND);
  }

  /**
   * The empirical distribution function at every count of the sample, and the first two moments.
   */
  private static void assertCounts(
      DoubleSupplier variate, IntToDoubleFunction cdf, double mean, double deviation) {
    double[] x = new double[SIZE];
    Arrays.setAll(x, i -> variate.getAsDouble());
    Arrays.sort(x);
    double distance = 0;
    for (int i = 0; i < SIZE; i++) {
      if (i == SIZE - 1 || x[i] != x[i + 1]) {
        double p = cdf.applyAsDouble((int) x[i]);
        distance = Math.max(distance, Math.abs(p - (i + 1.0) / SIZE));
      }
    }
    assertThat(distance).isLessThan(KS_BOUND);
    double average = Arrays.stream(x).average().orElseThrow();
    assertThat(average).isEqualTo(mean, within(5 * deviation / Math.sqrt(SIZE)));
  }
}
