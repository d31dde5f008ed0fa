package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Whether households switched to another well, by its distance, the arsenic in their own and the
 * education of their head, with flat priors (Gelman and Hill, Data Analysis Using Regression,
 * chapter 5). The density is the program's.
 *
 * @param distance to the closest safe well, in metres
 * @param arsenic in the own well
 * @param education of the head of the household, in years
 * @param switched whether the household switched
 */
@Model
public record WellsDistArsenicEducation(
    double[] distance, double[] arsenic, double[] education, int[] switched) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform distanceSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform arsenicSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform educationSlope() {
    return improperUniform();
  }

  @Sample
  @Plate("household")
  BernoulliLogit switched(
      double distance,
      double arsenic,
      double education,
      double intercept,
      double distanceSlope,
      double arsenicSlope,
      double educationSlope) {
    return bernoulliLogit(
        intercept
            + distanceSlope * (distance / 100)
            + arsenicSlope * arsenic
            + educationSlope * (education / 4));
  }
}
