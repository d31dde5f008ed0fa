package dev.isotropy.it;

import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Strategy;

/**
 * The effects of coaching in eight schools, partially pooled (Rubin, 1981; Gelman et al., Bayesian
 * Data Analysis, section 5.5), with non-centred effects.
 *
 * <p>Its log density exceeds that of Stan's usual program by log 2: {@code tau} has a half-Cauchy
 * prior here, where Stan restricts a Cauchy density to positive values and leaves it unnormalised.
 *
 * @param y the estimated effect in each school, in points of the test
 * @param sigma the standard error of each estimate, positive
 */
@Model
@Strategy(Auto.class)
public record EightSchools(double[] y, double[] sigma) {

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
  @Reparam(LocScale.class)
  Normal theta(double mu, double tau) {
    return normal(mu, tau);
  }

  @Sample
  @Plate("school")
  Normal y(double theta, double sigma) {
    return normal(theta, sigma);
  }
}
