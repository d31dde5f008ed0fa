package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.stableWithLogProb;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.StableWithLogProb;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/** A line with α-stable errors, whose density is integrated. */
@Model
public record IntegratedRegression(double[] x, double[] y) {

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
  StableWithLogProb y(double x, double intercept, double slope, double noise) {
    return stableWithLogProb(1.5, 0, noise, intercept + slope * x);
  }
}
