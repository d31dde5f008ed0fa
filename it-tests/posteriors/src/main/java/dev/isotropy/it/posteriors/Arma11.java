package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * An autoregressive moving-average process of orders 1 and 1 (Stan User's Guide, "Time-Series
 * Models").
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-Cauchy prior here,
 * where the program restricts a Cauchy density to positive values.
 *
 * @param y the series
 */
@Model
public record Arma11(double[] y) {

  @Sample
  Normal mu() {
    return normal(0, 10);
  }

  @Sample
  Normal phi() {
    return normal(0, 2);
  }

  @Sample
  Normal theta() {
    return normal(0, 2);
  }

  @Sample
  HalfCauchy sigma() {
    return halfCauchy(2.5);
  }

  /** The series begins where the process without noise stands. */
  @Factor
  double errors(double[] y, double mu, double phi, double theta, double sigma) {
    double error = y[0] - (mu + phi * mu);
    double logDensity = normal(0, sigma).logProb(error);
    for (int t = 1; t < y.length; t++) {
      error = y[t] - (mu + phi * y[t - 1] + theta * error);
      logDensity += normal(0, sigma).logProb(error);
    }
    return logDensity;
  }
}
