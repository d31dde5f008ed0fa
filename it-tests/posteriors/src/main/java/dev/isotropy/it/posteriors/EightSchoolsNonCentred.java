package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/**
 * The effect of coaching in eight schools, non-centred (Rubin, Estimation in parallel randomized
 * experiments, 1981).
 *
 * <p>Its log density exceeds the program's by log 2: {@code tau} has a half-Cauchy prior here,
 * where the program restricts a Cauchy density to positive values.
 *
 * @param y the estimated effects
 * @param sigma their standard errors
 */
@Model
public record EightSchoolsNonCentred(double[] y, double[] sigma) {

  @Sample
  @Plate("school")
  @Reparam(LocScale.class)
  Normal theta(double mu, double tau) {
    return normal(mu, tau);
  }

  @Sample
  Normal mu() {
    return normal(0, 5);
  }

  @Sample
  HalfCauchy tau() {
    return halfCauchy(5);
  }

  @Sample
  @Plate("school")
  Normal y(double theta, double sigma) {
    return normal(theta, sigma);
  }
}
