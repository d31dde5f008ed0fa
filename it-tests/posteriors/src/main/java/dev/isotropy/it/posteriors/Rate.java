package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Inferring a rate: k successes in n trials (Lee and Wagenmakers, Bayesian Cognitive Modeling,
 * chapter 3). The density is the program's.
 *
 * @param n the number of trials
 * @param k the number of successes
 */
@Model
public record Rate(int n, int k) {

  @Sample
  Beta theta() {
    return beta(1, 1);
  }

  @Sample(observed = "k")
  Binomial successes(int n, double theta) {
    return binomial(n, theta);
  }
}
