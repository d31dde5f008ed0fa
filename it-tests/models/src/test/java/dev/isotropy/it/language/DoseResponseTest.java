package dev.isotropy.it.language;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies with locals, branches, helpers, constants and arithmetic of every kind. */
class DoseResponseTest {

  private static final int TRIALS = 21;

  private final DoseResponse user = data();

  private static DoseResponse data() {
    Random random = new Random(12);
    double[] dose = random.doubles(TRIALS, 0, 9).toArray();
    dose[3] = 0;
    int[] group = random.ints(TRIALS, 0, 3).toArray();
    int[] exposed = random.ints(TRIALS, 1, 30).toArray();
    int[] affected = new int[TRIALS];
    for (int t = 0; t < TRIALS; t++) {
      affected[t] = random.nextInt(exposed[t] + 1);
    }
    return new DoseResponse(
        dose, group, exposed, affected, random.doubles(TRIALS, -1, 2).toArray());
  }

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
