package dev.isotropy.it.language;

import static dev.isotropy.Distributions.bernoulliLogit;
import static dev.isotropy.Distributions.logistic;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.Logistic;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/** A type that holds models, of which each is compiled under both names. */
public final class Survey {

  private Survey() {}

  /** How far one may move an answer. */
  static final double LEVER = 1.5;

  /** Yes or no, by person and question; both plates get their sizes from the one array. */
  @Model
  public record Answers(@Plate({"person", "question"}) boolean[][] yes) {

    @Sample
    @Plate("person")
    Normal leaning() {
      return normal(0, 1);
    }

    @Sample
    @Plate("question")
    Logistic bias() {
      return logistic(0, LEVER);
    }

    @Sample
    @Plate({"person", "question"})
    BernoulliLogit yes(double leaning, double bias) {
      return bernoulliLogit(leaning + bias);
    }
  }

  /** The same from the other side: the plates in the other order than the array's axes. */
  static final class Inner {

    private Inner() {}

    @Model
    record Turned(@Plate({"person", "question"}) int[][] yes, double[] weight) {

      @Sample
      @Plate("person")
      Normal leaning(double weight) {
        return normal(weight, 1);
      }

      @Sample
      @Plate("question")
      Normal bias() {
        return normal(0, 1);
      }

      @Sample(observed = "yes")
      @Plate({"person", "question"})
      BernoulliLogit answer(double bias, double leaning) {
        return bernoulliLogit(leaning * bias);
      }
    }
  }
}
