package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/**
 * Radon in homes, an intercept and a slope for each county, non-centred (Gelman and Hill, Data
 * Analysis Using Regression, chapter 13).
 *
 * <p>Its log density exceeds the program's by 3 log 2: {@code tauAlpha}, {@code tauBeta} and {@code
 * sigma} have half-normal priors here, where the program restricts normal densities to positive
 * values.
 *
 * @param counties the number of counties
 * @param county the county of each home
 * @param floor where each home was measured
 * @param logRadon the logarithm of the radon measured
 */
@Model
public record RadonVariableInterceptSlope(
    int counties, int[] county, double[] floor, double[] logRadon) {

  @Sample
  HalfNormal sigma() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal tauAlpha() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal tauBeta() {
    return halfNormal(1);
  }

  @Sample
  @Plate(value = "county", size = "counties")
  @Reparam(LocScale.class)
  Normal alpha(double muAlpha, double tauAlpha) {
    return normal(muAlpha, tauAlpha);
  }

  @Sample
  @Plate("county")
  @Reparam(LocScale.class)
  Normal beta(double muBeta, double tauBeta) {
    return normal(muBeta, tauBeta);
  }

  @Sample
  Normal muAlpha() {
    return normal(0, 10);
  }

  @Sample
  Normal muBeta() {
    return normal(0, 10);
  }

  @Sample
  @Plate("home")
  Normal logRadon(double[] alpha, double[] beta, int county, double floor, double sigma) {
    return normal(alpha[county] + beta[county] * floor, sigma);
  }
}
