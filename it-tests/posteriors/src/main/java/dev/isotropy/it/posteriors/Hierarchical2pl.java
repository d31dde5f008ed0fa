package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.LinearAlgebra.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The two-parameter logistic model of item response, where discrimination and difficulty of the
 * items are correlated (Furr, Hierarchical two-parameter logistic item response model, 2017). The
 * density is the program's.
 *
 * @param items the number of items
 * @param persons the number of persons
 * @param item the item of each answer
 * @param person the person of each answer
 * @param solved whether the answer is right
 */
@Model
public record Hierarchical2pl(int items, int persons, int[] item, int[] person, int[] solved) {

  /** The log discrimination and the difficulty of an item. */
  static final int TRAITS = 2;

  @Sample
  @Plate(value = "person", size = "persons")
  Normal ability() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "item", size = "items")
  MultivariateNormal trait(double[] mean, double[] sd, double[][] correlation) {
    return multivariateNormal(mean, scaleRows(sd, correlation));
  }

  @Sample
  @Plate(value = "trait", size = "TRAITS")
  Normal mean(@Index("trait") int trait) {
    return normal(0, trait == 0 ? 1 : 5);
  }

  @Sample
  @Plate("trait")
  Exponential sd() {
    return exponential(0.1);
  }

  @Sample
  LkjCholesky correlation() {
    return lkjCholesky(4, TRAITS);
  }

  @Sample
  @Plate("answer")
  BernoulliLogit solved(int item, int person, double[] ability, double[][] trait) {
    double discrimination = Math.exp(trait[item][0]);
    return bernoulliLogit(discrimination * (ability[person] - trait[item][1]));
  }
}
