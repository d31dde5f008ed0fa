package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** Series of returns of funds of two kinds, each with chains of their own. */
@Model
public record Funds(@Plate({"fund", "month"}) double[][] returns) {

  @Sample
  Beta stay() {
    return beta(4, 1);
  }

  @Sample
  HalfNormal more() {
    return halfNormal(2);
  }

  @Sample
  @Enumerate
  @Plate("fund")
  Bernoulli risky() {
    return bernoulli(0.3);
  }

  @Sample
  @Enumerate
  @Plate({"fund", "month"})
  Binomial wild(@Index("month") int month, int[] wild, int risky, double stay) {
    double probability = risky == 1 ? stay : 1 - stay;
    return binomial(2, month == 0 ? 0.5 : wild[month - 1] > 0 ? probability : 0.2);
  }

  @Sample
  @Plate({"fund", "month"})
  Normal returns(int wild, double more, int risky) {
    return normal(risky, 1 + wild * more);
  }
}
