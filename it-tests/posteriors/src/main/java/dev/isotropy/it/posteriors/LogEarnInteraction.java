package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The logarithm of earnings by height and sex with their interaction, and flat priors (Gelman and
 * Hill, Data Analysis Using Regression, chapter 4).
 *
 * <p>Its log density is the program's minus the sum of the logarithms of the earnings: the density
 * is that of the earnings here, where the program has that of their logarithms.
 *
 * @param height heights in inches
 * @param male whether the person is a man: 0 or 1
 * @param earnings earnings in dollars
 */
@Model
public record LogEarnInteraction(double[] height, double[] male, double[] earnings) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform heightSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform maleEffect() {
    return improperUniform();
  }

  @Sample
  ImproperUniform interaction() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("person")
  LogNormal earnings(
      double height,
      double male,
      double intercept,
      double heightSlope,
      double maleEffect,
      double interaction,
      double sigma) {
    double mean =
        intercept + heightSlope * height + maleEffect * male + interaction * height * male;
    return logNormal(mean, sigma);
  }
}
