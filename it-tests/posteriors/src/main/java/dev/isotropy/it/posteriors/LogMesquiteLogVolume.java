package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Weights of mesquite bushes by the volume of their canopy, on logarithmic scales and with flat
 * priors (Gelman and Hill, Data Analysis Using Regression, chapter 4).
 *
 * <p>Its log density is the program's minus the sum of the logarithms of the weights: the density
 * is that of the weights here, where the program has that of their logarithms.
 *
 * @param diameter1 the larger diameters of the canopies
 * @param diameter2 their smaller diameters
 * @param canopyHeight their heights
 * @param weight the weights of leaves
 */
@Model
public record LogMesquiteLogVolume(
    double[] diameter1, double[] diameter2, double[] canopyHeight, double[] weight) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform slope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("bush")
  LogNormal weight(
      double diameter1,
      double diameter2,
      double canopyHeight,
      double intercept,
      double slope,
      double sigma) {
    return logNormal(intercept + slope * Math.log(diameter1 * diameter2 * canopyHeight), sigma);
  }
}
