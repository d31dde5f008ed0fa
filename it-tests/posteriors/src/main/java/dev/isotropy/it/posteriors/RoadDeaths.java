package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Drivers killed or injured each month, with a level and seasonal effects that change (Commandeur
 * and Koopman, An introduction to state space time series analysis, chapter 7).
 *
 * <p>Its log density exceeds the program's by 3 log 2 + log 6: {@code sd} is an ordered vector of
 * half-Student variates here.
 *
 * @param y the logarithm of their number
 * @param petrol the logarithm of the price of petrol
 * @param law whether seat belts were prescribed: 0 or 1
 */
@Model
public record RoadDeaths(
    @Plate("month") double[] y, @Plate("month") double[] petrol, @Plate("month") double[] law) {

  static final int SEASONS = 12;

  /** Of the season, the level and the observations. */
  @Sample
  Ordered<HalfStudentT> sd() {
    return ordered(halfStudentT(4, 1), 3);
  }

  @Sample
  ImproperUniform petrolEffect() {
    return improperUniform();
  }

  @Sample
  ImproperUniform lawEffect() {
    return improperUniform();
  }

  @Sample
  @Plate("month")
  ImproperUniform level() {
    double width = 3 * standardDeviation(y());
    return improperUniform(mean(y()) - width, mean(y()) + width);
  }

  @Sample
  @Plate("month")
  ImproperUniform season() {
    return improperUniform();
  }

  @Factor
  @Plate("month")
  double levelStep(@Index("month") int t, double[] level, double[] sd) {
    return t == 0 ? 0 : normal(level[t - 1], sd[1]).logProb(level[t]);
  }

  /** The effects of a year sum to nearly 0. */
  @Factor
  @Plate("month")
  double seasonStep(@Index("month") int t, double[] season, double[] sd) {
    if (t < SEASONS - 1) {
      return 0;
    }
    double others = 0;
    for (int s = t - SEASONS + 1; s < t; s++) {
      others += season[s];
    }
    return normal(-others, sd[0]).logProb(season[t]);
  }

  @Sample
  @Plate("month")
  Normal y(
      double level,
      double season,
      double petrol,
      double law,
      double petrolEffect,
      double lawEffect,
      double[] sd) {
    return normal(level + season + petrolEffect * petrol + lawEffect * law, sd[2]);
  }
}
