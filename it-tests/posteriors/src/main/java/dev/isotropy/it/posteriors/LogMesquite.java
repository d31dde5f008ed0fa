package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Weights of mesquite bushes by their measures, on logarithmic scales and with flat priors (Gelman
 * and Hill, Data Analysis Using Regression, chapter 4).
 *
 * <p>Its log density is the program's minus the sum of the logarithms of the weights: the density
 * is that of the weights here, where the program has that of their logarithms.
 *
 * @param diameter1 the larger diameters of the canopies
 * @param diameter2 their smaller diameters
 * @param canopyHeight their heights
 * @param totalHeight the heights of the bushes
 * @param density the numbers of stems
 * @param group which of two groups: 0 or 1
 * @param weight the weights of leaves
 */
@Model
public record LogMesquite(
    double[] diameter1,
    double[] diameter2,
    double[] canopyHeight,
    double[] totalHeight,
    double[] density,
    double[] group,
    double[] weight) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform diameter1Slope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform diameter2Slope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform canopyHeightSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform totalHeightSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform densitySlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform groupEffect() {
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
      double totalHeight,
      double density,
      double group,
      double intercept,
      double diameter1Slope,
      double diameter2Slope,
      double canopyHeightSlope,
      double totalHeightSlope,
      double densitySlope,
      double groupEffect,
      double sigma) {
    double mean =
        intercept
            + diameter1Slope * Math.log(diameter1)
            + diameter2Slope * Math.log(diameter2)
            + canopyHeightSlope * Math.log(canopyHeight)
            + totalHeightSlope * Math.log(totalHeight)
            + densitySlope * Math.log(density)
            + groupEffect * group;
    return logNormal(mean, sigma);
  }
}
