package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The two-parameter logistic model of item response with a regression of the abilities on
 * covariates (Furr, Two-parameter logistic item response model with latent regression, 2017). The
 * difficulties sum to 0. The density is the program's.
 *
 * @param items the number of items
 * @param item the item of each answer
 * @param person the person of each answer
 * @param solved whether the answer is right
 * @param covariates of each person, the first of them 1
 */
@Model
public record LatentRegression2pl(
    int items,
    int[] item,
    int[] person,
    int[] solved,
    @Plate({"person", "covariate"}) double[][] covariates) {

  @Sample
  @Plate(value = "item", size = "items")
  LogNormal discrimination() {
    return logNormal(1, 1);
  }

  @Deterministic
  int contrasts() {
    return items - 1;
  }

  @Sample
  @Plate(value = "contrast", size = "contrasts")
  ImproperUniform freeDifficulty() {
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

  /** The covariates, but for the first, with mean 0 and standard deviation 1/2. */
  @Deterministic
  @Plate({"person", "covariate"})
  double scaled(@Index("person") int person, @Index("covariate") int covariate) {
    double[][] all = covariates();
    double mean = 0;
    for (double[] row : all) {
      mean += row[covariate] / all.length;
    }
    double squares = 0;
    for (double[] row : all) {
      squares += square(row[covariate] - mean);
    }
    double sd = Math.sqrt(squares / (all.length - 1));
    return covariate == 0 ? all[person][0] : (all[person][covariate] - mean) / (2 * sd);
  }

  @Sample
  @Plate("person")
  Normal ability(double[] scaled, double[] slope) {
    return normal(dot(scaled, slope), 1);
  }

  @Sample
  @Plate("covariate")
  StudentT slope() {
    return studentT(3, 0, 1);
  }

  @Sample
  @Plate("answer")
  BernoulliLogit solved(
      int item, int person, double[] discrimination, double[] difficulty, double[] ability) {
    return bernoulliLogit(discrimination[item] * ability[person] - difficulty[item]);
  }
}
