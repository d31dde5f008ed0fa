package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Votes in the election of 1988 by state and demography, a multilevel logistic regression (Gelman
 * and Hill, Data Analysis Using Regression, chapter 14).
 *
 * <p>Its log density is the program's minus 5 log 100: the uniform priors of the standard
 * deviations are proper here, where the program only bounds them.
 *
 * @param ages the number of age groups
 * @param educations the number of levels of education
 * @param ageEducations the number of their combinations
 * @param states the number of states
 * @param regions the number of regions
 * @param age the age group of each respondent
 * @param education the level of education
 * @param ageEducation the combination of both
 * @param state the state
 * @param region the region
 * @param black whether the respondent is black: 0 or 1
 * @param female whether the respondent is a woman: 0 or 1
 * @param previous the republican share in the state's previous elections
 * @param republican the vote
 */
@Model
public record Election88(
    int ages,
    int educations,
    int ageEducations,
    int states,
    int regions,
    int[] age,
    int[] education,
    int[] ageEducation,
    int[] state,
    int[] region,
    double[] black,
    double[] female,
    double[] previous,
    int[] republican) {

  @Sample
  @Plate(value = "age", size = "ages")
  Normal a(double sigmaA) {
    return normal(0, sigmaA);
  }

  @Sample
  @Plate(value = "education", size = "educations")
  Normal b(double sigmaB) {
    return normal(0, sigmaB);
  }

  @Sample
  @Plate(value = "ageEducation", size = "ageEducations")
  Normal c(double sigmaC) {
    return normal(0, sigmaC);
  }

  @Sample
  @Plate(value = "state", size = "states")
  Normal d(double sigmaD) {
    return normal(0, sigmaD);
  }

  @Sample
  @Plate(value = "region", size = "regions")
  Normal e(double sigmaE) {
    return normal(0, sigmaE);
  }

  @Sample
  Normal intercept() {
    return normal(0, 100);
  }

  @Sample
  Normal blackEffect() {
    return normal(0, 100);
  }

  @Sample
  Normal femaleEffect() {
    return normal(0, 100);
  }

  @Sample
  Normal previousSlope() {
    return normal(0, 100);
  }

  @Sample
  Normal interaction() {
    return normal(0, 100);
  }

  @Sample
  Uniform sigmaA() {
    return uniform(0, 100);
  }

  @Sample
  Uniform sigmaB() {
    return uniform(0, 100);
  }

  @Sample
  Uniform sigmaC() {
    return uniform(0, 100);
  }

  @Sample
  Uniform sigmaD() {
    return uniform(0, 100);
  }

  @Sample
  Uniform sigmaE() {
    return uniform(0, 100);
  }

  @Sample
  @Plate("respondent")
  BernoulliLogit republican(
      int age,
      int education,
      int ageEducation,
      int state,
      int region,
      double black,
      double female,
      double previous,
      double[] a,
      double[] b,
      double[] c,
      double[] d,
      double[] e,
      double intercept,
      double blackEffect,
      double femaleEffect,
      double previousSlope,
      double interaction) {
    double common =
        intercept
            + blackEffect * black
            + femaleEffect * female
            + interaction * female * black
            + previousSlope * previous;
    return bernoulliLogit(common + a[age] + b[education] + c[ageEducation] + d[state] + e[region]);
  }
}
