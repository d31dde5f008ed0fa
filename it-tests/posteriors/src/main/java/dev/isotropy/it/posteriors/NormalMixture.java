package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A mixture of normal distributions (Stan User's Guide, "Finite Mixtures"). The component of each
 * observation is summed out.
 *
 * <p>Its log density exceeds the program's by log (K − 1)! − K log 10 for K components: the priors
 * of the weights and of the standard deviations are proper here, where the program only bounds
 * these parameters.
 *
 * @param concentration of the weights' prior, 1 for each component
 * @param y the observations
 */
@Model
public record NormalMixture(@Plate("component") double[] concentration, double[] y) {

  @Sample
  Dirichlet weight(double[] concentration) {
    return dirichlet(concentration);
  }

  @Sample
  @Plate("component")
  Normal mean() {
    return normal(0, 10);
  }

  @Sample
  @Plate("component")
  Uniform sd() {
    return uniform(0, 10);
  }

  @Factor
  @Plate("n")
  double component(double y, double[] weight, double[] mean, double[] sd) {
    double[] parts = new double[weight.length];
    for (int k = 0; k < parts.length; k++) {
      parts[k] = Math.log(weight[k]) + normal(mean[k], sd[k]).logProb(y);
    }
    return logSumExp(parts);
  }
}
