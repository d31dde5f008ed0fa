package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.SiteInfo;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** A model that is a class with fields. */
class OrchardTest {

  private static final int TREES = 11;

  private final Orchard user = Examples.orchard();
  private final OrchardModel model = new OrchardModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(OrchardModel.Draw draw, Joint joint) {
    joint.latent(user.intercept, draw.intercept());
    joint.latent(user.spread, draw.spread());
    joint.latent(user.beta, draw.beta());
    joint.latent(user.effect(draw.spread()), draw.effect());
    joint.latent(user.lateShare(), draw.lateShare());
    for (int t = 0; t < TREES; t++) {
      joint.observed(user.late(draw.lateShare()), user.late[t] ? 1 : 0);
    }
    for (int t = 0; t < TREES; t++) {
      joint.observed(
          user.apples(
              draw.intercept(),
              draw.effect(),
              draw.beta(),
              user.sprayed[t],
              user.late[t] ? 1 : 0,
              user.age),
          user.apples[t]);
    }
  }

  @Test
  void fieldsAndMethodsAreSites() {
    assertThat(model.sites())
        .filteredOn(site -> site.kind() == SiteInfo.Kind.LATENT)
        .extracting(SiteInfo::name)
        .containsExactlyInAnyOrder("intercept", "spread", "beta", "effect", "lateShare");
    assertThat(model.observedSites()).extracting(SiteInfo::name).containsExactly("late", "apples");
  }

  @Test
  void generatedClassIsAsVisibleAsTheModel() {
    assertThat(Modifier.isPublic(OrchardModel.class.getModifiers())).isFalse();
    assertThat(Modifier.isPublic(BirdCountsModel.class.getModifiers())).isTrue();
  }

  @Test
  void simulatesThroughTheConstructor() {
    Orchard simulated = model.simulate(9);

    assertThat(simulated.age).isEqualTo(12.5);
    assertThat(simulated.sprayed).isEqualTo(user.sprayed).isNotSameAs(user.sprayed);
    assertThat(simulated.apples).hasSize(TREES).isNotEqualTo(user.apples);
    assertThat(simulated.late).hasSize(TREES);
    assertThat(simulated).hasToString("unnamed");
  }
}
