package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Truncation and censoring by incomplete gamma and beta functions. */
class DetectionTest {

  private final Detection user =
      new Detection(
          new double[] {0.7, 2.5, 1.2, 13, 5.5},
          new double[] {0.1, 0.5, 1, 0.1, 2},
          new double[] {0.3, 0.05},
          new int[] {2, 3, 5},
          new int[] {0, 3, 8},
          new int[] {0, 4, 20, 7},
          new int[] {3, 12},
          new double[] {0.2, 0.94, 0.5, 0.01});

  private final DetectionModel model = new DetectionModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(DetectionModel.Draw draw, Joint joint) {
    double shape = draw.shape();
    double rate = draw.rate();
    joint.latent(user.shape(), shape);
    joint.latent(user.shift(shape), draw.shift());
    joint.latent(user.rate(shape), rate);
    for (int k = 0; k < user.dose().length; k++) {
      joint.observed(user.dose(shape, rate, user.limit()[k]), user.dose()[k]);
    }
    for (double lost : user.lost()) {
      joint.factor(user.below(shape, rate, lost));
    }
    for (int seen : user.seen()) {
      joint.observed(user.seen(shape), seen);
    }
    for (int caught : user.caught()) {
      joint.observed(user.caught(rate), caught);
    }
    for (int visits : user.visits()) {
      joint.observed(user.visits(shape, rate), visits);
    }
    for (int more : user.more()) {
      joint.factor(user.exceeded(shape, draw.shift(), more));
    }
    for (double share : user.share()) {
      joint.observed(user.share(shape, rate), share);
    }
    joint.factor(user.others(shape, draw.shift(), rate));
  }

  @Test
  void simulatesWithinTheBounds() {
    for (int seed = 0; seed < 30; seed++) {
      Detection simulated = model.simulate(seed);
      assertThat(Arrays.stream(simulated.seen())).allMatch(count -> count >= 2);
      assertThat(Arrays.stream(simulated.caught())).allMatch(count -> count <= 8);
      assertThat(Arrays.stream(simulated.visits())).allMatch(count -> count <= 20);
      assertThat(Arrays.stream(simulated.share())).allMatch(share -> share <= 0.95);
    }
  }
}
