package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** {@link Guessing} with who guesses summed out by hand. */
@Model
public record GuessingByHand(int[] correct, int questions) {

  @Sample
  Beta rate() {
    return beta(1, 2);
  }

  @Sample
  Beta ability() {
    return beta(8, 2);
  }

  @Factor
  @Plate("person")
  double mixture(int correct, double rate, double ability, int questions) {
    return logSumExp(
        Math.log(rate) + binomial(questions, 0.5).logProb(correct),
        log1m(rate) + binomial(questions, ability).logProb(correct));
  }
}
