package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A closed population by capture and recapture, equally likely for all animals (the model M0 of
 * Kéry and Schaub, Bayesian Population Analysis, chapter 6): of more animals than there can be,
 * some are present, and only those are ever caught.
 */
@Model
public record Captures(int[] caught, int nights) {

  @Sample
  Uniform share() {
    return uniform(0, 1);
  }

  @Sample
  Uniform detection() {
    return uniform(0, 1);
  }

  @Sample
  @Enumerate
  @Plate("animal")
  Bernoulli present(double share) {
    return bernoulli(share);
  }

  @Sample
  @Plate("animal")
  Binomial caught(int present, double detection, int nights) {
    return binomial(nights, present == 1 ? detection : 0);
  }

  @Deterministic
  int population(int[] present) {
    int population = 0;
    for (int each : present) {
      population += each;
    }
    return population;
  }
}
