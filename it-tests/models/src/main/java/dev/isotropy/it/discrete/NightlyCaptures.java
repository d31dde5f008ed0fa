package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A closed population by capture and recapture, where nights and animals differ (the model Mth of
 * Kéry and Schaub, Bayesian Population Analysis, chapter 6).
 */
@Model
public record NightlyCaptures(
    @Plate({"animal", "night"}) boolean[][] caught, @Plate("night") double[] rain) {

  @Sample
  Uniform share() {
    return uniform(0, 1);
  }

  @Sample
  @Plate("night")
  Normal night(double rain) {
    return normal(-rain, 1);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  @Plate("animal")
  Normal shyness(double spread) {
    return normal(0, spread);
  }

  @Sample
  @Enumerate
  @Plate("animal")
  Bernoulli present(double share) {
    return bernoulli(share);
  }

  @Sample
  @Plate({"animal", "night"})
  Bernoulli caught(int present, double night, double shyness) {
    return bernoulli(present == 1 ? invLogit(night - shyness) : 0);
  }
}
