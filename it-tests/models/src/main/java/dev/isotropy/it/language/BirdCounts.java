package dev.isotropy.it.language;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;
import static dev.isotropy.Distributions.studentT;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Strategy;

/**
 * Birds counted on repeated visits: a Poisson regression with effects of the site and of the year,
 * which cross, and a slope that varies between sites with heavy tails.
 *
 * @param birds how many were seen on each visit
 * @param site the site of each visit, 0-based
 * @param year the year of each visit, 0-based
 * @param depth the depth of the snow on each visit, standardised
 * @param hours how long each visit took
 * @param sites the number of sites
 * @param years the number of years
 */
@Model
@Strategy(Auto.class)
public record BirdCounts(
    int[] birds, int[] site, int[] year, double[] depth, double[] hours, int sites, int years) {

  @Sample
  Normal intercept() {
    return normal(0, 2);
  }

  @Sample
  HalfNormal siteSpread() {
    return halfNormal(1);
  }

  @Sample
  @Plate(value = "site", size = "sites")
  Normal siteEffect(double siteSpread) {
    return normal(0, siteSpread);
  }

  @Sample
  HalfNormal yearSpread() {
    return halfNormal(1);
  }

  @Sample
  @Plate(value = "year", size = "years")
  Normal yearEffect(double yearSpread) {
    return normal(0, yearSpread);
  }

  @Sample
  Normal slope() {
    return normal(0, 1);
  }

  @Sample
  HalfNormal slopeSpread() {
    return halfNormal(0.5);
  }

  @Sample
  Gamma df() {
    return gamma(2, 0.1);
  }

  @Sample
  @Plate("site")
  StudentT siteSlope(double df, double slope, double slopeSpread) {
    return studentT(df, slope, slopeSpread);
  }

  // The hours are positive, which the compiler cannot know.
  @SuppressWarnings("may-leave-domain")
  @Sample(observed = "birds")
  @Plate("visit")
  Poisson count(
      double intercept,
      double[] siteEffect,
      double[] yearEffect,
      double[] siteSlope,
      int site,
      int year,
      double depth,
      double hours) {
    double logRate = intercept + siteEffect[site] + yearEffect[year] + siteSlope[site] * depth;
    return poisson(hours * Math.exp(logRate));
  }
}
