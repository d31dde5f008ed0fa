package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfCauchy;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.strategy.Auto;

/** Hierarchies as written, and under the strategy that decentres them. */
public final class Hierarchies {

  private Hierarchies() {}

  /**
   * Neal's funnel (R. M. Neal, 2003, "Slice sampling", section 8), in {@code size + 1} dimensions.
   *
   * @param size how many sites the neck governs
   */
  @Model
  public record Funnel(int size) {

    @Sample
    Normal neck() {
      return normal(0, 3);
    }

    @Sample
    @Plate(value = "x", size = "size")
    Normal x(double neck) {
      return normal(0, Math.exp(0.5 * neck));
    }
  }

  /**
   * The same under the strategy.
   *
   * @param size how many sites the neck governs
   */
  @Model
  @Auto
  public record FunnelRewritten(int size) {

    @Sample
    Normal neck() {
      return normal(0, 3);
    }

    @Sample
    @Plate(value = "x", size = "size")
    Normal x(double neck) {
      return normal(0, Math.exp(0.5 * neck));
    }
  }

  /**
   * The funnel, decentred by hand in its source.
   *
   * @param size how many sites the neck governs
   */
  @Model
  public record FunnelByHand(int size) {

    @Sample
    Normal neck() {
      return normal(0, 3);
    }

    @Sample
    @Plate(value = "x", size = "size")
    Normal z() {
      return normal(0, 1);
    }

    @Deterministic
    @Plate("x")
    double x(double z, double neck) {
      return Math.exp(0.5 * neck) * z;
    }
  }

  /**
   * Eight schools, centred.
   *
   * @param y the effects
   * @param sigma their standard errors
   */
  @Model
  public record Schools(double[] y, double[] sigma) {

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

  /**
   * The same under the strategy.
   *
   * @param y the effects
   * @param sigma their standard errors
   */
  @Model
  @Auto
  public record SchoolsRewritten(double[] y, double[] sigma) {

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
