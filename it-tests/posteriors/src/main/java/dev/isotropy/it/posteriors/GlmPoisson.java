package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Counts of peregrine broods over the years: a Poisson regression on a cubic (Kéry and Schaub,
 * Bayesian Population Analysis using WinBUGS, chapter 3).
 *
 * <p>Its log density is the program's minus log 40 + 3 log 20: the uniform priors are proper here,
 * where the program only bounds its parameters.
 *
 * @param year the years, standardised
 * @param count the broods of each
 */
@Model
public record GlmPoisson(double[] year, int[] count) {

  @Sample
  Uniform level() {
    return uniform(-20, 20);
  }

  @Sample
  Uniform linear() {
    return uniform(-10, 10);
  }

  @Sample
  Uniform quadratic() {
    return uniform(-10, 10);
  }

  @Sample
  Uniform cubic() {
    return uniform(-10, 10);
  }

  @Sample
  @Plate("season")
  PoissonLog count(double year, double level, double linear, double quadratic, double cubic) {
    return poissonLog(level + year * (linear + year * (quadratic + year * cubic)));
  }
}
