package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Test scores of children by centred predictors and their interaction (Gelman and Hill, Data
 * Analysis Using Regression, chapter 4), with flat priors. The density is the program's.
 *
 * @param momHs whether the mother finished high school: 0 or 1
 * @param momIq her IQ
 * @param kidScore the scores
 */
@Model
public record KidScoreInteractionCentred(
    @Plate("child") double[] momHs, @Plate("child") double[] momIq, double[] kidScore) {

  @Deterministic
  @Plate("child")
  double centredHs(double momHs) {
    return momHs - mean(momHs());
  }

  @Deterministic
  @Plate("child")
  double centredIq(double momIq) {
    return momIq - mean(momIq());
  }

  @Sample
  ImproperUniform intercept() {
    return improperUniform();
  }

  @Sample
  ImproperUniform hsEffect() {
    return improperUniform();
  }

  @Sample
  ImproperUniform iqSlope() {
    return improperUniform();
  }

  @Sample
  ImproperUniform interaction() {
    return improperUniform();
  }

  @Sample
  ImproperUniform sigma() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("child")
  Normal kidScore(
      double centredHs,
      double centredIq,
      double intercept,
      double hsEffect,
      double iqSlope,
      double interaction,
      double sigma) {
    double mean =
        intercept
            + hsEffect * centredHs
            + iqSlope * centredIq
            + interaction * centredHs * centredIq;
    return normal(mean, sigma);
  }

  private static double mean(double[] x) {
    return sum(x) / x.length;
  }
}
