package dev.isotropy.it;

import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.Normal;
import dev.isotropy.it.extension.NonCentered;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Sparse means under a horseshoe prior (Carvalho, Polson and Scott, 2010), reparameterized by a
 * strategy that comes from an extension.
 */
@Model
@NonCentered
public record Horseshoe(double[] y) {

  @Sample
  HalfCauchy tau() {
    return halfCauchy(1);
  }

  @Sample
  @Plate("k")
  HalfCauchy lambda(double tau) {
    return halfCauchy(tau);
  }

  @Sample
  @Plate("k")
  Normal effect(double lambda) {
    return normal(0, lambda);
  }

  @Sample
  @Plate("k")
  Normal y(double effect) {
    return normal(effect, 1);
  }
}
