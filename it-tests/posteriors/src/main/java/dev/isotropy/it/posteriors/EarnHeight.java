package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Earnings by height, a linear regression with flat priors (Gelman and Hill, Data Analysis Using
 * Regression, chapter 4). The density is the program's.
 *
 * @param height heights in inches
 * @param earnings earnings in dollars
 */
@Model
public record EarnHeight(double[] height, double[] earnings) {

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
  Normal earnings(double height, double intercept, double slope, double sigma) {
    return normal(intercept + slope * height, sigma);
  }
}
