package dev.isotropy.it.schools;

import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Strategy;

/**
 * The model of eight schools in forms that differ only in how the effects of the schools are
 * sampled.
 */
public final class Schools {

  private Schools() {}

  /** As the strategy chooses. */
  @Model
  @Strategy(Auto.class)
  public record ByStrategy(double[] y, double[] sigma) {

    @Sample
    Normal mu() {
      return normal(0, 5);
    }

    @Sample
    HalfCauchy tau() {
      return halfCauchy(5);
    }

    @Sample
    @Plate("school")
    Normal theta(double mu, double tau) {
      return normal(mu, tau);
    }

    @Sample
    @Plate("school")
    Normal y(double theta, double sigma) {
      return normal(theta, sigma);
    }
  }

  /** As the strategy chooses with a centering of its own. */
  @Model
  @Auto(centered = 0.25)
  public record QuarterByStrategy(double[] y, double[] sigma) {

    @Sample
    Normal mu() {
      return normal(0, 5);
    }

    @Sample
    HalfCauchy tau() {
      return halfCauchy(5);
    }

    @Sample
    @Plate("school")
    Normal theta(double mu, double tau) {
      return normal(mu, tau);
    }

    @Sample
    @Plate("school")
    Normal y(double theta, double sigma) {
      return normal(theta, sigma);
    }
  }

  /** Centred in part. */
  @Model
  public record Partly(double[] y, double[] sigma) {

    @Sample
    Normal mu() {
      return normal(0, 5);
    }

    @Sample
    HalfCauchy tau() {
      return halfCauchy(5);
    }

    @Sample
    @Plate("school")
    @LocScale(centered = 0.3)
    Normal theta(double mu, double tau) {
      return normal(mu, tau);
    }

    @Sample
    @Plate("school")
    Normal y(double theta, double sigma) {
      return normal(theta, sigma);
    }
  }

  /** Left alone, against the strategy. */
  @Model
  @Strategy(Auto.class)
  public record Centered(double[] y, double[] sigma) {

    @Sample
    Normal mu() {
      return normal(0, 5);
    }

    @Sample
    HalfCauchy tau() {
      return halfCauchy(5);
    }

    @Sample
    @Plate("school")
    @Reparam({})
    Normal theta(double mu, double tau) {
      return normal(mu, tau);
    }

    @Sample
    @Plate("school")
    Normal y(double theta, double sigma) {
      return normal(theta, sigma);
    }
  }

  /** Left alone, as nothing asks for anything. */
  @Model
  public record Plain(double[] y, double[] sigma) {

    @Sample
    Normal mu() {
      return normal(0, 5);
    }

    @Sample
    HalfCauchy tau() {
      return halfCauchy(5);
    }

    @Sample
    @Plate("school")
    Normal theta(double mu, double tau) {
      return normal(mu, tau);
    }

    @Sample
    @Plate("school")
    Normal y(double theta, double sigma) {
      return normal(theta, sigma);
    }
  }
}
