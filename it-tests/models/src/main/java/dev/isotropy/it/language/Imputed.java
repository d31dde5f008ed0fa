package dev.isotropy.it.language;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.logNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.studentT;
import static dev.isotropy.Distributions.uniform;
import static dev.isotropy.MathFunctions.dot;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Impute;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Strategy;

/**
 * Missing data of every kind of support: scalars, one plate, two plates, three, a series, a panel;
 * read by nothing, by other sites, by elements, rows and as a whole.
 *
 * @param school of each pupil
 * @param schools the number of schools
 * @param age of each pupil, which its income is read with
 * @param income of each pupil, above 0
 * @param score of each pupil
 * @param share of each pupil, between 0 and age
 * @param budget one number
 * @param grade by pupil and subject
 * @param weight of each subject
 * @param level by day
 * @param flow by river and day
 * @param field by river, day and hour
 */
@Model
@Strategy(Auto.class)
public record Imputed(
    int[] school,
    int schools,
    double[] age,
    @Plate("pupil") double[] income,
    double[] score,
    double[] share,
    double budget,
    @Plate({"pupil", "subject"}) double[][] grade,
    @Plate("subject") double[] weight,
    @Plate("day") double[] level,
    @Plate({"river", "day"}) double[][] flow,
    @Plate({"river", "day", "hour"}) double[][][] field) {

  @Sample
  Normal mean() {
    return normal(0, 2);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(2);
  }

  @Sample
  @Plate(value = "school", size = "schools")
  @LocScale(centered = 0.5)
  Normal effect(double mean, double spread) {
    return normal(mean, spread);
  }

  /** A covariate with missing elements. */
  @Sample
  @Impute
  @Plate("pupil")
  LogNormal income(double mean, double age) {
    return logNormal(0.1 * mean + 0.01 * age, 1);
  }

  /** A response with missing elements, which nothing reads. */
  @Sample
  @Impute
  @Plate("pupil")
  StudentT score(double[] effect, int school, double income, double spread) {
    return studentT(4, effect[school] + 0.1 * income, spread);
  }

  @Sample
  @Impute
  @Plate("pupil")
  Uniform share(double age, double income) {
    return uniform(0, age + income);
  }

  @Sample
  @Impute
  Gamma budget(double spread, double[] income) {
    return gamma(2, spread + income[0]);
  }

  @Deterministic
  double need(double budget, double mean) {
    return budget * mean;
  }

  @Sample
  @Impute
  @Plate({"pupil", "subject"})
  Normal grade(double score, double[] weight, @Index("subject") int subject, double need) {
    return normal(0.1 * score + weight[subject] + 0.01 * need, 1 + subject);
  }

  /** Rows of a completed matrix. */
  @Sample
  @Plate("pupil")
  Normal mark(double[] grade, double[] weight, double[] effect) {
    return normal(dot(grade, weight) + effect[0], 1);
  }

  @Sample
  @Impute
  @Plate("day")
  Normal level(@Index("day") int day, double[] level, double mean, double spread) {
    return day < 2 ? normal(mean, 1) : normal(0.5 * level[day - 1] - 0.2 * level[day - 2], spread);
  }

  @Sample
  @Impute
  @Plate({"river", "day"})
  Normal flow(@Index("day") int day, double[] flow, double level) {
    return normal((day == 0 ? 0 : 0.7 * flow[day - 1]) + level, 0.5);
  }

  @Sample
  @Impute
  @Plate({"river", "day", "hour"})
  Normal field(@Index("hour") int hour, double flow, double[] field) {
    return normal(flow + (hour == 0 ? 0 : field[hour - 1]), 2);
  }
}
