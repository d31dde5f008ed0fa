package dev.isotropy.it.language;

import static dev.isotropy.Distributions.dirichlet;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.multinomial;

import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Multinomial;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Shares of parties that wander from election to election: a sequence of vectors, whose size the
 * first one tells.
 *
 * @param parties how many there are
 * @param votes in each election
 * @param asked how many votes were counted
 */
@Model
public record Shares(int parties, int[][] votes, @Plate("election") int[] asked) {

  @Sample
  Gamma inertia() {
    return gamma(2, 0.1);
  }

  @Sample
  @Plate("election")
  Dirichlet share(@Index("election") int election, double[][] share, double inertia, int parties) {
    return election == 0
        ? dirichlet(ones(parties))
        : dirichlet(around(share[election - 1], inertia));
  }

  @Sample
  @Plate("election")
  Multinomial votes(double[] share, int asked) {
    return multinomial(share, asked);
  }

  static double[] ones(int size) {
    double[] ones = new double[size];
    for (int i = 0; i < size; i++) {
      ones[i] = 1;
    }
    return ones;
  }

  static double[] around(double[] share, double inertia) {
    double[] around = new double[share.length];
    for (int i = 0; i < share.length; i++) {
      around[i] = 1 + inertia * share[i];
    }
    return around;
  }
}
