package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.distributions.Beta;
import dev.isotropy.hmc.Nuts;
import org.junit.jupiter.api.Test;

/** A model without coordinates: draws are independent, and of the posterior in closed form. */
class CoinTest {

  private final CoinModel model = new CoinModel(new Coin(new int[] {1, 0, 1, 1, 1, 0, 1}));

  @Test
  void drawsAreThoseOfThePosterior() {
    assertThat(model.dimension()).isZero();
    var fit = Nuts.on(model).chains(2).draws(2000).seed(1).run();
    assertThat(fit.warnings()).isEmpty();
    Beta posterior = new Beta(2 + 5, 2 + 2);
    double mean = fit.draws().mapToDouble(CoinModel.Draw::bias).average().orElseThrow();
    double error = Math.sqrt(posterior.variance() / 4000);
    assertThat(mean).isCloseTo(posterior.mean(), within(5 * error));
    assertThat(fit.draws())
        .allSatisfy(
            draw ->
                assertThat(draw.odds())
                    .isCloseTo(draw.bias() / (1 - draw.bias()), within(1e-12 * draw.odds())));
  }
}
