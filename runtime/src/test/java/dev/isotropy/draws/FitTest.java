package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.Schools;
import dev.isotropy.hmc.SchoolsModel;
import dev.isotropy.hmc.Targets;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Draws, predictions and pointwise log densities of a fit. */
class FitTest {

  private final SchoolsModel model = new SchoolsModel(Schools.EIGHT, false);
  private final Fit<Schools, SchoolsModel.Draw> fit =
      Nuts.on(model).warmup(150).draws(60).chains(3).seed(5).run();

  @Test
  void drawsAreTypedAndChainAfterChain() {
    assertThat(fit.drawCount()).isEqualTo(180);
    double[] taus = fit.draws().mapToDouble(SchoolsModel.Draw::tau).toArray();
    assertThat(taus).isEqualTo(Samples.pool(fit.values("tau")));
    double[] second = fit.draws(1).mapToDouble(draw -> draw.theta(7)).toArray();
    assertThat(second).isEqualTo(fit.values("theta[7]")[1]);
  }

  @Test
  void drawsObeyTheModel() {
    double[][] mu = fit.values("mu");
    double[][] tau = fit.values("tau");
    double[][] z = fit.values("theta_decentered[3]");
    double[][] theta = fit.values("theta[3]");
    for (int i = 0; i < 60; i++) {
      assertThat(tau[2][i]).isPositive();
      assertThat(theta[2][i]).isEqualTo(mu[2][i] + tau[2][i] * z[2][i]);
    }
  }

  @Test
  void logDensityBelongsToTheDraw() {
    double[] lp = fit.statistics(0).logDensity();
    List<SchoolsModel.Draw> draws = fit.draws(0).toList();
    for (int i = 0; i < lp.length; i++) {
      double[] q = model.unconstrain(draws.get(i));
      assertThat(model.evaluator().logDensity(q)).isCloseTo(lp[i], within(1e-9));
    }
  }

  @Test
  void unknownQuantitiesAreNamed() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> fit.values("sigma"))
        .withMessageContaining("'sigma'")
        .withMessageContaining("theta[0]");
  }

  @Test
  void predictionsComeFromTheDrawsAndTheSeed() {
    List<Schools> predictions = fit.predict(9);
    assertThat(predictions).hasSize(180).isEqualTo(fit.predict(9)).isNotEqualTo(fit.predict(10));
    SchoolsModel.Draw draw = fit.draws(1).findFirst().orElseThrow();
    long seed = RandomStream.of(9, 60).nextLong();
    assertThat(predictions.get(60)).isEqualTo(model.predict(draw, seed));
  }

  @Test
  void pointwiseLogDensitySumsToTheLikelihood() {
    double[][] pointwise = fit.pointwiseLogDensity();
    assertThat(pointwise).hasDimensions(180, 8);
    List<SchoolsModel.Draw> draws = fit.draws().toList();
    for (int i = 0; i < 180; i++) {
      double sum = 0;
      for (double term : pointwise[i]) {
        sum += term;
      }
      double expected = model.siteLogDensities(model.unconstrain(draws.get(i))).get("y");
      assertThat(sum).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void statisticsHaveOneEntryPerDraw() {
    SamplerStatistics statistics = fit.statistics(2);
    assertThat(statistics.size()).isEqualTo(60);
    assertThat(statistics.energy()).hasSize(60);
    assertThat(statistics.acceptance()).hasSize(60);
    assertThat(statistics.stepSize()).containsOnly(fit.stepSize(2));
  }

  @Test
  void largeStoresAreSpreadOverBlocks() {
    // 300 draws of 1000 values need more than one block of 2^17.
    Fit<Void, double[]> large =
        Nuts.on(Targets.standardNormal(1000)).warmup(20).draws(300).chains(1).seed(1).run();
    double[] column = large.draws().mapToDouble(q -> q[999]).toArray();
    assertThat(column).isEqualTo(large.values("q[999]")[0]).doesNotContain(0);
  }
}
