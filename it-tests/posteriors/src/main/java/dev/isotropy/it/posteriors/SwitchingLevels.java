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
 * @param states 2
 * @param y the observations
 */
@Model
public record SwitchingLevels(int states, double[] y) {

  @Sample
  @Plate(value = "from", size = "states")
  ImproperSimplex next(int states) {
    return improperSimplex(states);
  }

  @Sample
  ImproperPositiveOrdered level(int states) {
    return improperPositiveOrdered(states);
  }

  @Factor
  double levelPrior(double[] level) {
    return normal(3, 1).logProb(level[0]) + normal(10, 1).logProb(level[1]);
  }

  @Sample
  @Enumerate
  @Plate("t")
  Categorical state(@Index("t") int t, int[] state, double[][] next, int states) {
    double[] first = new double[states];
    for (int k = 0; k < states; k++) {
      first[k] = 1.0 / states;
    }
    return t == 0 ? categorical(first) : categorical(next[state[t - 1]]);
  }

  @Sample
  @Plate("t")
  Normal y(int state, double[] level) {
    return normal(level[state], 1);
  }
}
