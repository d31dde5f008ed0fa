package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.bernoulli;
import static dev.isotropy.Distributions.beta;

import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.Beta;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Conjugate;

/**
 * A model of which everything is integrated out.
 *
 * @param heads what each toss showed
 */
@Model
public record Coin(int[] heads) {

  @Sample
  @Conjugate(guide = "seen")
  Beta bias() {
    return beta(2, 2);
  }

  @Deterministic
  double odds(double bias) {
    return bias / (1 - bias);
  }

  @Sample
  @Plate("toss")
  Bernoulli heads(double bias) {
    return bernoulli(bias);
  }

  Beta seen(int[] heads) {
    double count = 0;
    for (int head : heads) {
      count += head;
    }
    return beta(1 + count, 1 + heads.length - count);
  }
}
