package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A hidden Markov model of two states, each with a level of its own (Stan User's Guide, "Hidden
 * Markov Models"). The states are summed out.
 *
 * <p>Its log density is the program's minus log 2: the first state has a distribution here, where
 * the program adds the densities of both.
 *
 * @param y the observations
 */
@Model
public record SwitchingLevels(double[] y) {

  static final int STATES = 2;

  @Sample
  @Plate(value = "from", size = "STATES")
  ImproperSimplex next() {
    return improperSimplex(STATES);
  }

  @Sample
  ImproperPositiveOrdered level() {
    return improperPositiveOrdered(STATES);
  }

  @Factor
  double levelPrior(double[] level) {
    return normal(3, 1).logProb(level[0]) + normal(10, 1).logProb(level[1]);
  }

  @Sample
  @Enumerate
  @Plate("t")
  Categorical state(@Index("t") int t, int[] state, double[][] next) {
    return t == 0 ? categorical(new double[] {0.5, 0.5}) : categorical(next[state[t - 1]]);
  }

  @Sample
  @Plate("t")
  Normal y(int state, double[] level) {
    return normal(level[state], 1);
  }
}
