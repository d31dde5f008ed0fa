package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.stable;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Stable;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.reparam.SymmetricStable;

/** A line with α-stable errors, rewritten. */
@Model
public record StableRegression(double[] x, double[] y) {

  @Sample
  Normal intercept() {
    return normal(0, 5);
  }

  @Sample
  Normal slope() {
    return normal(0, 5);
  }

  @Sample
  HalfNormal noise() {
    return halfNormal(2);
  }

  @Sample
  @Plate("n")
  @Reparam(SymmetricStable.class)
  Stable y(double x, double intercept, double slope, double noise) {
    return stable(1.5, 0, noise, intercept + slope * x);
  }
}
