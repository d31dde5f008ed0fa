package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * An autoregression of some order, given the values before the first one modelled (Stan User's
 * Guide, "Time-Series Models").
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-Cauchy prior here,
 * where the program restricts a Cauchy density to positive values.
 *
 * @param order how many values back the series depends on itself
 * @param series the whole series, of which the first values are given
 * @param y the series without them
 */
@Model
public record ArK(int order, double[] series, double[] y) {

  @Sample
  Normal alpha() {
    return normal(0, 10);
  }

  @Sample
  @Plate(value = "lag", size = "order")
  Normal beta() {
    return normal(0, 10);
  }

  @Sample
  HalfCauchy sigma() {
    return halfCauchy(2.5);
  }

  @Sample
  @Plate("t")
  Normal y(@Index("t") int t, double[] series, double alpha, double[] beta, double sigma) {
    double mean = alpha;
    for (int k = 0; k < beta.length; k++) {
      mean += beta[k] * series[t + beta.length - 1 - k];
    }
    return normal(mean, sigma);
  }
}
