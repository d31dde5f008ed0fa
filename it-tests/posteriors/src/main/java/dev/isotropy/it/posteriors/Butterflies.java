package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;
import static dev.isotropy.Transforms.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * How many species live in a region, of which some were never seen: occupancy of sites and
 * detection on visits differ between species (Carpenter, Youngflesh and Talluto after Dorazio et
 * al., Estimating species richness and accumulation by modeling species occurrence and
 * detectability, 2006). Those seen are augmented by many that were not, of which an unknown share
 * lives there. Whether a species does, and where, is summed out.
 *
 * <p>Its log density exceeds the program's by log 2: scales have half-Cauchy priors, and the
 * correlation a density of its own scale, where the program gives that of another one.
 *
 * @param visits to each site
 * @param detected on how many of them each species was seen at each site
 */
@Model
public record Butterflies(int visits, @Plate({"species", "site"}) int[][] detected) {

  @Sample
  Cauchy occupancy() {
    return cauchy(0, 2.5);
  }

  @Sample
  Cauchy detection() {
    return cauchy(0, 2.5);
  }

  @Sample
  Beta availability() {
    return beta(2, 2);
  }

  @Sample
  Transformed<Beta> correlation() {
    return transformed(beta(2, 2), affine(-1, 2));
  }

  @Sample
  HalfCauchy occupancyScale() {
    return halfCauchy(2.5);
  }

  @Sample
  HalfCauchy detectionScale() {
    return halfCauchy(2.5);
  }

  @Sample
  @Plate("species")
  MultivariateNormalCovariance effect(
      double correlation, double occupancyScale, double detectionScale) {
    double both = correlation * occupancyScale * detectionScale;
    double[][] covariance = {{square(occupancyScale), both}, {both, square(detectionScale)}};
    return multivariateNormalCovariance(new double[] {0, 0}, covariance);
  }

  @Sample
  @Enumerate
  @Plate("species")
  Bernoulli available(double availability) {
    return bernoulli(availability);
  }

  @Sample
  @Enumerate
  @Plate({"species", "site"})
  Bernoulli present(int available, double occupancy, double[] effect) {
    return bernoulli(available * invLogit(occupancy + effect[0]));
  }

  @Sample
  @Plate({"species", "site"})
  Binomial detected(int present, double detection, double[] effect) {
    return binomial(visits, present * invLogit(detection + effect[1]));
  }

  /** The number of species. */
  @Deterministic
  int richness(int[] available) {
    return sum(available);
  }
}
