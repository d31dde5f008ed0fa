package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Counts of accidents by area with spatial and unstructured effects (Morris et al., Bayesian
 * hierarchical spatial models: implementing the Besag York Mollié model in Stan, 2019).
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-normal prior here,
 * where the program restricts a normal density to positive values.
 *
 * @param areas the number of areas
 * @param node1 one end of each pair of neighbours
 * @param node2 the other end
 * @param exposure of each area
 * @param count of each area
 * @param scaling the typical variance of the spatial effects
 */
@Model
public record Bym2(
    int areas,
    @Plate("edge") int[] node1,
    @Plate("edge") int[] node2,
    double[] exposure,
    int[] count,
    double scaling) {

  @Sample
  Normal intercept() {
    return normal(0, 1);
  }

  @Sample
  HalfNormal sigma() {
    return halfNormal(1);
  }

  @Sample
  Beta share() {
    return beta(0.5, 0.5);
  }

  @Sample
  @Plate(value = "area", size = "areas")
  Normal own() {
    return normal(0, 1);
  }

  @Sample
  @Plate("area")
  ImproperUniform spatial() {
    return improperUniform();
  }

  @Factor
  @Plate("edge")
  double smooth(int node1, int node2, double[] spatial) {
    return -0.5 * square(spatial[node1] - spatial[node2]);
  }

  /** Neighbours alone leave the level of the spatial effects open. */
  @Factor
  double level(double[] spatial, int areas) {
    return normal(0, 0.001 * areas).logProb(sum(spatial));
  }

  @Sample
  @Plate("area")
  PoissonLog count(
      double exposure,
      double own,
      double spatial,
      double share,
      double scaling,
      double sigma,
      double intercept) {
    double effect = Math.sqrt(1 - share) * own + Math.sqrt(share / scaling) * spatial;
    return poissonLog(Math.log(exposure) + intercept + sigma * effect);
  }
}
