package dev.isotropy.it.language;

import org.junit.jupiter.api.Test;

/** Bodies with locals, branches, helpers, constants and arithmetic of every kind. */
class DoseResponseTest {

  private static final int TRIALS = 21;

  private final DoseResponse user = Examples.doseResponse();

  @Test
  void meansWhatItSays() {
    new Meaning<>(new DoseResponseModel(user), this::plain).holds();
  }

  private void plain(DoseResponseModel.Draw draw, Joint joint) {
    joint.latent(user.slope(), draw.slope());
    joint.latent(user.first(), draw.first());
    joint.latent(user.second(draw.first()), draw.second());
    joint.latent(user.noise(), draw.noise());
    for (int t = 0; t < TRIALS; t++) {
      joint.observed(
          user.affected(
              user.exposed()[t],
              user.dose()[t],
              user.group()[t],
              draw.slope(),
              draw.first(),
              draw.second()),
          user.affected()[t]);
    }
    for (int t = 0; t < TRIALS; t++) {
      joint.observed(
          user.loss(
              user.dose()[t],
              user.group()[t],
              draw.slope(),
              draw.noise(),
              draw.first(),
              draw.second()),
          user.loss()[t]);
    }
  }
}
