package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Whether children watched Sesame Street by whether they were encouraged to (Gelman and Hill, Data
 * Analysis Using Regression, chapter 10), a linear regression with flat priors. The density is the
 * program's.
 *
 * @param encouraged whether the child was encouraged: 0 or 1
 * @param watched whether the child watched: 0 or 1
 */
@Model
public record Sesame(double[] encouraged, double[] watched) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform effect() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("child")
  Normal watched(double encouraged, double intercept, double effect, double sigma) {
    return normal(intercept + effect * encouraged, sigma);
  }
}
