package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.hmc.Nuts;
import org.junit.jupiter.api.Test;

/** Latent quantities on intervals of every kind. */
class BoundsTest {

  private final Bounds user =
      new Bounds(new double[] {-3, 0, 1e3}, new double[] {-1, 1e-2, 1e4}, new double[] {0, 1, 2e3});
  private final BoundsModel model = new BoundsModel(user);

  @Test
  void meansWhatItSays() {
    Meaning<BoundsModel.Draw> meaning = new Meaning<>(model, this::plain);
    meaning.densityIsTheSumOverSites();
    meaning.drawsKeepTheirCoordinates();
    meaning.sitesAddUp();
    meaning.samplingRuns();
  }

  @Test
  void gradientIsItsDerivative() {
    // Data of one size, as differences lose the digits of what is small beside the rest.
    Bounds tame =
        new Bounds(new double[] {-3, 0}, new double[] {-1, 0.5}, new double[] {0.25, 1.5});
    new Meaning<>(new BoundsModel(tame), (_, _) -> {}).gradientIsItsDerivative();
  }

  private void plain(BoundsModel.Draw draw, Joint joint) {
    joint.latent(user.angle(), draw.angle());
    joint.latent(user.share(), draw.share());
    joint.latent(user.width(), draw.width());
    joint.latent(user.between(draw.angle(), draw.width()), draw.between());
    for (int i = 0; i < user.y().length; i++) {
      joint.latent(user.place(user.low()[i], user.high()[i]), draw.place(i));
    }
    for (int i = 0; i < user.y().length; i++) {
      joint.observed(
          user.y(draw.place(i), draw.share(), draw.between(), draw.width()), user.y()[i]);
    }
  }

  @Test
  void drawsStayInside() {
    Nuts.on(model)
        .chains(1)
        .warmup(200)
        .draws(200)
        .seed(1)
        .run()
        .draws()
        .forEach(
            draw -> {
              assertThat(draw.angle()).isBetween(-2.0, 3.0);
              assertThat(draw.share()).isBetween(0.0, 1.0);
              assertThat(draw.width()).isPositive();
              assertThat(draw.between()).isBetween(draw.angle(), draw.angle() + draw.width());
              for (int i = 0; i < 3; i++) {
                assertThat(draw.place(i)).isBetween(user.low()[i], user.high()[i]);
              }
            });
  }
}
