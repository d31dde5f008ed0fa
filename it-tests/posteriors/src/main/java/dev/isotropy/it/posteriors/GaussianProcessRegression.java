package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.multivariateNormal;
import static dev.isotropy.GaussianProcesses.gpSquaredExponential;
import static dev.isotropy.LinearAlgebra.addDiagonal;
import static dev.isotropy.LinearAlgebra.cholesky;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * A regression on a Gaussian process that is integrated out.
 *
 * <p>Its log density exceeds the program's by 2 log 2: {@code magnitude} and {@code noise} have
 * half-normal priors here, where the program restricts normal densities to positive values.
 *
 * @param x the points
 * @param y what is observed at each
 */
@Model
public record GaussianProcessRegression(@Plate("point") double[] x, @Plate("point") double[] y) {

  @Sample
  Gamma lengthScale() {
    return gamma(25, 4);
  }

  @Sample
  HalfNormal magnitude() {
    return halfNormal(2);
  }

  @Sample
  HalfNormal noise() {
    return halfNormal(1);
  }

  @Sample
  MultivariateNormal y(double[] x, double magnitude, double lengthScale, double noise) {
    double[][] covariance = gpSquaredExponential(x, magnitude, lengthScale);
    return multivariateNormal(new double[x.length], cholesky(addDiagonal(covariance, noise)));
  }
}
