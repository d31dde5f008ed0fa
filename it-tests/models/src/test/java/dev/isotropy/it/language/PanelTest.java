package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows, whole arrays, positions, and gathers of gathers. */
class PanelTest {

  private static final int FIRMS = 10;
  private static final int YEARS = 4;
  private static final int PRODUCTS = 3;
  private static final int FEATURES = 2;
  private static final int REGIONS = 3;

  private final Panel user = Examples.panel();
  private final PanelModel model = new PanelModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(PanelModel.Draw draw, Joint joint) {
    for (int j = 0; j < FEATURES; j++) {
      joint.latent(user.weight(), draw.weight(j));
    }
    for (int r = 0; r < REGIONS; r++) {
      joint.latent(user.level(), draw.level(r));
    }
    for (int t = 0; t < YEARS; t++) {
      joint.latent(user.trend(t), draw.trend(t));
    }
    for (int k = 0; k < PRODUCTS; k++) {
      joint.latent(user.elasticity(k, draw.weight()), draw.elasticity(k));
    }
    joint.latent(user.noise(), draw.noise());
    for (int f = 0; f < FIRMS; f++) {
      joint.latent(
          user.quality(user.x()[f], draw.weight(), draw.level(), user.sector()[f], user.region()),
          draw.quality(f));
      for (int t = 0; t < YEARS; t++) {
        joint.observed(
            user.sales(
                draw.quality(f),
                draw.trend(t),
                user.price()[f][t],
                draw.elasticity(),
                draw.noise(),
                t,
                f,
                draw.weight()),
            user.sales()[f][t]);
      }
    }
  }

  @Test
  void simulatesInTheShapesOfTheData() {
    Panel simulated = model.simulate(3);

    assertThat(simulated.sales()).hasDimensions(FIRMS, YEARS);
    assertThat(simulated.price()).isDeepEqualTo(user.price());
    assertThat(simulated.x()).isDeepEqualTo(user.x()).isNotSameAs(user.x());
    assertThat(simulated.sector()).isEqualTo(user.sector());
    assertThat(simulated.regions()).isEqualTo(REGIONS);
  }
}
