package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Radon in homes, all counties pooled (Gelman and Hill, Data Analysis Using Regression, chapter
 * 12).
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-normal prior here,
 * where the program restricts a normal density to positive values.
 *
 * @param floor where each home was measured
 * @param logRadon the logarithm of the radon measured
 */
@Model
public record RadonPooled(double[] floor, double[] logRadon) {

  @Sample
  Normal intercept() {
    return normal(0, 10);
  }

  @Sample
  Normal floorSlope() {
    return normal(0, 10);
  }

  @Sample
  HalfNormal sigma() {
    return halfNormal(1);
  }

  @Sample
  @Plate("home")
  Normal logRadon(double floor, double intercept, double floorSlope, double sigma) {
    return normal(intercept + floorSlope * floor, sigma);
  }
}
