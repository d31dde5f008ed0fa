package dev.isotropy.it;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;

/**
 * Radon in homes, with an intercept for each county and two slopes (Gelman and Hill, Data Analysis
 * Using Regression, chapter 12), with non-centred intercepts.
 *
 * <p>Its log density exceeds that of Stan's usual program by 2 log 2: {@code tau} and {@code sigma}
 * have half-normal priors here, where Stan restricts normal densities to positive values and leaves
 * them unnormalised.
 *
 * @param counties the number of counties; some may have no home
 * @param county the county of each home, 0-based
 * @param logUppm the log of the soil's uranium, in parts per million, at each home
 * @param floor where each home was measured: 0 the basement, 1 the first floor
 * @param logRadon the log of the radon measured in each home
 */
@Model
public record Radon(
    int counties, int[] county, double[] logUppm, double[] floor, double[] logRadon) {

  @Sample
  @Plate(value = "county", size = "counties")
  @Reparam(LocScale.class)
  Normal alpha(double mu, double tau) {
    return normal(mu, tau);
  }

  @Sample
  Normal uraniumSlope() {
    return normal(0, 10);
  }

  @Sample
  Normal floorSlope() {
    return normal(0, 10);
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
  Normal logRadon(
      double[] alpha,
      int county,
      double logUppm,
      double uraniumSlope,
      double floor,
      double floorSlope,
      double sigma) {
    return normal(alpha[county] + uraniumSlope * logUppm + floorSlope * floor, sigma);
  }
}
