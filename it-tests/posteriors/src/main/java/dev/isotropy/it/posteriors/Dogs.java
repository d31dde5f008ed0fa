package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Dogs that learn to avoid a shock: the chance of one by how often the dog has avoided it, and been
 * shocked, so far (Gelman and Hill, Data Analysis Using Regression, chapter 24). The density is the
 * program's.
 *
 * @param shocked whether each dog was shocked in each trial
 */
@Model
public record Dogs(@Plate({"dog", "trial"}) int[][] shocked) {

  @Sample
  Normal intercept() {
    return normal(0, 100);
  }

  @Sample
  Normal avoidedSlope() {
    return normal(0, 100);
  }

  @Sample
  Normal shockedSlope() {
    return normal(0, 100);
  }

  @Sample
  @Plate({"dog", "trial"})
  BernoulliLogit shocked(
      @Index("trial") int trial,
      int[] shocked,
      double intercept,
      double avoidedSlope,
      double shockedSlope) {
    int shocks = 0;
    for (int past = 0; past < trial; past++) {
      shocks += shocked[past];
    }
    return bernoulliLogit(intercept + avoidedSlope * (trial - shocks) + shockedSlope * shocks);
  }
}
