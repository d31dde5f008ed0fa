package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.SiteInfo;
import org.junit.jupiter.api.Test;

/** Derived quantities and terms of the density that are no site. */
class MeasurementsTest {

  private final Measurements user =
      new Measurements(new double[] {0.5, 2, -1, 3, 7, 2, 2, 1, 4}, 1);
  private final MeasurementsModel model = new MeasurementsModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(MeasurementsModel.Draw draw, Joint joint) {
    joint.latent(user.mu(), draw.mu());
    joint.latent(user.sigma(), draw.sigma());
    double excess = user.excess(draw.mu(), user.limit());
    assertThat(draw.excess()).isEqualTo(excess);
    joint.factor(user.penalty(excess));
    for (int i = 0; i < user.y().length; i++) {
      double above = user.above(user.y()[i], user.limit());
      double score = user.score(above, excess, draw.sigma());
      assertThat(draw.score(i)).isCloseTo(score, within(1e-13));
      joint.factor(user.shrink(score));
      joint.observed(user.y(draw.mu(), draw.sigma()), user.y()[i]);
    }
  }

  @Test
  void whatIsKnownFromDataIsInNoDraw() {
    assertThat(model.sites())
        .filteredOn(site -> site.drawOffset() >= 0)
        .extracting(SiteInfo::name)
        .containsExactlyInAnyOrder("mu", "sigma", "excess", "score");
  }
}
