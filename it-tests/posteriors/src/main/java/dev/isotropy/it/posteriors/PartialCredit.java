package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The generalised partial credit model of graded item response with a regression of the abilities
 * on covariates (Furr, Generalized partial credit model with latent regression, 2017). Items have
 * as many steps as their highest grade, one after another along one plate; all steps sum to 0. The
 * density is the program's.
 *
 * @param items the number of items
 * @param item the item of each answer
 * @param person the person of each answer
 * @param grade of each answer, from 0
 * @param covariates of each person, the first of them 1
 */
@Model
public record PartialCredit(
    int items,
    @Plate("answer") int[] item,
    @Plate("answer") int[] person,
    @Plate("answer") int[] grade,
    @Plate({"person", "covariate"}) double[][] covariates) {

  /** The highest grade of each item. */
  @Deterministic
  int[] highest(int[] item, int[] grade) {
    int[] highest = new int[items];
    for (int n = 0; n < grade.length; n++) {
      highest[item[n]] = Math.max(highest[item[n]], grade[n]);
    }
    return highest;
  }

  /** The first step of each item. */
  @Deterministic
  int[] first(int[] highest) {
    int[] first = new int[highest.length];
    for (int i = 1; i < highest.length; i++) {
      first[i] = first[i - 1] + highest[i - 1];
    }
    return first;
  }

  @Deterministic
  int steps(int[] highest) {
    return sum(highest);
  }

  @Deterministic
  int freeSteps(int steps) {
    return steps - 1;
  }

  /** The covariates, but for the first, with mean 0 and standard deviation 1/2. */
  @Deterministic
  @Plate("person")
  double[] scaled(@Index("person") int person, double[][] covariates) {
    double[] scaled = covariates[person].clone();
    for (int k = 1; k < scaled.length; k++) {
      double[] column = transpose(covariates)[k];
      scaled[k] = (scaled[k] - mean(column)) / (2 * standardDeviation(column));
    }
    return scaled;
  }

  @Sample
  @Plate(value = "item", size = "items")
  LogNormal discrimination() {
    return logNormal(1, 1);
  }

  @Sample
  @Plate(value = "freeStep", size = "freeSteps")
  ImproperUniform freeStep() {
    return improperUniform();
  }

  @Deterministic
  @Plate(value = "step", size = "steps")
  double step(@Index("step") int step, double[] freeStep) {
    return step < freeStep.length ? freeStep[step] : -sum(freeStep);
  }

  @Factor
  @Plate("step")
  double stepPrior(double step) {
    return normal(0, 3).logProb(step);
  }

  @Sample
  @Plate("covariate")
  StudentT slope() {
    return studentT(3, 0, 1);
  }

  @Sample
  @Plate("person")
  Normal ability(double[] scaled, double[] slope) {
    return normal(dot(scaled, slope), 1);
  }

  @Factor
  @Plate("answer")
  double likelihood(
      int item,
      int person,
      int grade,
      int[] highest,
      int[] first,
      double[] discrimination,
      double[] ability,
      double[] step) {
    double[] logits = new double[highest[item] + 1];
    for (int k = 1; k < logits.length; k++) {
      double gain = discrimination[item] * ability[person] - step[first[item] + k - 1];
      logits[k] = logits[k - 1] + gain;
    }
    return categoricalLogit(logits).logProb(grade);
  }
}
