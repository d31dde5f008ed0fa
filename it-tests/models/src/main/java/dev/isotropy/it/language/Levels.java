package dev.isotropy.it.language;

import static dev.isotropy.Distributions.ar1;
import static dev.isotropy.Distributions.ar1From;
import static dev.isotropy.Distributions.delta;
import static dev.isotropy.Distributions.gaussianRandomWalk;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.Ar1;
import dev.isotropy.distributions.Ar1From;
import dev.isotropy.distributions.Delta;
import dev.isotropy.distributions.GaussianRandomWalk;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Levels of wells over months: series as vectors, latent and observed, and points.
 *
 * @param level of each well in each month
 * @param rain of all of them
 * @param sunk how deep each one is, as it should be
 */
@Model
public record Levels(
    @Plate({"well", "month"}) double[][] level, @Plate("month") double[] rain, double[] sunk) {

  @Sample
  HalfNormal noise() {
    return halfNormal(1);
  }

  @Sample
  Uniform memory() {
    return uniform(-1, 1);
  }

  @Sample
  Delta shock(double noise) {
    return delta(0.5 * noise);
  }

  @Sample
  Delta base() {
    return delta(3);
  }

  @Sample
  GaussianRandomWalk ground(double shock, double[] rain) {
    return gaussianRandomWalk(shock, rain.length);
  }

  @Sample
  @Plate("well")
  Ar1 own(double memory, double shock, double[] rain) {
    return ar1(0, memory, shock, rain.length);
  }

  @Sample
  Ar1From season(double memory, double base, double noise, double[][] level) {
    return ar1From(base, 0.5, memory, noise, level[0].length);
  }

  @Sample
  @Plate({"well", "month"})
  Normal level(double ground, double own, double season, double noise) {
    return normal(ground + own + season, noise);
  }

  @Sample
  GaussianRandomWalk rain(double base, double memory, double noise, double[][] level) {
    return gaussianRandomWalk(base, memory, noise, level[0].length);
  }

  @Sample
  @Plate("well")
  Delta sunk(@Index("well") int well) {
    return delta(3 + well);
  }
}
