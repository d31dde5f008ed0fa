package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Radon in homes, a mean for each county, with uniform priors of the standard deviations (Gelman
 * and Hill, Data Analysis Using Regression, chapter 12).
 *
 * <p>Its log density is the program's minus 2 log 100: the uniform priors are proper here, where
 * the program only bounds its parameters.
 *
 * @param counties the number of counties
 * @param county the county of each home
 * @param logRadon the logarithm of the radon measured
 */
@Model
public record RadonCounty(int counties, int[] county, double[] logRadon) {

  @Sample
  @Plate(value = "county", size = "counties")
  Normal alpha(double mu, double tau) {
    return normal(mu, tau);
  }

  @Sample
  Normal mu() {
    return normal(0, 1);
  }

  @Sample
  Uniform tau() {
    return uniform(0, 100);
  }

  @Sample
  Uniform sigma() {
    return uniform(0, 100);
  }

  @Sample
  @Plate("home")
  Normal logRadon(double[] alpha, int county, double sigma) {
    return normal(alpha[county], sigma);
  }
}
