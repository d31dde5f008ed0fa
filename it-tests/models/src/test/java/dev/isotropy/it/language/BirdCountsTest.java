package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.SiteInfo;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import org.junit.jupiter.api.Test;

/** A Poisson regression with crossed effects and a heavy-tailed slope, from javac to the fit. */
class BirdCountsTest {

  private static final int SITES = 6;
  private static final int YEARS = 4;

  private final BirdCounts user = Examples.birdCounts(60);
  private final BirdCountsModel model = new BirdCountsModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(BirdCountsModel.Draw draw, Joint joint) {
    joint.latent(user.intercept(), draw.intercept());
    joint.latent(user.siteSpread(), draw.siteSpread());
    joint.latent(user.yearSpread(), draw.yearSpread());
    joint.latent(user.slope(), draw.slope());
    joint.latent(user.slopeSpread(), draw.slopeSpread());
    joint.latent(user.df(), draw.df());
    for (int s = 0; s < SITES; s++) {
      joint.decentered(
          user.siteEffect(draw.siteSpread()), draw.siteEffect(s), draw.siteSpread(), 0);
      joint.decentered(
          user.siteSlope(draw.df(), draw.slope(), draw.slopeSpread()),
          draw.siteSlope(s),
          draw.slopeSpread(),
          0);
    }
    for (int y = 0; y < YEARS; y++) {
      joint.decentered(
          user.yearEffect(draw.yearSpread()), draw.yearEffect(y), draw.yearSpread(), 0);
    }
    for (int v = 0; v < user.birds().length; v++) {
      joint.observed(
          user.count(
              draw.intercept(),
              draw.siteEffect(),
              draw.yearEffect(),
              draw.siteSlope(),
              user.site()[v],
              user.year()[v],
              user.depth()[v],
              user.hours()[v]),
          user.birds()[v]);
    }
  }

  @Test
  void autoDecentresWhatHangsOnASpread() {
    assertThat(model.reparameterization())
        .filteredOn(decision -> decision.reparameterizer().equals("LocScale"))
        .extracting(Reparameterization::site)
        .containsExactlyInAnyOrder("siteEffect", "yearEffect", "siteSlope");
    assertThat(model.sites())
        .filteredOn(site -> site.kind() == SiteInfo.Kind.AUXILIARY)
        .extracting(SiteInfo::name)
        .containsExactlyInAnyOrder(
            "siteEffect_decentered", "yearEffect_decentered", "siteSlope_decentered");
  }

  @Test
  void posteriorFindsTheEffects() {
    Fit<BirdCounts, BirdCountsModel.Draw> fit =
        Nuts.on(model).chains(2).warmup(300).draws(300).targetAcceptance(0.9).seed(3).run();

    assertThat(fit.summary().rows()).allMatch(row -> row.rHat() < 1.05);
    assertThat(fit.summary().row("slope").mean()).isBetween(0.2, 0.6);
    assertThat(fit.summary().row("siteEffect[5]").q5())
        .isGreaterThan(fit.summary().row("siteEffect[0]").q95());
    assertThat(fit.summary().row("yearEffect[0]").median())
        .isGreaterThan(fit.summary().row("yearEffect[3]").median());
  }
}
