package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.LogDensity;
import dev.isotropy.draws.Diagnostics;
import dev.isotropy.draws.Fit;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posteriors that are known in closed form, within four Monte Carlo standard errors. */
class NutsPosteriorTest {

  private static Fit<Void, double[]> fit(Supplier<LogDensity> density, MetricKind metric) {
    return Nuts.on(density).metric(metric).seed(20).run();
  }

  /** Checks the mean of a function of one coordinate against its expectation. */
  private static void assertMean(
      Fit<?, ?> fit, String column, DoubleUnaryOperator f, double expected) {
    double[][] values = fit.values(column);
    double sum = 0;
    for (double[] chain : values) {
      for (int i = 0; i < chain.length; i++) {
        chain[i] = f.applyAsDouble(chain[i]);
        sum += chain[i];
      }
    }
    double mean = sum / values.length / values[0].length;
    double mcse = Diagnostics.mcseMean(values);
    assertThat(Math.abs(mean - expected))
        .as("%s: %s ± %s, expected %s", column, mean, mcse, expected)
        .isLessThan(4 * mcse);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIAGONAL", "DENSE"})
  void correlatedNormalInHundredDimensions(MetricKind metric) {
    // The dense metric takes a longer warm-up: 5050 covariances.
    Fit<Void, double[]> fit =
        Nuts.on(Targets.autoregression(100, 0.6))
            .metric(metric)
            .warmup(metric == MetricKind.DENSE ? 1500 : 1000)
            .warmupPhases(75, metric == MetricKind.DENSE ? 200 : 25, 50)
            .chains(2)
            .seed(3)
            .run();
    for (int i = 0; i < 100; i += 9) {
      double variance = Targets.scale(i) * Targets.scale(i);
      assertMean(fit, "q[" + i + "]", x -> x, 3);
      assertMean(fit, "q[" + i + "]", x -> (x - 3) * (x - 3), variance);
    }
    assertThat(fit.warnings()).isEmpty();
  }

  @Test
  void conjugateNormal() {
    // Prior N(1, 2²), five observations with mean 4 and known sd 3.
    double precision = 1 / 4.0 + 5 / 9.0;
    double mean = (1 / 4.0 + 4 * 5 / 9.0) / precision;
    Supplier<LogDensity> posterior =
        Targets.of(
            1,
            (q, gradient) -> {
              gradient[0] = -(q[0] - 1) / 4 - 5 * (q[0] - 4) / 9;
              return -0.5 * (q[0] - 1) * (q[0] - 1) / 4 - 0.5 * 5 * (q[0] - 4) * (q[0] - 4) / 9;
            });
    Fit<Void, double[]> fit = fit(posterior, MetricKind.DIAGONAL);
    assertMean(fit, "q[0]", x -> x, mean);
    assertMean(fit, "q[0]", x -> (x - mean) * (x - mean), 1 / precision);
  }

  @ParameterizedTest
  @EnumSource
  void gammaPoisson(MetricKind metric) {
    Fit<Void, double[]> fit = fit(Targets.gammaPoisson(2, 0.5, 6, 19), metric);
    double shape = 2 + 19;
    double rate = 0.5 + 6;
    assertMean(fit, "q[0]", Math::exp, shape / rate);
    assertMean(fit, "q[0]", x -> Math.exp(2 * x), shape * (shape + 1) / rate / rate);
  }

  @Test
  void funnelNonCentred() {
    // v = 3 z₀ and x = exp(v/2) z₁: E[v²] = 9, and |x| exceeds 1 as often as below 1 given v = 0.
    Fit<Void, double[]> fit = fit(Targets.standardNormal(10), MetricKind.DIAGONAL);
    assertMean(fit, "q[0]", z -> 3 * z, 0);
    assertMean(fit, "q[0]", z -> 9 * z * z, 9);
    assertMean(fit, "q[9]", z -> z * z * z * z, 3);
    assertThat(fit.statistics(0).divergences()).isZero();
    assertThat(fit.warnings()).isEmpty();
  }

  @Test
  void eightSchools() {
    var fit = Nuts.on(new SchoolsModel(Schools.EIGHT, false)).draws(2500).seed(42).run();
    // Means by long runs of two independent programs.
    assertReference(fit, "mu", 4.41, 0.02);
    assertReference(fit, "tau", 3.60, 0.02);
    assertReference(fit, "theta[0]", 6.15, 0.03);
    assertThat(fit.summary().row("tau").rHat()).isLessThan(1.01);
  }

  private static void assertReference(Fit<?, ?> fit, String name, double mean, double error) {
    var row = fit.summary().row(name);
    double combined = Math.sqrt(row.mcse() * row.mcse() + error * error);
    assertThat(Math.abs(row.mean() - mean)).as(name + " " + row).isLessThan(4 * combined);
  }
}
