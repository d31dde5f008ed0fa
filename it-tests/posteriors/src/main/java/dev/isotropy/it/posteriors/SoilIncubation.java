package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Carbon that soil gives off in a year, from two pools which feed each other (Carpenter, Soil
 * carbon modeling with RStan, 2014). The equation is linear; each interval is solved by power
 * series.
 *
 * <p>Its log density exceeds the program's by 5 log 2: the priors of positive rates are
 * half-distributions here.
 *
 * @param total the carbon at time 0
 * @param time when it was measured, after 0
 * @param evolved how much had left by then
 */
@Model
public record SoilIncubation(
    double total, @Plate("time") double[] time, @Plate("time") double[] evolved) {

  static final int STEPS = 8;
  static final int ORDER = 16;

  @Sample
  HalfNormal fastDecay() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal slowDecay() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal toSlow() {
    return halfNormal(1);
  }

  @Sample
  HalfNormal toFast() {
    return halfNormal(1);
  }

  @Sample
  Beta fastShare() {
    return beta(10, 1);
  }

  @Sample
  HalfCauchy noise() {
    return halfCauchy(1);
  }

  /** What has left the pools: {@code fast' = -a fast + b slow}, {@code slow' = c fast - d slow}. */
  @Deterministic
  double[] left(
      double[] time,
      double fastDecay,
      double slowDecay,
      double toSlow,
      double toFast,
      double fastShare) {
    double[] left = new double[time.length];
    double fast = fastShare * total;
    double slow = (1 - fastShare) * total;
    for (int i = 0; i < time.length; i++) {
      double step = (i == 0 ? time[0] : time[i] - time[i - 1]) / STEPS;
      for (int s = 0; s < STEPS; s++) {
        double fastTerm = fast;
        double slowTerm = slow;
        for (int k = 1; k <= ORDER; k++) {
          double fastRate = toFast * slowDecay * slowTerm - fastDecay * fastTerm;
          double slowRate = toSlow * fastDecay * fastTerm - slowDecay * slowTerm;
          fastTerm = fastRate * step / k;
          slowTerm = slowRate * step / k;
          fast += fastTerm;
          slow += slowTerm;
        }
      }
      left[i] = total - fast - slow;
    }
    return left;
  }

  @Sample
  @Plate("time")
  Normal evolved(double left, double noise) {
    return normal(left, noise);
  }
}
