package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Whether households switched to another well, by its distance, with flat priors (Gelman and Hill,
 * Data Analysis Using Regression, chapter 5). The density is the program's.
 *
 * @param distance to the closest safe well, in metres
 * @param switched whether the household switched
 */
@Model
public record WellsDist(double[] distance, int[] switched) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform slope() {
    return improperUniform();
  }

  @Sample
  @Plate("household")
  BernoulliLogit switched(double distance, double intercept, double slope) {
    return bernoulliLogit(intercept + slope * distance);
  }
}
