package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.DataException;
import dev.isotropy.SiteInfo;
import dev.isotropy.internal.math.StableVariates;
import dev.isotropy.it.language.Meaning;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rewritten stable sites, compiled: latent and observed, chains, stability 1. */
class ExchangeTest {

  private static final int TRADES = 11;

  private final ExchangeModel model = new ExchangeModel(exchange(1));

  private static Exchange exchange(double stability) {
    Random random = new Random(3);
    boolean[] known = new boolean[TRADES];
    double[] tails = new double[TRADES];
    int[] asset = new int[TRADES];
    for (int i = 0; i < TRADES; i++) {
      known[i] = i % 4 != 1;
      asset[i] = i % 3;
      tails[i] = i == 2 ? stability : 0.5 + 0.13 * i;
    }
    return new Exchange(
        3,
        asset,
        random.doubles(TRADES, 0.2, 4).toArray(),
        tails,
        known,
        random.doubles(TRADES, -2, 2).toArray(),
        random.doubles(TRADES, -2, 2).toArray());
  }

  @Test
  void compiles() {
    Meaning<ExchangeModel.Draw> meaning = new Meaning<>(model, (_, _) -> {});
    meaning.gradientIsItsDerivative();
    meaning.sitesAddUp();
    meaning.generalFormStandsAtTheFixedOne();
    meaning.samplingRuns();
  }

  @Test
  void sitesAreTheirImagesOfNoise() {
    for (int seed = 0; seed < 20; seed++) {
      double[] q = new Random(seed).doubles(model.dimension(), -2, 2).toArray();
      double[] store = new double[model.drawSize()];
      model.constrain(q, store, 0);
      ExchangeModel.Draw draw = model.constrain(q);
      for (int i = 0; i < 3; i++) {
        double angle = store[model.columnNames().indexOf("drift_uniform[" + i + "]")];
        double weight = store[model.columnNames().indexOf("drift_exponential[" + i + "]")];
        double z = StableVariates.standard(draw.tail(), 0.4, angle, weight);
        double expected = draw.spread() * z - 0.2;
        assertThat(draw.drift(i)).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(z))));
      }
    }
  }

  @Test
  void valuesSurviveTheWayToCoordinatesAndBack() {
    for (int seed = 0; seed < 20; seed++) {
      double[] q = new Random(seed).doubles(model.dimension(), -2, 2).toArray();
      ExchangeModel.Draw draw = model.constrain(q);
      ExchangeModel.Draw again = model.constrain(model.unconstrain(draw));
      for (int i = 0; i < 3; i++) {
        double size = Math.max(1, Math.max(Math.abs(draw.drift(i)), Math.abs(draw.level(i))));
        assertThat(again.drift(i)).isCloseTo(draw.drift(i), within(1e-10 * size));
        assertThat(again.level(i)).isCloseTo(draw.level(i), within(1e-10 * size));
      }
      assertThat(again.shock())
          .isCloseTo(draw.shock(), within(1e-12 * Math.abs(draw.shock()) + 1e-12));
    }
  }

  @Test
  void keepsTheSitesAsWritten() {
    assertThat(model.observedSites()).extracting(SiteInfo::name).containsExactly("move", "gap");
    assertThat(model.columnNames())
        .contains(
            "drift[0]", "level[2]", "shock", "level_decentered_uniform[1]", "shock_t_uniform");
    Exchange simulated = model.simulate(4);
    assertThat(Arrays.stream(simulated.move())).hasSize(TRADES).allMatch(Double::isFinite);
  }

  @Test
  void stabilitiesAreChecked() {
    assertThatThrownBy(() -> new ExchangeModel(exchange(2.5)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("2.5")
        .hasMessageContaining("(0, 2]");
    assertThatThrownBy(() -> new ExchangeModel(exchange(0))).isInstanceOf(DataException.class);
  }
}
