package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** A hidden Markov chain of kinds of weather, of which temperatures tell. */
@Model
public record Weather(double[] temperature, @Plate("kind") double[] prior) {

  @Sample
  Dirichlet first(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  @Plate("kind")
  Dirichlet next(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  @Plate("kind")
  Normal mean(double prior) {
    return normal(prior, 3);
  }

  @Sample
  @Enumerate
  @Plate("day")
  Categorical weather(@Index("day") int day, int[] weather, double[] first, double[][] next) {
    return day == 0 ? categorical(first) : categorical(next[weather[day - 1]]);
  }

  @Sample
  @Plate("day")
  Normal temperature(int weather, double[] mean) {
    return normal(mean[weather], 1);
  }
}
