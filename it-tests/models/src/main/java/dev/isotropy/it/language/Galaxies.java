package dev.isotropy.it.language;

import static dev.isotropy.Distributions.dirichlet;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.lkjCholesky;
import static dev.isotropy.Distributions.mixture;
import static dev.isotropy.Distributions.multivariateNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;
import static dev.isotropy.Distributions.truncated;
import static dev.isotropy.Distributions.vectorMixture;

import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.LkjCholesky;
import dev.isotropy.distributions.Mixture;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.distributions.VectorMixture;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Galaxies of several kinds: mixtures with as many components as there are kinds.
 *
 * @param prior of the share of each kind
 * @param group of each galaxy, of which each has shares of its own
 * @param speed of each galaxy
 * @param position of each galaxy
 * @param stars counted in each
 * @param dim the speed that those galaxies exceed that are too dim to be measured
 */
@Model
public record Galaxies(
    @Plate("kind") double[] prior,
    @Plate("galaxy") int[] group,
    int groups,
    double[] speed,
    @Plate({"galaxy", "axis"}) double[][] position,
    int[] stars,
    double dim) {

  @Sample
  Dirichlet share(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  @Plate(value = "group", size = "groups")
  Dirichlet shares(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  @Plate("kind")
  Normal mean() {
    return normal(0, 3);
  }

  @Sample
  @Plate("kind")
  HalfNormal spread() {
    return halfNormal(2);
  }

  @Sample
  @Plate("kind")
  LkjCholesky shape(double[][] position) {
    return lkjCholesky(2, position[0].length);
  }

  @Sample
  @Plate({"kind", "axis"})
  Normal centre() {
    return normal(0, 2);
  }

  @Sample
  Mixture<Truncated<Normal>> limit(double[] share, double[] mean) {
    return mixture(share, k -> truncated(normal(mean[k], 1), 0, 4));
  }

  @Sample
  @Plate("group")
  Mixture<Normal> drift(double[] shares, double[] mean, double[] spread, double limit) {
    return mixture(shares, k -> normal(limit * mean[k], spread[k]));
  }

  @Sample
  @Plate("galaxy")
  Mixture<Normal> speed(
      double[][] shares, int group, double[] drift, double[] mean, double[] spread) {
    return mixture(
        shares[group],
        k -> {
          double centre = mean[k] + drift[group];
          return normal(centre, 0.5 + spread[k]);
        });
  }

  @Sample
  @Plate("galaxy")
  VectorMixture<MultivariateNormal> position(
      double[] share, double[][] centre, double[][][] shape) {
    return vectorMixture(share, k -> multivariateNormal(centre[k], shape[k]));
  }

  @Sample
  @Plate("galaxy")
  Mixture<Poisson> stars(double[] share, double[] spread) {
    return mixture(share, k -> poisson(5 * spread[k]));
  }

  @Factor
  double tooDim(double[] share, double[] mean, double[] spread) {
    return mixture(share, k -> normal(mean[k], spread[k])).logCcdf(dim);
  }
}
