package dev.isotropy.it.language;

import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poissonLog;

import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.model.Data;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Apples on trees of which some were sprayed and some bore blossom late: a model that is a class,
 * not public, whose constructor takes the data in an order of its own.
 */
@Model
class Orchard {

  /** How many apples each tree bears. */
  @Data final int[] apples;

  /** Whether each tree was sprayed. */
  @Data final boolean[] sprayed;

  /** Whether each tree blossomed late. */
  @Data final boolean[] late;

  /** The age of the orchard in years. */
  @Data final double age;

  @Sample final Normal intercept = normal(2, 1);

  @Sample final Exponential spread = exponential(2);

  // Named like a factory, which it hides: hence new Beta below.
  @Sample final Normal beta = new Normal(0, 0.5);

  private final String name;

  Orchard(double age, boolean[] sprayed, boolean[] late, int[] apples) {
    this("unnamed", age, sprayed, late, apples);
  }

  private Orchard(String name, double age, boolean[] sprayed, boolean[] late, int[] apples) {
    this.name = name;
    this.age = age;
    this.sprayed = sprayed;
    this.late = late;
    this.apples = apples;
  }

  @Sample
  Normal effect(double spread) {
    return normal(0, spread);
  }

  @Sample
  Beta lateShare() {
    return new Beta(2, 5);
  }

  @Sample
  @Plate("tree")
  Bernoulli late(double lateShare) {
    return new Bernoulli(lateShare);
  }

  @Sample
  @Plate("tree")
  PoissonLog apples(
      double intercept, double effect, double beta, boolean sprayed, double late, double age) {
    return poissonLog(intercept + (sprayed ? effect : 0) - late / 4 + beta * Math.log(age));
  }

  @Override
  public String toString() {
    return name;
  }
}
