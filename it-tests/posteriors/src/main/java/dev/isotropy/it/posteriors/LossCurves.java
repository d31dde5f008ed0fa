package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Losses of cohorts of insurance policies as they grow to their final amounts, by a Weibull or
 * log-logistic curve (Cooney, Modelling loss curves in insurance with RStan, 2017). The density is
 * the program's.
 *
 * @param weibull which curve it is
 * @param age the ages at which losses are known
 * @param premium of each cohort
 * @param cohort of each loss
 * @param at which of the ages it was known at
 * @param loss the losses
 */
@Model
public record LossCurves(
    boolean weibull,
    @Plate("age") double[] age,
    @Plate("cohort") double[] premium,
    int[] cohort,
    int[] at,
    double[] loss) {

  @Sample
  Normal meanRatio() {
    return normal(0, 0.5);
  }

  @Sample
  LogNormal ratioScale() {
    return logNormal(0, 0.5);
  }

  /** The final loss per premium. */
  @Sample
  @Plate("cohort")
  LogNormal ratio(double meanRatio, double ratioScale) {
    return logNormal(meanRatio, ratioScale);
  }

  @Sample
  LogNormal noise() {
    return logNormal(0, 0.7);
  }

  @Sample
  LogNormal shape() {
    return logNormal(0, 0.5);
  }

  @Sample
  LogNormal scale() {
    return logNormal(0, 0.5);
  }

  /** The share of the final loss at an age. */
  @Deterministic
  @Plate("age")
  double grown(double age, double shape, double scale) {
    double power = Math.pow(age / scale, shape);
    return weibull ? -Math.expm1(-power) : power / (1 + power);
  }

  @Sample
  @Plate("loss")
  @SuppressWarnings("may-leave-domain") // premiums are positive
  Normal loss(int cohort, int at, double[] ratio, double[] premium, double[] grown, double noise) {
    return normal(ratio[cohort] * premium[cohort] * grown[at], noise * premium[cohort]);
  }
}
