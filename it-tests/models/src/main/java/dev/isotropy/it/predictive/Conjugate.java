package dev.isotropy.it.predictive;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;

/** Models of one or two parameters and exchangeable observations. */
public final class Conjugate {

  private Conjugate() {}

  /** A mean with a normal prior, under known noise: jointly normal. */
  @Model
  public record Mean(double[] y, double noise, int[] label) {

    @Sample
    Normal mu() {
      return normal(1, 3);
    }

    @SuppressWarnings("may-leave-domain")
    @Sample
    @Plate("n")
    Normal y(double mu, double noise, int label) {
      return normal(mu + 10 * label, noise);
    }
  }

  /** A rate with a gamma prior, whose counts are negative binomial. */
  @Model
  public record Rate(int[] count, double[] exposure) {

    @Sample
    Gamma rate() {
      return gamma(3, 0.5);
    }

    @SuppressWarnings("may-leave-domain")
    @Sample
    @Plate("n")
    Poisson count(double rate, double exposure) {
      return poisson(rate * exposure);
    }
  }

  /** Groups around a mean, with a spread and partly centred effects. */
  @Model
  public record Groups(double[] y) {

    @Sample
    Normal mu() {
      return normal(0, 1);
    }

    @Sample
    HalfNormal spread() {
      return halfNormal(1);
    }

    @Sample
    @Plate("group")
    @LocScale(centered = 0.5)
    Normal effect(double mu, double spread) {
      return normal(mu, spread);
    }

    @Sample
    @Plate("group")
    Normal y(double effect) {
      return normal(effect, 0.7);
    }
  }
}
