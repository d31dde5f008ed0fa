package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.projectedNormal;

import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.ProjectedNormal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/** The direction of the wind at each station from its parts, on the sphere. */
@Model
public record SphericalWind(double[] prior, double[] east, double[] north) {

  @Sample
  @Plate("station")
  ProjectedNormal direction(double[] prior) {
    return projectedNormal(prior);
  }

  @Sample
  @Plate("station")
  Normal east(double[] direction) {
    return normal(direction[0], 0.5);
  }

  @Sample
  @Plate("station")
  Normal north(double[] direction) {
    return normal(direction[1], 0.5);
  }
}
