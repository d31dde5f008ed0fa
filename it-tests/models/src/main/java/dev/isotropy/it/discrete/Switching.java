package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A chain whose transitions vary along it, whose neighbours are read together, and of which a
 * second component reads single elements.
 */
@Model
public record Switching(
    @Plate("t") double[] x, @Plate("t") double[] y, @Plate("n") int[] at, @Plate("n") double[] z) {

  @Sample
  Normal slope() {
    return normal(0, 1);
  }

  @Sample
  Normal level() {
    return normal(0, 2);
  }

  @Sample
  @Enumerate
  @Plate("t")
  Bernoulli on(@Index("t") int t, int[] on, double x, double slope) {
    return bernoulli(t == 0 ? 0.4 : invLogit(slope * x + (on[t - 1] == 1 ? 1 : -1)));
  }

  @Sample
  @Plate("t")
  Normal y(@Index("t") int t, int[] on, double level) {
    double before = t == 0 ? 0 : on[t - 1];
    return normal(level * on[t] + before, 1);
  }

  @Sample
  @Plate("n")
  Normal z(int[] on, int at, double level) {
    return normal(on[at] - level, 2);
  }
}
