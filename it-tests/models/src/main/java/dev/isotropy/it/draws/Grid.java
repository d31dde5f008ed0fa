package dev.isotropy.it.draws;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;

/**
 * A field measured in rows and columns: latent quantities without, along one and along two plates.
 *
 * @param y the measurements, by row and column
 */
@Model
public record Grid(@Plate({"row", "column"}) double[][] y) {

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  @Plate("row")
  Uniform level() {
    return uniform(-5, 5);
  }

  @Sample
  @Plate({"row", "column"})
  @Reparam(LocScale.class)
  Normal cell(double level, double spread) {
    return normal(level, spread);
  }

  @Deterministic
  @Plate({"row", "column"})
  double offset(double cell, double level) {
    return cell - level;
  }

  @Sample
  @Plate({"row", "column"})
  Normal y(double cell) {
    return normal(cell, 0.5);
  }
}
