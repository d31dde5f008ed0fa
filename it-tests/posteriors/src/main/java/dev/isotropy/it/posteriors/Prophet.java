package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A time series with a trend that bends at given times, linear or up to a capacity, with seasonal
 * regressors that add to it or multiply it (Taylor and Letham, Forecasting at scale, 2018).
 *
 * <p>Its log density exceeds the program's by log 2: {@code noise} has a half-normal prior here.
 *
 * @param time of each observation
 * @param y the observations
 * @param capacity of a logistic trend
 * @param bend the times at which the trend bends
 * @param bendScale how much it does
 * @param logistic whether the trend is logistic
 * @param x the regressors
 * @param scale of the prior of each regressor
 * @param additive whether a regressor adds to the trend: 0 or 1
 * @param multiplicative whether it multiplies the trend: 0 or 1
 */
@Model
public record Prophet(
    @Plate("day") double[] time,
    double[] y,
    @Plate("day") double[] capacity,
    @Plate("bend") double[] bend,
    double bendScale,
    boolean logistic,
    @Plate({"day", "regressor"}) double[][] x,
    @Plate("regressor") double[] scale,
    @Plate("regressor") double[] additive,
    @Plate("regressor") double[] multiplicative) {

  @Sample
  Normal growth() {
    return normal(0, 5);
  }

  @Sample
  Normal offset() {
    return normal(0, 5);
  }

  @Sample
  @Plate("bend")
  Laplace change() {
    return laplace(0, bendScale);
  }

  @Sample
  HalfNormal noise() {
    return halfNormal(0.5);
  }

  @Sample
  @Plate("regressor")
  Normal effect(double scale) {
    return normal(0, scale);
  }

  /** What a bend adds to the offset so that the trend does not jump. */
  @Deterministic
  double[] shift(double[] bend, double[] change, double growth, double offset) {
    double[] shift = new double[bend.length];
    double rate = growth;
    double before = offset;
    for (int i = 0; i < bend.length; i++) {
      double next = rate + change[i];
      shift[i] = logistic ? (bend[i] - before) * (1 - rate / next) : -bend[i] * change[i];
      before += shift[i];
      rate = next;
    }
    return shift;
  }

  @Deterministic
  @Plate("day")
  double trend(
      double time,
      double capacity,
      double[] bend,
      double[] change,
      double[] shift,
      double growth,
      double offset) {
    double rate = growth;
    double shifted = offset;
    for (int i = 0; i < bend.length; i++) {
      if (time >= bend[i]) {
        rate += change[i];
        shifted += shift[i];
      }
    }
    return logistic ? capacity * invLogit(rate * (time - shifted)) : rate * time + shifted;
  }

  @Sample
  @Plate("day")
  Normal y(
      double trend,
      double[] x,
      double[] effect,
      double[] additive,
      double[] multiplicative,
      double noise) {
    double sum = 0;
    double factor = 1;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * effect[i] * additive[i];
      factor += x[i] * effect[i] * multiplicative[i];
    }
    return normal(trend * factor + sum, noise);
  }
}
