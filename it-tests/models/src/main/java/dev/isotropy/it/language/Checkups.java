package dev.isotropy.it.language;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.logNormal;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Impute;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Check-ups of which some did not take place and others lack a value: masks together with
 * imputation.
 *
 * @param weight by patient and visit, or NaN
 * @param pressure by patient and visit, or NaN
 * @param came whether a patient came to a visit
 * @param known whether a patient's age is to be used
 * @param age of each patient, or NaN
 * @param total one number, or NaN
 * @param use whether it counts
 */
@Model
public record Checkups(
    @Plate({"patient", "visit"}) double[][] weight,
    @Plate({"patient", "visit"}) double[][] pressure,
    @Plate({"patient", "visit"}) boolean[][] came,
    @Plate("patient") boolean[] known,
    @Plate("patient") double[] age,
    double total,
    boolean use) {

  @Sample
  Normal mean() {
    return normal(0, 2);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample(mask = "known")
  @Impute
  @Plate("patient")
  LogNormal age(double mean, double spread) {
    return logNormal(mean, spread);
  }

  @Sample
  @Impute
  @Plate({"patient", "visit"})
  Normal weight(double age, double spread) {
    return normal(age, 1 + spread);
  }

  @Sample(mask = "came")
  @Impute
  @Plate({"patient", "visit"})
  Normal pressure(double weight, double mean, double spread) {
    return normal(mean * weight, spread);
  }

  @Sample(mask = "use")
  @Impute
  Normal total(double mean) {
    return normal(3 * mean, 1);
  }
}
