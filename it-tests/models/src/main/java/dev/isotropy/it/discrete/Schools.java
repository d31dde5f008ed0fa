package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** Schools of several kinds with pupils of several types, and one more thing that all share. */
@Model
public record Schools(
    @Plate({"school", "kind"}) double[][] offer,
    @Plate("pupil") int[] school,
    double[] score,
    @Plate("type") double[] share) {

  @Sample
  @Plate("kind")
  Dirichlet types(double[] share) {
    return dirichlet(share);
  }

  @Sample
  @Plate("type")
  Normal level(double share) {
    return normal(share, 2);
  }

  @Sample
  @Enumerate
  Bernoulli strict() {
    return bernoulli(0.3);
  }

  @Sample
  @Enumerate
  @Plate("school")
  Categorical kind(double[] offer) {
    return categorical(offer);
  }

  @Sample
  @Enumerate
  @Plate("pupil")
  Categorical type(int[] kind, int school, double[][] types) {
    return categorical(types[kind[school]]);
  }

  @Sample
  @Plate("pupil")
  Normal score(int type, double[] level, int strict) {
    return normal(level[type] + strict, 1);
  }
}
