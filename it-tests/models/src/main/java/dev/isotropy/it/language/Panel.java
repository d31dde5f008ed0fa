package dev.isotropy.it.language;

import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.MathFunctions.sum;

import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Firms observed in some years: rows of matrices, whole arrays, positions along a plate, two plates
 * at once, and gathers by data and by data of data.
 *
 * @param x what is known of each firm, one row per firm
 * @param sector the sector of each firm
 * @param region the region of each sector
 * @param sales by firm and year
 * @param price by firm, year and product
 * @param regions the number of regions
 */
@Model
public record Panel(
    @Plate({"firm", "feature"}) double[][] x,
    @Plate("firm") int[] sector,
    @Plate("sector") int[] region,
    @Plate({"firm", "year"}) double[][] sales,
    @Plate({"firm", "year", "product"}) double[][][] price,
    int regions) {

  @Sample
  @Plate("feature")
  Normal weight() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "region", size = "regions")
  Normal level() {
    return normal(0, 2);
  }

  @Sample
  @Plate("year")
  Normal trend(@Index("year") int t) {
    return t == 0 ? normal(0, 0.1) : normal(0.5 * t, 1 + t / 4.0);
  }

  @Sample
  @Plate("product")
  Normal elasticity(@Index("product") int k, double[] weight) {
    return normal(k * sum(weight), 1);
  }

  @Sample
  Exponential noise() {
    return exponential(1);
  }

  @Sample
  @Plate("firm")
  Normal quality(double[] x, double[] weight, double[] level, int sector, int[] region) {
    return normal(dot(x, weight) + level[region[sector]] + 0.1 * logSumExp(level), 1);
  }

  @Sample
  @Plate({"firm", "year"})
  Normal sales(
      double quality,
      double trend,
      double[] price,
      double[] elasticity,
      double noise,
      @Index("year") int t,
      @Index("firm") int firm,
      double[] weight) {
    double start = weight[0];
    return normal(quality + t * trend - dot(price, elasticity) + start * (firm % 2), noise);
  }
}
