package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** Exams of yes-or-no questions that some people guess. */
@Model
public record Guessing(int[] correct, int questions) {

  @Sample
  Beta rate() {
    return beta(1, 2);
  }

  @Sample
  Beta ability() {
    return beta(8, 2);
  }

  @Sample
  @Enumerate
  @Plate("person")
  Bernoulli guesses(double rate) {
    return bernoulli(rate);
  }

  @Sample
  @Plate("person")
  Binomial correct(int guesses, double ability, int questions) {
    return binomial(questions, guesses == 1 ? 0.5 : ability);
  }
}
