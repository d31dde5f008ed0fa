package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.draws.Fit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What warm-up learns: scales, covariances, and a step size that meets its target. */
class AdaptationTest {

  @Test
  void diagonalMetricRecoversVariances() {
    double[] sd = {1e-3, 0.1, 1, 10, 1e3};
    Fit<Void, double[]> fit =
        Nuts.on(Targets.normal(sd)).warmup(4000).draws(10).chains(2).seed(5).run();
    for (int chain = 0; chain < 2; chain++) {
      double[] inverse = fit.inverseMetric(chain)[0];
      for (int i = 0; i < sd.length; i++) {
        // The regularisation adds 1e-3 · 5/(n + 5), with n about 2000 draws in the last window.
        double variance = sd[i] * sd[i] + 1e-3 * 5 / 2000;
        assertThat(inverse[i] / variance).as("coordinate %d", i).isCloseTo(1, within(0.25));
      }
    }
  }

  @Test
  void denseMetricRecoversCovariances() {
    int n = 6;
    Fit<Void, double[]> fit =
        Nuts.on(Targets.autoregression(n, 0.9))
            .metric(MetricKind.DENSE)
            .warmup(4000)
            .draws(10)
            .chains(1)
            .seed(6)
            .run();
    double[][] inverse = fit.inverseMetric(0);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = Targets.scale(i) * Targets.scale(j);
        assertThat(inverse[i][j] / scale).isCloseTo(Math.pow(0.9, Math.abs(i - j)), within(0.12));
        assertThat(inverse[i][j]).isEqualTo(inverse[j][i]);
      }
    }
  }

  @Test
  void unitMetricLearnsNothing() {
    Fit<Void, double[]> fit =
        Nuts.on(Targets.normal(0.1, 1)).metric(MetricKind.UNIT).chains(1).seed(1).run();
    assertThat(fit.inverseMetric(0)).isEmpty();
    assertThat(fit.stepSize(0)).isLessThan(0.3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.8, 0.95})
  void stepSizeMeetsTheTarget(double target) {
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(20)).targetAcceptance(target).chains(2).seed(8).run();
    double sum = 0;
    for (int chain = 0; chain < 2; chain++) {
      for (double acceptance : fit.statistics(chain).acceptance()) {
        sum += acceptance;
      }
    }
    // The averaged iterate overshoots a little, as in Stan.
    assertThat(sum / 2000).isBetween(target - 0.04, target + 0.16);
  }

  @Test
  void withoutWarmupTheStepSizeStays() {
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(3)).warmup(0).draws(20).stepSize(0.3).chains(1).run();
    assertThat(fit.stepSize(0)).isEqualTo(0.3);
    assertThat(fit.statistics(0).stepSize()).containsOnly(0.3);
    assertThat(fit.inverseMetric(0)[0]).containsOnly(1);
  }

  @Test
  void jitterVariesTheStepSize() {
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(3)).stepSizeJitter(0.2).chains(1).seed(1).run();
    double center = fit.stepSize(0);
    double[] steps = fit.statistics(0).stepSize();
    assertThat(Arrays.stream(steps)).allMatch(s -> s >= 0.8 * center && s <= 1.2 * center);
    assertThat(steps).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-2, 1, 1e5})
  void searchFindsTheScaleOfTheStep(double sd) {
    PhasePointPool pool = new PhasePointPool(2);
    Hamiltonian hamiltonian = new Hamiltonian(Targets.normal(sd, sd).get(), new UnitMetric());
    PhasePoint point = pool.acquire(1);
    point.position[0] = sd;
    point.position[1] = -sd;
    hamiltonian.evaluate(point);
    double step = StepSizeSearch.from(hamiltonian, point, 1, RandomStream.of(1, 0), pool);
    assertThat(step / sd).isBetween(0.25, 8.0);
  }
}
