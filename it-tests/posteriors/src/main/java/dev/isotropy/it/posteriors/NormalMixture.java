package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

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

  @Sample
  @Enumerate
  @Plate("n")
  Categorical component(double[] weight) {
    return categorical(weight);
  }

  @Sample
  @Plate("n")
  Normal y(int component, double[] mean, double[] sd) {
    return normal(mean[component], sd[component]);
  }
}
