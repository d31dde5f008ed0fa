package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Direct sums and the Fourier transform against the definition. */
class AutocovarianceTest {

  @ParameterizedTest
  @ValueSource(ints = {65, 66, 127, 128, 129, 1000})
  void isTheDefinition(int n) {
    RandomStream random = RandomStream.of(n, 0);
    double[] x = new double[n];
    for (int i = 1; i < n; i++) {
      x[i] = 0.9 * x[i - 1] + random.normal() + 0.1;
    }
    Autocovariance autocovariance = new Autocovariance(x);
    double mean = autocovariance.mean();
    assertThat(mean).isCloseTo(Samples.mean(x), within(1e-12));
    for (int lag = 0; lag < n; lag++) {
      double sum = 0;
      for (int i = 0; i + lag < n; i++) {
        sum += (x[i] - mean) * (x[i + lag] - mean);
      }
      assertThat(autocovariance.at(lag)).as("lag %d", lag).isCloseTo(sum / n, within(1e-12 * n));
    }
  }
}
