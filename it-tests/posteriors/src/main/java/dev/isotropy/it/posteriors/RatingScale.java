package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The rating scale model of graded item response with a regression of the abilities on covariates
 * (Furr, Rating scale and generalized rating scale models with latent regression, 2017). The
 * difficulties of the items sum to 0, and so do those of the steps. The density is the program's.
 *
 * @param items the number of items
 * @param categories the number of answers to choose from
 * @param item the item of each answer
 * @param person the person of each answer
 * @param rating the answer, from 0
 * @param covariates of each person, the first of them 1
 */
@Model
public record RatingScale(
    int items,
    int categories,
    int[] item,
    int[] person,
    int[] rating,
    @Plate({"person", "covariate"}) double[][] covariates) {

  @Sample
  @Plate(value = "item", size = "items")
  LogNormal discrimination() {
    return logNormal(1, 1);
  }

  @Deterministic
  int itemContrasts() {
    return items - 1;
  }

  @Deterministic
  int stepContrasts() {
    return categories - 2;
  }

  @Sample
  @Plate(value = "itemContrast", size = "itemContrasts")
  ImproperUniform freeDifficulty() {
    return improperUniform();
  }

  @Sample
  @Plate(value = "stepContrast", size = "stepContrasts")
  ImproperUniform freeStep() {
    return improperUniform();
  }

  /** Their sum is 0. */
  @Deterministic
  @Plate("item")
  double difficulty(@Index("item") int item, double[] freeDifficulty) {
    return item < freeDifficulty.length ? freeDifficulty[item] : -sum(freeDifficulty);
  }

  @Factor
  @Plate("item")
  double difficultyPrior(double difficulty) {
    return normal(0, 3).logProb(difficulty);
  }

  @Factor
  double stepPrior(double[] freeStep) {
    double prior = normal(0, 3).logProb(-sum(freeStep));
    for (double step : freeStep) {
      prior += normal(0, 3).logProb(step);
    }
    return prior;
  }

  /** How difficult it is to reach a category: the sum of the steps below it, which is 0 for all. */
  @Deterministic
  @Plate(value = "category", size = "categories")
  double threshold(@Index("category") int category, double[] freeStep) {
    double below = 0;
    for (int k = 0; k < freeStep.length; k++) {
      below += k < category ? freeStep[k] : 0;
    }
    return category == freeStep.length + 1 ? 0 : below;
  }

  @Sample
  @Plate("person")
  Normal ability(double[] covariates, double[] slope) {
    return normal(dot(covariates, slope), 1);
  }

  @Sample
  @Plate("covariate")
  StudentT slope() {
    return studentT(3, 0, 1);
  }

  @Sample
  @Plate("answer")
  CategoricalLogit rating(
      int item,
      int person,
      double[] discrimination,
      double[] difficulty,
      double[] ability,
      double[] threshold) {
    double position = discrimination[item] * ability[person] - difficulty[item];
    double[] logits = new double[threshold.length];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = k * position - threshold[k];
    }
    return categoricalLogit(logits);
  }
}
