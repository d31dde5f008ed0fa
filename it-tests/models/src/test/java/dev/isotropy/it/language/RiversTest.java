package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sequences: sites that read their own earlier elements. */
class RiversTest {

  private static final int RIVERS = 3;
  private static final int DAYS = 19;
  private static final int GAUGES = 6;

  private final Rivers user = rivers(0, 0, 1, 1, 3, 0);
  private final RiversModel model = new RiversModel(user);

  private static Rivers rivers(int... upstream) {
    Random random = new Random(2);
    double[][] level = new double[RIVERS][];
    for (int r = 0; r < RIVERS; r++) {
      level[r] = random.doubles(DAYS, -2, 2).toArray();
    }
    return new Rivers(upstream, level, random.ints(DAYS, 0, 5).toArray());
  }

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(RiversModel.Draw draw, Joint joint) {
    joint.latent(user.persistence(), draw.persistence());
    joint.latent(user.step(), draw.step());
    for (int d = 0; d < DAYS; d++) {
      joint.latent(user.weather(d, draw.weather(), draw.persistence()), draw.weather(d));
      joint.latent(user.volatility(d, draw.volatility(), draw.step()), draw.volatility(d));
    }
    for (int g = 0; g < GAUGES; g++) {
      joint.latent(user.height(g, user.upstream(), draw.height()), draw.height(g));
    }
    for (int r = 0; r < RIVERS; r++) {
      for (int d = 0; d < DAYS; d++) {
        joint.latent(user.rain(d, rain(draw, r), r, draw.weather(d)), draw.rain(r, d));
      }
    }
    for (int r = 0; r < RIVERS; r++) {
      for (int d = 0; d < DAYS; d++) {
        joint.observed(
            user.level(d, user.level()[r], draw.rain(r, d), draw.volatility(d), draw.step()),
            user.level()[r][d]);
      }
    }
    for (int d = 0; d < DAYS; d++) {
      joint.observed(user.boats(d, user.boats(), draw.persistence()), user.boats()[d]);
    }
  }

  private static double[] rain(RiversModel.Draw draw, int river) {
    double[] rain = new double[DAYS];
    for (int d = 0; d < DAYS; d++) {
      rain[d] = draw.rain(river, d);
    }
    return rain;
  }

  /** Where elements are drawn from those before them, their correlation is that of the model. */
  @Test
  void simulatesInOrder() {
    int runs = 4000;
    double products = 0;
    double squares = 0;
    for (int k = 0; k < runs; k++) {
      double[][] level = model.simulate(k).level();
      products += (level[1][0] - 1) * level[1][1];
      squares += (level[1][0] - 1) * (level[1][0] - 1);
    }
    // level[1] = 0.8 level[0] + rain[1], and rain[1] = 0.6 rain[0] + weather: with a variance of
    // level[0] of 9 + 0.49 + Var(weather) the slope is 0.8 and more.
    assertThat(products / squares).isBetween(0.75, 1.1);
  }

  @Test
  void simulatedElementsFollowSimulatedOnes() {
    Walks walks = new Walks(new double[40], 1e-6);
    double[] y = new WalksModel(walks).simulate(3).y();

    for (int t = 1; t < y.length; t++) {
      assertThat(y[t] - y[t - 1]).isBetween(0.99, 1.01);
    }
  }

  @Test
  void readsOnlyEarlierElements() {
    assertThatThrownBy(() -> new RiversModel(rivers(0, 0, 2, 1, 3, 0)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "upstream[2] is 2; 'height' reads it at position 2, where only elements before that"
                + " one are known");
    assertThatThrownBy(() -> new RiversModel(rivers(0, 0, -1, 1, 3, 0)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("upstream[2] is -1");
    // The first gauge's own is on no path that is taken.
    assertThat(new RiversModel(rivers(5, 0, 1, 1, 3, 0)).dimension()).isPositive();
  }
}
