package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A mixture of two normal distributions in one dimension, their means in order (Stan User's Guide,
 * "Finite Mixtures"). The component of each observation is summed out.
 *
 * <p>Its log density exceeds the program's by 2 log 2: the standard deviations have half-normal
 * priors here, where the program restricts normal densities to positive values.
 *
 * @param y the observations
 */
@Model
public record TwoNormals(double[] y) {

  @Sample
  Normal lower() {
    return normal(0, 2);
  }

  @Sample
  ImproperUniform gap() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Deterministic
  double upper(double lower, double gap) {
    return lower + gap;
  }

  @Factor
  double upperPrior(double upper) {
    return normal(0, 2).logProb(upper);
  }

  @Sample
  HalfNormal lowerSd() {
    return halfNormal(2);
  }

  @Sample
  HalfNormal upperSd() {
    return halfNormal(2);
  }

  @Sample
  Beta share() {
    return beta(5, 5);
  }

  @Factor
  @Plate("n")
  double component(
      double y, double lower, double upper, double lowerSd, double upperSd, double share) {
    return logMix(share, normal(lower, lowerSd).logProb(y), normal(upper, upperSd).logProb(y));
  }
}
