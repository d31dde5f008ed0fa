package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * The two-parameter logistic model of item response, with centred hierarchical priors (Fox,
 * Bayesian Item Response Modeling, 2010).
 *
 * <p>Its log density exceeds the program's by 3 log 2: the scales have half-Cauchy priors here,
 * where the program restricts Cauchy densities to positive values.
 *
 * @param y whether each item, by row, was solved by each person, by column
 */
@Model
public record Irt2pl(@Plate({"item", "person"}) int[][] y) {

  @Sample
  HalfCauchy sigmaTheta() {
    return halfCauchy(2);
  }

  @Sample
  @Plate("person")
  Normal theta(double sigmaTheta) {
    return normal(0, sigmaTheta);
  }

  @Sample
  HalfCauchy sigmaA() {
    return halfCauchy(2);
  }

  @Sample
  @Plate("item")
  LogNormal a(double sigmaA) {
    return logNormal(0, sigmaA);
  }

  @Sample
  Normal muB() {
    return normal(0, 5);
  }

  @Sample
  HalfCauchy sigmaB() {
    return halfCauchy(2);
  }

  @Sample
  @Plate("item")
  Normal b(double muB, double sigmaB) {
    return normal(muB, sigmaB);
  }

  @Sample
  @Plate({"item", "person"})
  BernoulliLogit y(double a, double theta, double b) {
    return bernoulliLogit(a * (theta - b));
  }
}
