package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Returns whose spread follows from all earlier ones, of several stocks and of a market that is not
 * observed: sequences whose elements are computed step by step from those before.
 *
 * @param y by stock and day
 */
@Model
public record Returns(@Plate({"stock", "day"}) double[][] y) {

  @Sample
  HalfNormal calm() {
    return halfNormal(1);
  }

  @Sample
  Beta reaction() {
    return beta(2, 5);
  }

  @Sample
  Beta memory() {
    return beta(2, 2);
  }

  @Sample
  @Plate("day")
  Normal market(@Index("day") int day, double[] market, double memory) {
    double level = 0;
    int gap = 1;
    for (int t = day - 1; t >= 0 && gap < 9; t -= gap) {
      level = memory * (level + Math.sin(market[t]));
      gap *= 2;
    }
    return normal(level, 1);
  }

  @Sample
  @Plate({"stock", "day"})
  Normal y(
      @Index("day") int day,
      double[] y,
      double market,
      double calm,
      double reaction,
      double memory) {
    return normal(0.1 * market, Math.sqrt(variance(y, day, calm, reaction, memory)));
  }

  static double variance(double[] y, int day, double calm, double reaction, double memory) {
    double variance = calm;
    for (int t = 0; t < day; t++) {
      variance = calm + reaction * y[t] * y[t] + 0.5 * memory * variance;
    }
    return variance;
  }
}
