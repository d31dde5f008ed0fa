package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Weights of thirty rats over five weeks, a line for each (Gelfand et al., Illustration of Bayesian
 * inference in normal data models using Gibbs sampling, 1990), with flat priors of the standard
 * deviations. The density is the program's.
 *
 * @param rats the number of rats
 * @param centre the age at which the intercepts hold
 * @param rat which rat was weighed
 * @param age at which age, in days
 * @param weight its weight, in grams
 */
@Model
public record Rats(int rats, double centre, int[] rat, double[] age, double[] weight) {

  @Sample
  @Plate(value = "rat", size = "rats")
  Normal alpha(double muAlpha, double sigmaAlpha) {
    return normal(muAlpha, sigmaAlpha);
  }

  @Sample
  @Plate("rat")
  Normal beta(double muBeta, double sigmaBeta) {
    return normal(muBeta, sigmaBeta);
  }

  @Sample
  Normal muAlpha() {
    return normal(0, 100);
  }

  @Sample
  Normal muBeta() {
    return normal(0, 100);
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  ImproperUniform sigmaAlpha() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  ImproperUniform sigmaBeta() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("weighing")
  Normal weight(double[] alpha, double[] beta, int rat, double age, double centre, double sigma) {
    return normal(alpha[rat] + beta[rat] * (age - centre), sigma);
  }
}
