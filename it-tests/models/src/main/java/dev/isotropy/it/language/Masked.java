package dev.isotropy.it.language;

import static dev.isotropy.Distributions.bernoulliLogit;
import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;

/**
 * Masks on sites of every kind of support: scalars, one plate, two, a sequence, latent ones.
 *
 * @param total one number, which may not count
 * @param counts whether it does
 * @param pressure by patient and visit
 * @param came whether the patient came
 * @param weight of each patient, above 0
 * @param falls of each patient
 * @param share of each patient, between 0 and 1
 * @param well whether the patient was well
 * @param known whether something is known of a patient
 * @param enrolled whether a patient is one of the study
 * @param series in the order of days
 * @param used days that count
 */
@Model
public record Masked(
    double total,
    boolean counts,
    @Plate({"patient", "visit"}) double[][] pressure,
    @Plate({"patient", "visit"}) boolean[][] came,
    double[] weight,
    int[] falls,
    double[] share,
    boolean[] well,
    boolean[] known,
    @Plate("patient") boolean[] enrolled,
    double[] series,
    boolean[] used) {

  @Sample
  Normal mean() {
    return normal(0, 2);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(2);
  }

  @Sample(mask = "enrolled")
  @Plate("patient")
  Gamma frailty(double spread) {
    return gamma(2, spread);
  }

  @Sample(mask = "enrolled")
  @Plate("patient")
  @LocScale(centered = 0.25)
  Normal usual(double mean, double spread) {
    return normal(mean, spread);
  }

  @Sample(mask = "counts")
  Normal total(double mean, double spread) {
    return normal(mean, spread);
  }

  @Sample(mask = "came")
  @Plate({"patient", "visit"})
  Normal pressure(double usual, double frailty) {
    return normal(usual, frailty);
  }

  @Sample(mask = "known")
  @Plate("patient")
  Gamma weight(double frailty, double usual) {
    return gamma(frailty, Math.exp(usual));
  }

  @Sample(mask = "known")
  @Plate("patient")
  Poisson falls(double frailty) {
    return poisson(frailty);
  }

  @Sample(mask = "known")
  @Plate("patient")
  Beta share(double frailty, double spread) {
    return beta(frailty, spread);
  }

  @Sample(observed = "well", mask = "known")
  @Plate("patient")
  BernoulliLogit isWell(double usual) {
    return bernoulliLogit(usual);
  }

  @Sample(mask = "used")
  @Plate("day")
  Uniform series(@Index("day") int day, double[] series, double mean) {
    double last = day == 0 ? 0 : series[day - 1];
    return uniform(last - 10 - Math.exp(mean), last + 10);
  }
}
