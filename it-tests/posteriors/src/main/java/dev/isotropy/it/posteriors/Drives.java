package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Whether a player drives to the basket, told by speed and distance: a hidden Markov chain of two
 * states with exponential observations. The states are summed out.
 *
 * <p>Its log density is the program's minus log 2: the first state is uniform here, where the
 * program adds densities.
 *
 * @param prior the concentrations of the transitions from each state
 * @param slowness the inverse of the speed at each time
 * @param distance the distance to the basket
 */
@Model
public record Drives(
    @Plate("state") double[][] prior,
    @Plate("time") double[] slowness,
    @Plate("time") double[] distance) {

  @Sample
  @Plate("state")
  Dirichlet next(double[] prior) {
    return dirichlet(prior);
  }

  @Sample
  ImproperPositiveOrdered slownessRate(double[][] prior) {
    return improperPositiveOrdered(prior.length);
  }

  @Sample
  ImproperPositiveOrdered distanceRate(double[][] prior) {
    return improperPositiveOrdered(prior.length);
  }

  @Factor
  double ratePrior(double[] slownessRate, double[] distanceRate) {
    return rates(slownessRate) + rates(distanceRate);
  }

  private static double rates(double[] rate) {
    return normal(0, 1).logProb(rate[0]) + normal(3, 1).logProb(rate[1]);
  }

  @Sample
  @Enumerate
  @Plate("time")
  Categorical state(@Index("time") int t, int[] state, double[][] next) {
    return t == 0 ? categorical(new double[] {0.5, 0.5}) : categorical(next[state[t - 1]]);
  }

  @Sample
  @Plate("time")
  Exponential slowness(int state, double[] slownessRate) {
    return exponential(slownessRate[state]);
  }

  @Sample
  @Plate("time")
  Exponential distance(int state, double[] distanceRate) {
    return exponential(distanceRate[state]);
  }
}
