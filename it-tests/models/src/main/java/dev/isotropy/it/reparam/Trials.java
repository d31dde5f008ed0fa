package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.multivariateNormal;
import static dev.isotropy.Distributions.multivariateNormalCovariance;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.dot;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.distributions.MultivariateNormalCovariance;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Conjugate;
import dev.isotropy.reparam.Reparam;

/**
 * A vector of effects that is integrated out, given a regression and estimates of the whole vector.
 *
 * @param groups how many groups there are
 * @param x the covariates of each observation
 * @param group its group
 * @param y its outcome
 * @param offset what tells of the level of its group
 * @param estimate earlier estimates of the effects
 * @param known whether an estimate is to be trusted
 * @param factor the Cholesky factor of the covariance matrix of their errors
 * @param centre what the effects are around
 * @param covariance how they vary together
 */
@Model
public record Trials(
    int groups,
    @Plate({"observation", "covariate"}) double[][] x,
    int[] group,
    double[] y,
    double[] offset,
    @Plate("study") double[][] estimate,
    boolean[] known,
    double[][] factor,
    double[] centre,
    double[][] covariance) {

  @Sample
  HalfNormal spread() {
    return halfNormal(2);
  }

  @Sample
  HalfNormal sigma() {
    return halfNormal(1);
  }

  @Sample
  @Plate(value = "group", size = "groups")
  @Conjugate(guide = "shifts")
  Normal level(double spread) {
    return normal(1, spread);
  }

  @Sample
  @Reparam(Conjugate.class)
  MultivariateNormalCovariance effect(double[] centre, double[][] covariance, double spread) {
    double[][] scaled = new double[centre.length][centre.length];
    for (int i = 0; i < centre.length; i++) {
      for (int j = 0; j < centre.length; j++) {
        scaled[i][j] = spread * covariance[i][j];
      }
    }
    return multivariateNormalCovariance(centre, scaled);
  }

  @Sample(mask = "known")
  @Plate("study")
  MultivariateNormal estimate(double[] effect, double[][] factor) {
    return multivariateNormal(effect, factor);
  }

  @Sample
  @Plate("observation")
  Normal y(double[] x, double[] effect, double sigma) {
    return normal(2 + dot(x, effect), sigma);
  }

  @Sample(observed = "offset")
  @Plate("observation")
  Normal shift(double[] level, int group, double sigma) {
    return normal(1 - 2 * level[group], sigma);
  }

  /** What is observed of the level of a group; nothing where it is empty. */
  Normal shifts(
      double[] offset, @Plate("observation") int[] group, @Index("group") int own, double sigma) {
    double count = 0;
    double sum = 0;
    for (int i = 0; i < offset.length; i++) {
      count += group[i] == own ? 1 : 0;
      sum += group[i] == own ? (1 - offset[i]) / 2 : 0;
    }
    return normal(sum / count, sigma / Math.sqrt(4 * count));
  }
}
