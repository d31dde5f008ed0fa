package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A hidden Markov model with normal observations (Damiano, Peterson and Weylandt, A tutorial on
 * hidden Markov models using Stan, 2018). The states are summed out. The density is the program's:
 * like it, it adds the densities of the first observation in all states.
 *
 * @param states the number of states
 * @param y the observations
 * @param later which of them count with their state: all but the first
 */
@Model
public record GaussianHmm(int states, double[] y, boolean[] later) {

  @Sample
  ImproperSimplex first(int states) {
    return improperSimplex(states);
  }

  @Sample
  @Plate(value = "state", size = "states")
  ImproperSimplex next(int states) {
    return improperSimplex(states);
  }

  @Sample
  ImproperOrdered mean(int states) {
    return improperOrdered(states);
  }

  @Sample
  @Plate("state")
  ImproperUniform sd() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Enumerate
  @Plate("t")
  Categorical hidden(@Index("t") int t, int[] hidden, double[] first, double[][] next) {
    return t == 0 ? categorical(first) : categorical(next[hidden[t - 1]]);
  }

  @Sample(mask = "later")
  @Plate("t")
  Normal y(int hidden, double[] mean, double[] sd) {
    return normal(mean[hidden], sd[hidden]);
  }

  @Factor
  @Plate("state")
  double begin(@Index("state") int state, double[] y, double[] mean, double sd) {
    return normal(mean[state], sd).logProb(y[0]);
  }
}
