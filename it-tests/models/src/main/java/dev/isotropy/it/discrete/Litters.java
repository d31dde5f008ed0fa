package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** How many of each litter live, how many of them are seen, and how often the den was visited. */
@Model
public record Litters(
    int[] size,
    @Plate("litter") int[] seen,
    @Plate("litter") double[] weight,
    @Plate("count") double[] food) {

  @Sample
  Beta survival() {
    return beta(3, 2);
  }

  @Sample
  Beta stop() {
    return beta(2, 2);
  }

  @Sample
  @Plate("count")
  Normal effect(double food) {
    return normal(food, 1);
  }

  @Sample
  @Enumerate
  @Plate("litter")
  Binomial alive(int size, double survival) {
    return binomial(size, survival);
  }

  @Sample
  @Enumerate
  Truncated<Geometric> visits(double stop) {
    return truncated(geometric(stop), 1, 4);
  }

  @Sample
  @Plate("litter")
  Binomial seen(int alive, int visits) {
    return binomial(alive, visits / 5.0);
  }

  @Sample
  @Plate("litter")
  Normal weight(int alive, double[] effect, int size) {
    return normal(effect[alive] + 0.1 * size, 0.5);
  }
}
