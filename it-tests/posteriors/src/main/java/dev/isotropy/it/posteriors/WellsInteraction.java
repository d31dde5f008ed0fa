package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Whether households switched to another well, by its distance, the arsenic in their own and the
 * interaction of both, with flat priors (Gelman and Hill, Data Analysis Using Regression, chapter
 * 5). The density is the program's.
 *
 * @param distance to the closest safe well, in metres
 * @param arsenic in the own well
 * @param switched whether the household switched
 */
@Model
public record WellsInteraction(double[] distance, double[] arsenic, int[] switched) {

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
  ImproperUniform interaction() {
    return improperUniform();
  }

  @Sample
  @Plate("household")
  BernoulliLogit switched(
      double distance,
      double arsenic,
      double intercept,
      double distanceSlope,
      double arsenicSlope,
      double interaction) {
    double hundreds = distance / 100;
    return bernoulliLogit(
        intercept
            + distanceSlope * hundreds
            + arsenicSlope * arsenic
            + interaction * (hundreds * arsenic));
  }
}
