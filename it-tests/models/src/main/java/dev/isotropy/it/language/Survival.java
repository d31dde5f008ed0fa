package dev.isotropy.it.language;

import static dev.isotropy.Distributions.geometric;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.truncated;
import static dev.isotropy.Distributions.truncatedNormal;
import static dev.isotropy.Distributions.weibull;
import static dev.isotropy.MathFunctions.invLogit;

import dev.isotropy.distributions.Geometric;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.distributions.Weibull;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Lifetimes that are observed after an entry, or known only to exceed a time; and truncated priors,
 * with bounds of every kind.
 *
 * @param entry before it nothing is observed
 * @param lifetime at least the entry
 * @param censored times that were exceeded
 * @param score between the floor and an upper bound that is latent
 * @param floor lower bounds, below -99 for none
 * @param tries counts from 1 to 8
 */
@Model
public record Survival(
    @Plate("life") double[] entry,
    @Plate("life") double[] lifetime,
    @Plate("cut") double[] censored,
    @Plate("test") double[] score,
    @Plate("test") double[] floor,
    @Plate("run") int[] tries) {

  @Sample
  Truncated<Normal> shape() {
    return truncatedNormal(1, 0.5, 0.2, Double.POSITIVE_INFINITY);
  }

  @Sample
  Truncated<Normal> scale(double shape) {
    return truncated(normal(shape, 1), 0.1, 5);
  }

  @Sample
  Truncated<Normal> debt(double shape) {
    return truncated(normal(-1, shape), Double.NEGATIVE_INFINITY, 0);
  }

  @Sample
  @Plate("life")
  Truncated<Weibull> lifetime(double scale, double shape, double entry) {
    return truncated(weibull(scale, shape), entry, Double.POSITIVE_INFINITY);
  }

  @Factor
  @Plate("cut")
  double exceeded(double scale, double shape, double censored) {
    return weibull(scale, shape).logCcdf(censored);
  }

  @Sample
  @Plate("test")
  Truncated<Normal> score(double debt, double scale, double floor) {
    return truncated(
        normal(debt, scale), floor < -99 ? Double.NEGATIVE_INFINITY : floor, 9 + scale);
  }

  @Factor
  double early(double scale) {
    return normal(0, scale).logCdf(-1) + 0.5 * normal(0, scale).cdf(0.3);
  }

  @Sample
  @Plate("run")
  Truncated<Geometric> tries(double shape) {
    return truncated(geometric(invLogit(shape - 1)), 1, 8);
  }
}
