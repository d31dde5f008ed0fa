package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** Series of returns that are calm or not, as they were before or not. */
@Model
public record Regimes(@Plate({"fund", "month"}) double[][] returns) {

  @Sample
  Beta stay() {
    return beta(4, 1);
  }

  @Sample
  HalfNormal calm() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal more() {
    return halfNormal(2);
  }

  @Sample
  @Enumerate
  @Plate({"fund", "month"})
  Bernoulli wild(@Index("month") int month, int[] wild, double stay) {
    return bernoulli(month == 0 ? 0.5 : wild[month - 1] == 1 ? stay : 1 - stay);
  }

  @Sample
  @Plate({"fund", "month"})
  Normal returns(int wild, double calm, double more) {
    return normal(0, wild == 1 ? calm + more : calm);
  }
}
