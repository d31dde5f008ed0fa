package dev.isotropy.it;

import static dev.isotropy.Distributions.bernoulliLogit;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.dot;

import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Logistic regression on a design matrix, with standard normal priors.
 *
 * <p>Its log density equals that of Stan's usual programs, {@code bernoulli_logit} and {@code
 * bernoulli_logit_glm} alike: no parameter is bounded.
 *
 * @param x the design matrix, one row per observation
 * @param y the outcomes, each 0 or 1
 */
@Model
public record LogisticRegression(@Plate({"observation", "predictor"}) double[][] x, int[] y) {

  @Sample
  Normal alpha() {
    return normal(0, 1);
  }

  @Sample
  @Plate("predictor")
  Normal beta() {
    return normal(0, 1);
  }

  @Sample
  @Plate("observation")
  BernoulliLogit y(double[] x, double[] beta, double alpha) {
    return bernoulliLogit(alpha + dot(x, beta));
  }
}
