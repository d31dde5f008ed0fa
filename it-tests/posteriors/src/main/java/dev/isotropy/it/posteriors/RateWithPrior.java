package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Inferring a rate, with a copy of the rate that only the prior informs (Lee and Wagenmakers,
 * Bayesian Cognitive Modeling, chapter 3). The density is the program's.
 *
 * @param n the number of trials
 * @param k the number of successes
 */
@Model
public record RateWithPrior(int n, int k) {

  @Sample
  Beta theta() {
    return beta(1, 1);
  }

  @Sample
  Beta thetaPrior() {
    return beta(1, 1);
  }

  @Sample(observed = "k")
  Binomial successes(int n, double theta) {
    return binomial(n, theta);
  }
}
