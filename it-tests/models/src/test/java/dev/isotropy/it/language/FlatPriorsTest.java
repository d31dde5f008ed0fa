package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.hmc.Nuts;
import org.junit.jupiter.api.Test;

/** Flat priors add nothing but the change of variables, and cannot be simulated. */
class FlatPriorsTest {

  private final FlatPriors user =
      new FlatPriors(-2, new double[] {-1, 0.5, 2, 3}, new double[] {0.5, 1, 2.5, 2});
  private final FlatPriorsModel model = new FlatPriorsModel(user);

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(FlatPriorsModel.Draw draw, Joint joint) {
    joint.latent(user.slope(), draw.slope());
    joint.latent(user.sigma(), draw.sigma());
    joint.latent(user.intercept(user.low()), draw.intercept());
    for (int n = 0; n < user.x().length; n++) {
      joint.latent(user.shift(draw.slope()), draw.shift(n));
    }
    for (int n = 0; n < user.x().length; n++) {
      joint.observed(user.seen(draw.shift(n)), user.x()[n]);
    }
    for (int n = 0; n < user.x().length; n++) {
      joint.observed(
          user.y(draw.intercept(), draw.slope(), user.x()[n], draw.shift(n), draw.sigma()),
          user.y()[n]);
    }
  }

  @Test
  void predictsButDoesNotSimulate() {
    var fit = Nuts.on(model).chains(1).warmup(100).draws(20).seed(3).run();
    assertThat(fit.predict(7)).hasSize(20);
    assertThatThrownBy(() -> model.simulate(7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "'slope' is improperUniform, which has no draws: give it a distribution to simulate");
  }
}
