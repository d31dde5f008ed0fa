package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Logistic regression with many predictors and a regularised horseshoe prior (Piironen and Vehtari,
 * Sparsity information and regularization in the horseshoe and other shrinkage priors, 2017).
 *
 * <p>Its log density exceeds the program's by (d + 1) log 2 for d predictors: {@code tau} and
 * {@code lambda} have half-t priors here, where the program restricts t densities to positive
 * values.
 *
 * @param x the predictors
 * @param y the outcomes
 * @param interceptScale the standard deviation of the intercept's prior
 * @param globalScale the scale of the prior of {@code tau}
 * @param globalDf its degrees of freedom
 * @param localDf the degrees of freedom of the prior of {@code lambda}
 * @param slabScale the scale of the slab
 * @param slabDf its degrees of freedom
 */
@Model
public record RegularizedHorseshoe(
    @Plate({"n", "predictor"}) double[][] x,
    int[] y,
    double interceptScale,
    double globalScale,
    double globalDf,
    double localDf,
    double slabScale,
    double slabDf) {

  @Sample
  Normal intercept(double interceptScale) {
    return normal(0, interceptScale);
  }

  @Sample
  @Plate("predictor")
  Normal z() {
    return normal(0, 1);
  }

  @Sample
  HalfStudentT tau(double globalDf, double globalScale) {
    return halfStudentT(globalDf, 2 * globalScale);
  }

  @Sample
  @Plate("predictor")
  HalfStudentT lambda(double localDf) {
    return halfStudentT(localDf, 1);
  }

  @Sample
  InverseGamma slab(double slabDf) {
    return inverseGamma(0.5 * slabDf, 0.5 * slabDf);
  }

  @Deterministic
  @Plate("predictor")
  double beta(double z, double tau, double lambda, double slab, double slabScale) {
    double c2 = square(slabScale) * slab;
    double lambda2 = square(lambda);
    return z * tau * Math.sqrt(c2 * lambda2 / (c2 + square(tau) * lambda2));
  }

  @Sample
  @Plate("n")
  BernoulliLogit y(double[] x, double intercept, double[] beta) {
    return bernoulliLogit(intercept + dot(x, beta));
  }
}
