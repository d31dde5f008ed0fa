package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Party identification by ideology and demography, from the national election studies, with flat
 * priors (Gelman and Hill, Data Analysis Using Regression, chapter 4). The density is the
 * program's.
 *
 * @param ideology self-assessed, from liberal to conservative
 * @param race 0 white, 1 black, 0.5 other
 * @param ageGroup 1 under 30, 2 up to 44, 3 up to 64, 4 above
 * @param education in four levels
 * @param gender 1 men, 2 women
 * @param income in five levels
 * @param party from 1, strongly democratic, to 7, strongly republican
 */
@Model
public record Nes(
    double[] ideology,
    double[] race,
    int[] ageGroup,
    double[] education,
    double[] gender,
    double[] income,
    double[] party) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform ideologySlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform raceSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform from30() {
    return improperUniform();
  }

  @Sample
  ImproperUniform from45() {
    return improperUniform();
  }

  @Sample
  ImproperUniform from65() {
    return improperUniform();
  }

  @Sample
  ImproperUniform educationSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform genderSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform incomeSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("respondent")
  Normal party(
      double ideology,
      double race,
      int ageGroup,
      double education,
      double gender,
      double income,
      double intercept,
      double ideologySlope,
      double raceSlope,
      double from30,
      double from45,
      double from65,
      double educationSlope,
      double genderSlope,
      double incomeSlope,
      double sigma) {
    double age =
        switch (ageGroup) {
          case 2 -> from30;
          case 3 -> from45;
          case 4 -> from65;
          default -> 0;
        };
    double mean =
        intercept
            + ideologySlope * ideology
            + raceSlope * race
            + age
            + educationSlope * education
            + genderSlope * gender
            + incomeSlope * income;
    return normal(mean, sigma);
  }
}
