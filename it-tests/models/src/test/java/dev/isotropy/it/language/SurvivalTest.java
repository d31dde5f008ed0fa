package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Truncation and censoring. */
class SurvivalTest {

  private final Survival user =
      new Survival(
          new double[] {0, 0.5, 1, 0.1, 2},
          new double[] {0.7, 1.5, 1.2, 3, 2.5},
          new double[] {1, 2.5, 0.3},
          new double[] {-1, 0.5, 2, 3},
          new double[] {-2, -100, 1, 2.9},
          new int[] {1, 3, 8, 2, 2});

  private final SurvivalModel model = new SurvivalModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(SurvivalModel.Draw draw, Joint joint) {
    joint.latent(user.shape(), draw.shape());
    joint.latent(user.scale(draw.shape()), draw.scale());
    joint.latent(user.debt(draw.shape()), draw.debt());
    for (int k = 0; k < user.entry().length; k++) {
      joint.observed(
          user.lifetime(draw.scale(), draw.shape(), user.entry()[k]), user.lifetime()[k]);
    }
    for (double time : user.censored()) {
      joint.factor(user.exceeded(draw.scale(), draw.shape(), time));
    }
    for (int k = 0; k < user.score().length; k++) {
      joint.observed(user.score(draw.debt(), draw.scale(), user.floor()[k]), user.score()[k]);
    }
    joint.factor(user.early(draw.scale()));
    for (int count : user.tries()) {
      joint.observed(user.tries(draw.shape()), count);
    }
  }

  @Test
  void simulatesWithinTheBounds() {
    for (int seed = 0; seed < 50; seed++) {
      Survival simulated = model.simulate(seed);
      for (int k = 0; k < simulated.lifetime().length; k++) {
        assertThat(simulated.lifetime()[k]).isGreaterThanOrEqualTo(user.entry()[k]);
      }
      assertThat(Arrays.stream(simulated.tries())).allMatch(count -> count >= 1 && count <= 8);
    }
  }
}
