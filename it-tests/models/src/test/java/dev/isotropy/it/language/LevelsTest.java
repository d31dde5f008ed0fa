package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import dev.isotropy.SiteInfo;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Series as vectors, and points, from javac to the gradient. */
class LevelsTest {

  private static final double[][] LEVEL = {{4, 5, 4.5, 3, 4, 4.5, 5}, {2, 2.5, 3, 3.5, 3, 2, 1}};
  private static final double[] RAIN = {3, 3.5, 3, 4, 4.5, 5, 4};

  private static Levels levels() {
    return new Levels(LEVEL, RAIN, new double[] {3, 4});
  }

  @Test
  void meansWhatItSays() {
    Levels user = levels();
    new Meaning<>(new LevelsModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  private static void plain(Levels user, LevelsModel.Draw draw, Joint joint) {
    double noise = draw.noise();
    double memory = draw.memory();
    joint.latent(user.noise(), noise);
    joint.latent(user.memory(), memory);
    assertThat(draw.shock()).isEqualTo(user.shock(noise).value());
    assertThat(draw.base()).isEqualTo(3);
    joint.latent(user.ground(draw.shock(), user.rain()), draw.ground());
    for (int well = 0; well < 2; well++) {
      joint.latent(user.own(memory, draw.shock(), user.rain()), draw.own(well));
    }
    joint.latent(user.season(memory, 3, noise, user.level()), draw.season());
    for (int well = 0; well < 2; well++) {
      for (int month = 0; month < 7; month++) {
        double own = draw.own(well, month);
        joint.observed(
            user.level(draw.ground(month), own, draw.season(month), noise),
            user.level()[well][month]);
      }
    }
    joint.observed(user.rain(3, memory, noise, user.level()).logProb(user.rain()));
    joint.observed(user.sunk(0), 3);
    joint.observed(user.sunk(1), 4);
  }

  /** A latent point has no coordinate and no initial value, but a value in every draw. */
  @Test
  void pointsAreNoCoordinates() {
    LevelsModel model = new LevelsModel(levels());
    assertThat(model.evaluator().dimension()).isEqualTo(2 + 7 + 14 + 7);
    assertThat(model.sites())
        .filteredOn(site -> site.kind() == SiteInfo.Kind.DETERMINISTIC)
        .extracting(SiteInfo::name)
        .containsExactly("shock", "base");
    double[] q = new double[30];
    assertThatThrownBy(() -> model.unconstrain(Map.of("base", new double[] {2}), q))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no latent site is named 'base'; the latent sites are [noise, memory, ground, own,"
                + " season]");
    assertThat(model.simulate(5).sunk()).containsExactly(3, 4);
  }

  @Test
  void otherDataThanThePointAreRefused() {
    assertThatThrownBy(() -> new LevelsModel(new Levels(LEVEL, RAIN, new double[] {3, 3.5})))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("sunk[1] is 3.5, outside the support of delta: expected 4");
  }
}
