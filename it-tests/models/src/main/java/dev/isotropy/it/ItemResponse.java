package dev.isotropy.it;

import static dev.isotropy.Distributions.bernoulliLogit;
import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.logNormal;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * The two-parameter logistic model of item response, with centred hierarchical priors.
 *
 * <p>Its log density exceeds that of Stan's usual program by 3 log 2: {@code sigmaTheta}, {@code
 * sigmaA} and {@code sigmaB} have half-Cauchy priors here, where Stan restricts Cauchy densities to
 * positive values and leaves them unnormalised.
 *
 * @param y whether each item, by row, was solved by each person, by column: 0 or 1
 */
@Model
public record ItemResponse(@Plate({"item", "person"}) int[][] y) {

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
