package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A moving average, whose errors depend on each other: a loop that runs step by step.
 *
 * @param y the series
 */
@Model
public record Shocks(double[] y) {

  @Sample
  Normal level() {
    return normal(0, 10);
  }

  @Sample
  Uniform memory() {
    return uniform(-1, 1);
  }

  @Sample
  HalfCauchy noise() {
    return halfCauchy(2.5);
  }

  @Factor
  double likelihood(double[] y, double level, double memory, double noise) {
    double error = 0;
    double total = 0;
    for (int t = 0; t < y.length; t++) {
      error = y[t] - level - memory * error;
      total += normal(0, noise).logProb(error);
    }
    return total;
  }
}
