package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Radon in homes, a mean for each county, centred (Gelman and Hill, Data Analysis Using Regression,
 * chapter 12).
 *
 * <p>Its log density exceeds the program's by 2 log 2: {@code tau} and {@code sigma} have
 * half-normal priors here, where the program restricts normal densities to positive values.
 *
 * @param counties the number of counties
 * @param county the county of each home
 * @param logRadon the logarithm of the radon measured
 */
@Model
public record RadonPartiallyPooled(int counties, int[] county, double[] logRadon) {

  @Sample
  @Plate(value = "county", size = "counties")
  Normal alpha(double mu, double tau) {
    return normal(mu, tau);
  }

  @Sample
  Normal mu() {
    return normal(0, 10);
  }

  @Sample
  HalfNormal tau() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal sigma() {
    return halfNormal(1);
  }

  @Sample
  @Plate("home")
  Normal logRadon(double[] alpha, int county, double sigma) {
    return normal(alpha[county], sigma);
  }
}
