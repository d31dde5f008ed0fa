package dev.isotropy.it.language;

import org.junit.jupiter.api.Test;

/** Every family, latent where it is continuous, and observed. */
class EveryFamilyTest {

  private static final int N = 11;

  private final EveryFamily user = Examples.everyFamily();
  private final EveryFamilyModel model = new EveryFamilyModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(EveryFamilyModel.Draw draw, Joint joint) {
    latent(draw, joint);
    for (int k = 0; k < N; k++) {
      joint.observed(user.normals(draw.a(), draw.b()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.halfNormals(draw.b()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.cauchys(draw.c(), draw.b()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.halfCauchys(draw.d()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.halfStudentTs(draw.d(), draw.b()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.studentTs(draw.d(), draw.e(), draw.b()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.logNormals(draw.g(), draw.f()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.laplaces(draw.g(), draw.f()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.asymmetricLaplaces(draw.h(), draw.b(), draw.f()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.logistics(draw.i(), draw.b()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.gumbels(draw.j(), draw.b()), user.real()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.exponentials(draw.k()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.gammas(draw.l(), draw.m()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.inverseGammas(draw.l(), draw.m()), user.positive()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.betas(draw.l(), draw.n()), user.share()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.uniforms(draw.n()), user.share()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.weibulls(draw.p(), draw.b()), user.positive()[k]);
    }
    counts(draw, joint);
  }

  private void counts(EveryFamilyModel.Draw draw, Joint joint) {
    for (int k = 0; k < N; k++) {
      joint.observed(user.bernoullis(draw.n()), user.flag()[k] ? 1 : 0);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.bernoulliLogits(draw.a()), user.flag()[k] ? 1 : 0);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.binomials(user.trials()[k], draw.n()), user.successes()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.binomialLogits(user.trials()[k], draw.o()), user.successes()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.poissons(draw.b()), user.trials()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.poissonLogs(draw.a()), user.trials()[k]);
    }
    for (int k = 0; k < N; k++) {
      joint.observed(user.negativeBinomial2s(draw.b(), draw.k()), user.trials()[k]);
    }
  }

  private void latent(EveryFamilyModel.Draw draw, Joint joint) {
    joint.latent(user.a(), draw.a());
    joint.latent(user.b(), draw.b());
    joint.latent(user.c(draw.a(), draw.b()), draw.c());
    joint.latent(user.d(draw.b()), draw.d());
    joint.latent(user.e(draw.d(), draw.a(), draw.b()), draw.e());
    joint.latent(user.f(draw.a(), draw.b()), draw.f());
    joint.latent(user.g(draw.a(), draw.b()), draw.g());
    joint.latent(user.h(draw.a(), draw.b(), draw.f()), draw.h());
    joint.latent(user.i(draw.a(), draw.b()), draw.i());
    joint.latent(user.j(draw.a(), draw.b()), draw.j());
    joint.latent(user.k(draw.b()), draw.k());
    joint.latent(user.l(draw.b(), draw.k()), draw.l());
    joint.latent(user.m(draw.b(), draw.k()), draw.m());
    joint.latent(user.n(draw.b(), draw.k()), draw.n());
    joint.latent(user.o(draw.n()), draw.o());
    joint.latent(user.p(draw.b(), draw.k()), draw.p());
  }
}
