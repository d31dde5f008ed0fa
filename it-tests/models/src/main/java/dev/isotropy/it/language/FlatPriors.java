package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A regression with flat priors of every kind of bound.
 *
 * @param low a bound of the intercepts
 * @param x what explains
 * @param y what is explained
 */
@Model
public record FlatPriors(double low, double[] x, double[] y) {

  @Sample
  ImproperUniform slope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  ImproperUniform intercept(double low) {
    return improperUniform(low, low + 4);
  }

  @Sample
  @Plate("n")
  ImproperUniform shift(double slope) {
    return new ImproperUniform(Double.NEGATIVE_INFINITY, 3 + slope);
  }

  @Sample(observed = "x")
  @Plate("n")
  Normal seen(double shift) {
    return normal(shift, 1);
  }

  @Sample
  @Plate("n")
  Normal y(double intercept, double slope, double x, double shift, double sigma) {
    return normal(intercept + slope * x + shift, sigma + 0.5);
  }
}
