package dev.isotropy.it.language;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Loops that run step by step. */
class ShocksTest {

  @Test
  void meansWhatItSays() {
    Shocks user = new Shocks(new Random(7).doubles(31, -3, 3).toArray());
    new Meaning<>(
            new ShocksModel(user),
            (draw, joint) -> {
              joint.latent(user.level(), draw.level());
              joint.latent(user.memory(), draw.memory());
              joint.latent(user.noise(), draw.noise());
              joint.factor(user.likelihood(user.y(), draw.level(), draw.memory(), draw.noise()));
            })
        .holds();
  }
}
