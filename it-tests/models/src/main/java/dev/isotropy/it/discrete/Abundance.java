package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Repeated counts of animals at several places, of which each is seen or not (the binomial mixture
 * of J. A. Royle, 2004): how many there are is a Poisson variable, summed up to a bound.
 */
@Model
public record Abundance(@Plate({"place", "visit"}) int[][] counts, int most) {

  @Sample
  Gamma rate() {
    return gamma(2, 0.5);
  }

  @Sample
  Beta detection() {
    return beta(2, 2);
  }

  @Sample
  @Enumerate
  @Plate("place")
  CategoricalLogit animals(double rate, int most) {
    double[] logits = new double[most + 1];
    for (int n = 0; n <= most; n++) {
      logits[n] = poisson(rate).logProb(n);
    }
    return categoricalLogit(logits);
  }

  @Sample
  @Plate({"place", "visit"})
  Binomial counts(int animals, double detection) {
    return binomial(animals, detection);
  }
}
