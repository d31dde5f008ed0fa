package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.dirichlet;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.weibull;
import static dev.isotropy.GaussianProcesses.gpSquaredExponential;
import static dev.isotropy.LinearAlgebra.cholesky;
import static dev.isotropy.LinearAlgebra.multiply;

import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Weibull;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Shares of votes by state and year: levels of years, states and regions, and for each region and
 * state a slow and a fast trend, Gaussian processes over the years.
 *
 * @param time the years of a trend, of which those observed come first
 * @param observedYears the number of years that are observed
 * @param regions the number of regions
 * @param regionOf the region of each state
 * @param state the state of each share
 * @param region its region
 * @param year its year
 * @param share the share
 */
@Model
public record VoteShares(
    @Plate("year") double[] time,
    int observedYears,
    int regions,
    @Plate("state") int[] regionOf,
    @Plate("vote") int[] state,
    @Plate("vote") int[] region,
    @Plate("vote") int[] year,
    @Plate("vote") double[] share) {

  /**
   * Of the variances: that of years, of regions, of states by region, of four trends, of errors.
   */
  private static final int STATES = 2;

  private static final int PARTS = 17;
  private static final int REGION_SLOW = 12;
  private static final int STATE_SLOW = 13;
  private static final int REGION_FAST = 14;
  private static final int STATE_FAST = 15;
  private static final int ERROR = 16;

  @Sample
  @Plate({"year", "region"})
  Normal regionSteps() {
    return normal(0, 1);
  }

  @Sample
  @Plate({"year", "state"})
  Normal stateSteps() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "observed", size = "observedYears")
  Normal yearLevel() {
    return normal(0, 1);
  }

  @Sample
  @Plate("state")
  Normal stateLevel() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "region", size = "regions")
  Normal regionLevel() {
    return normal(0, 1);
  }

  @Sample
  Gamma variance() {
    return gamma(3, 3);
  }

  /** The parts of the variance. */
  @Sample
  Dirichlet part() {
    return dirichlet(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
  }

  @Sample
  Normal mu() {
    return normal(0.5, 0.5);
  }

  @Sample
  Weibull regionSlow() {
    return weibull(8, 30);
  }

  @Sample
  Weibull stateSlow() {
    return weibull(8, 30);
  }

  @Sample
  Weibull regionFast() {
    return weibull(3, 30);
  }

  @Sample
  Weibull stateFast() {
    return weibull(3, 30);
  }

  @Deterministic
  double[] spread(double[] part, double variance) {
    double[] spread = new double[PARTS];
    for (int i = 0; i < PARTS; i++) {
      spread[i] = Math.sqrt(PARTS * part[i] * variance);
    }
    return spread;
  }

  /** The Cholesky factor of the covariance of a slow and a fast trend over the years. */
  private static double[][] factor(
      double[] time, double slow, double slowSpread, double fast, double fastSpread) {
    double[][] covariance = gpSquaredExponential(time, slowSpread, slow);
    double[][] other = gpSquaredExponential(time, fastSpread, fast);
    for (int i = 0; i < time.length; i++) {
      for (int j = 0; j < time.length; j++) {
        covariance[i][j] += other[i][j];
      }
      covariance[i][i] += 1e-6;
    }
    return cholesky(covariance);
  }

  @Deterministic
  double[][] regionTrend(
      double[][] regionSteps,
      double regionSlow,
      double regionFast,
      double[] spread,
      double[] time) {
    return multiply(
        factor(time, regionSlow, spread[REGION_SLOW], regionFast, spread[REGION_FAST]),
        regionSteps);
  }

  @Deterministic
  double[][] stateTrend(
      double[][] stateSteps, double stateSlow, double stateFast, double[] spread, double[] time) {
    return multiply(
        factor(time, stateSlow, spread[STATE_SLOW], stateFast, spread[STATE_FAST]), stateSteps);
  }

  @Sample
  @Plate("vote")
  Normal share(
      int state,
      int region,
      int year,
      int[] regionOf,
      double[] yearLevel,
      double[] stateLevel,
      double[] regionLevel,
      double[][] regionTrend,
      double[][] stateTrend,
      double[] spread,
      double mu) {
    double level =
        mu
            + spread[0] * yearLevel[year]
            + spread[STATES + regionOf[state]] * stateLevel[state]
            + spread[1] * regionLevel[region];
    return normal(level + regionTrend[year][region] + stateTrend[year][state], spread[ERROR]);
  }
}
