package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Test scores of children by whether their mother finished high school (Gelman and Hill, Data
 * Analysis Using Regression, chapter 3), with flat priors on the coefficients.
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-Cauchy prior here,
 * where the program restricts a Cauchy density to positive values.
 *
 * @param momHs whether the mother finished high school: 0 or 1
 * @param kidScore the scores
 */
@Model
public record KidScoreMomHs(double[] momHs, double[] kidScore) {

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform momHsEffect() {
    return improperUniform();
  }

  @Sample
  HalfCauchy sigma() {
    return halfCauchy(2.5);
  }

  @Sample
  @Plate("child")
  Normal kidScore(double momHs, double intercept, double momHsEffect, double sigma) {
    return normal(intercept + momHsEffect * momHs, sigma);
  }
}
