package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Distributions made of others. */
class BlendsTest {

  private static Blends user(double... mood) {
    return new Blends(
        new double[] {-0.3, 1.2, 2.8, 0.1, 1.9},
        new double[] {0.2, -0.7, 9.5, 0.4, -40},
        mood,
        new double[] {-1.2, 0.3, 2.2, 0, 1},
        new int[] {0, 3, 0, 1, 7, 0},
        new int[] {0, 0, 2, 0, 14, 1},
        new double[] {0.2, 0.93, 0.5, 0.01},
        new double[] {0.4, 2.5, 1.1, 0.08},
        new double[] {0.6, 1.4, 0.02, 3});
  }

  private final Blends user = user(0.3, 0.5, 0.2);
  private final BlendsModel model = new BlendsModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(BlendsModel.Draw draw, Joint joint) {
    joint.latent(user.level(), draw.level());
    joint.latent(user.gap(draw.level()), draw.gap());
    joint.latent(user.part(), draw.part());
    joint.latent(user.spread(draw.level()), draw.spread());
    joint.latent(user.rate(draw.part()), draw.rate());
    for (double y : user.height()) {
      joint.observed(user.height(draw.part(), draw.level(), draw.gap(), draw.spread()), y);
    }
    for (double y : user.error()) {
      joint.observed(user.error(draw.part(), draw.spread()), y);
    }
    for (double y : user.score()) {
      joint.observed(user.score(draw.level(), draw.gap(), user.mood()), y);
    }
    for (int count : user.eggs()) {
      joint.observed(user.eggs(draw.part(), draw.rate()), count);
    }
    for (int count : user.trips()) {
      joint.observed(user.trips(draw.level(), draw.rate(), draw.gap()), count);
    }
    for (double y : user.share()) {
      joint.observed(user.share(draw.level(), draw.spread()), y);
    }
    for (double y : user.cost()) {
      joint.observed(user.cost(draw.part(), draw.rate(), draw.gap()), y);
    }
    for (double y : user.miss()) {
      joint.observed(user.miss(draw.level(), draw.spread()), y);
    }
    joint.factor(user.early(draw.level(), draw.spread(), draw.part()));
  }

  @Test
  void simulatesInTheSupports() {
    for (int seed = 0; seed < 50; seed++) {
      Blends simulated = model.simulate(seed);
      assertThat(Arrays.stream(simulated.eggs())).allMatch(count -> count >= 0);
      assertThat(Arrays.stream(simulated.trips())).allMatch(count -> count >= 0);
      assertThat(Arrays.stream(simulated.share())).allMatch(x -> x >= 0 && x <= 1);
      assertThat(Arrays.stream(simulated.cost())).allMatch(x -> x > 0);
      assertThat(Arrays.stream(simulated.miss())).allMatch(x -> x >= 0);
      assertThat(simulated.mood()).isEqualTo(user.mood());
    }
  }

  @Test
  void asManyWeightsAsComponents() {
    assertThatThrownBy(() -> new BlendsModel(user(0.3, 0.7)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("mood");
    assertThatThrownBy(() -> new BlendsModel(user(0.3, 0.3, 0.2, 0.2)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("mood");
    assertThatThrownBy(() -> new BlendsModel(user(0.3, -0.3, 1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("-0.3");
  }
}
