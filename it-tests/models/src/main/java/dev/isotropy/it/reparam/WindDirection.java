package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.projectedNormal;

import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.ProjectedNormal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.Reparam;

/** The direction of the wind at each station from its parts, rewritten. */
@Model
public record WindDirection(double[] prior, double[] east, double[] north) {

  @Sample
  @Plate("station")
  @Reparam(ProjectedNormalReparam.class)
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
