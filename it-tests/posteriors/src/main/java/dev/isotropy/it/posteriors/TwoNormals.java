package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A mixture of two normal distributions, their means in order (Stan User's Guide, "Finite
 * Mixtures"). The component of each observation is summed out.
 *
 * <p>Its log density exceeds the program's by 2 log 2: the standard deviations have half-normal
 * priors here, where the program restricts normal densities to positive values.
 *
 * @param y the observations
 */
@Model
public record TwoNormals(double[] y) {

  static final int COMPONENTS = 2;

  @Sample
  ImproperOrdered mean() {
    return improperOrdered(COMPONENTS);
  }

  @Factor
  double meanPrior(double[] mean) {
    return normal(0, 2).logProb(mean[0]) + normal(0, 2).logProb(mean[1]);
  }

  @Sample
  @Plate(value = "component", size = "COMPONENTS")
  HalfNormal sd() {
    return halfNormal(2);
  }

  @Sample
  Beta share() {
    return beta(5, 5);
  }

  @Factor
  @Plate("n")
  double component(double y, double[] mean, double[] sd, double share) {
    return logMix(share, normal(mean[0], sd[0]).logProb(y), normal(mean[1], sd[1]).logProb(y));
  }
}
