package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The logarithm of earnings by height, a linear regression with flat priors (Gelman and Hill, Data
 * Analysis Using Regression, chapter 4).
 *
 * <p>Its log density is the program's minus the sum of the logarithms of the earnings: the density
 * is that of the earnings here, where the program has that of their logarithms.
 *
 * @param height heights in inches
 * @param earnings earnings in dollars
 */
@Model
public record LogEarnHeight(double[] height, double[] earnings) {

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
  @Plate("person")
  LogNormal earnings(double height, double intercept, double slope, double sigma) {
    return logNormal(intercept + slope * height, sigma);
  }
}
