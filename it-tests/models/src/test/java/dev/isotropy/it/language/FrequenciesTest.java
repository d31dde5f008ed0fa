package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.DataException;
import dev.isotropy.hmc.Nuts;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sites along axes, taken together: draws and initial values are those of the model as written. */
class FrequenciesTest {

  private static final int UNITS = 3;
  private static final int TIMES = 12;

  private final Frequencies user = new Frequencies(data(TIMES));
  private final FrequenciesModel model = new FrequenciesModel(user);

  private static double[][] data(int times) {
    Random random = new Random(7);
    double[][] y = new double[UNITS][times];
    for (double[] row : y) {
      for (int t = 0; t < times; t++) {
        row[t] = random.nextGaussian();
      }
    }
    return y;
  }

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(FrequenciesModel.Draw draw, Joint joint) {
    joint.latent(user.step(), draw.step());
    for (int t = 0; t < TIMES; t++) {
      joint.latent(user.trend(t, draw.trend(), draw.step()), draw.trend(t));
    }
    // The ten decentred coefficients, whose weights all twelve have the product 1.
    double logWeights = 0;
    for (int k = 0; k < TIMES; k++) {
      logWeights += Math.log(k + 0.5) / TIMES;
    }
    for (int k = 2; k < TIMES; k++) {
      joint.factor(Math.log(draw.step()) + Math.log(k + 0.5) - logWeights);
    }
    for (int u = 0; u < UNITS; u++) {
      joint.latent(user.noise(draw.step()), draw.noise(u));
      joint.latent(user.pair(draw.step()), draw.pair()[u]);
      for (int t = 0; t < TIMES; t++) {
        joint.latent(user.own(draw.trend(t), draw.step()), draw.own()[u][t]);
        joint.observed(user.y(draw.own()[u][t], draw.noise(u), draw.pair()[u]), user.y()[u][t]);
      }
    }
  }

  @Test
  void chainsBeginAtValuesOfTheSitesAsWritten() {
    double[] trend = new Random(8).doubles(TIMES, -1, 1).toArray();
    double[] noise = {0.5, 1, 2};
    double[] q = new double[model.dimension()];
    model.unconstrain(Map.of("trend", trend, "noise", noise, "step", new double[] {0.7}), q);
    FrequenciesModel.Draw draw = model.constrain(q);
    assertThat(draw.trend()).containsExactly(trend, within(1e-12));
    assertThat(draw.noise()).containsExactly(noise, within(1e-12));
  }

  @Test
  void partsMustAddUp() {
    assertThatThrownBy(() -> new FrequenciesModel(new Frequencies(data(13))))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "axes 'sections of trend_dct' and 't' are walked together but differ in length: 12,"
                + " y[0].length = 13");
  }

  @Test
  void summariesShowTheSitesAsWritten() {
    String summary =
        Nuts.on(model).chains(1).warmup(100).draws(20).seed(3).run().summary().toString();
    String table = summary.substring(0, summary.indexOf("warning"));
    assertThat(table).contains("trend[0]", "own[0][9]").doesNotContain("_dct", "_haar", "_bent");
  }
}
