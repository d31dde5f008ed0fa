package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Growth of dugongs by age, with an asymptote (Carlin and Gelfand, An iterative Monte Carlo method
 * for nonconjugate Bayesian analysis, 1991). The density is the program's.
 *
 * @param age the ages in years
 * @param length the lengths in metres
 */
@Model
public record Dugongs(double[] age, double[] length) {

  @Sample
  Normal asymptote() {
    return normal(0, 1000);
  }

  @Sample
  Normal lag() {
    return normal(0, 1000);
  }

  @Sample
  Uniform lambda() {
    return uniform(0.5, 1);
  }

  @Sample
  Gamma precision() {
    return gamma(1e-4, 1e-4);
  }

  @Sample
  @Plate("dugong")
  Normal length(double age, double asymptote, double lag, double lambda, double precision) {
    return normal(asymptote - lag * Math.pow(lambda, age), 1 / Math.sqrt(precision));
  }
}
