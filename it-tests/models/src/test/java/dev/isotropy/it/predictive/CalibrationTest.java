package dev.isotropy.it.predictive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.RandomStream;
import dev.isotropy.hmc.Nuts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration: where parameters come from the prior and data from the parameters,
 * the rank of a parameter among draws of its posterior is uniform (Talts et al., 2018,
 * arXiv:1804.06788).
 */
class CalibrationTest {

  private static final int REPLICATIONS = 100;
  private static final int KEPT = 19;
  private static final int BINS = 5;

  /** The 99.9 % quantile of the chi-square distribution with four degrees of freedom. */
  private static final double CRITICAL = 18.467;

  @Test
  void ranksAreUniform() {
    Conjugate.Groups prior = new Conjugate.Groups(new double[6]);
    Conjugate_GroupsModel priorModel = new Conjugate_GroupsModel(prior);
    int[][] ranks = new int[3][BINS];
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      RandomStream random = RandomStream.of(2024, replication);
      double mu = prior.mu().sample(random);
      double spread = prior.spread().sample(random);
      double[] effect = new double[6];
      for (int group = 0; group < 6; group++) {
        effect[group] = prior.effect(mu, spread).sample(random);
      }
      double[] q = new double[priorModel.dimension()];
      priorModel.unconstrain(
          Map.of("mu", new double[] {mu}, "spread", new double[] {spread}, "effect", effect), q);
      Conjugate.Groups data = priorModel.predict(priorModel.constrain(q), replication);

      var fit =
          Nuts.on(new Conjugate_GroupsModel(data))
              .chains(1)
              .warmup(250)
              .draws(10 * KEPT)
              .thin(10)
              .seed(replication)
              .run();
      ranks[0][bin(fit.values("mu"), mu)]++;
      ranks[1][bin(fit.values("spread"), spread)]++;
      ranks[2][bin(fit.values("effect[2]"), effect[2])]++;
    }
    for (int[] counts : ranks) {
      double expected = (double) REPLICATIONS / BINS;
      double statistic = 0;
      for (int count : counts) {
        statistic += (count - expected) * (count - expected) / expected;
      }
      assertThat(statistic).as("chi-square of %s", counts).isLessThan(CRITICAL);
    }
  }

  private static int bin(double[][] chains, double value) {
    int rank = 0;
    for (double draw : chains[0]) {
      if (draw < value) {
        rank++;
      }
    }
    return rank * BINS / (KEPT + 1);
  }
}
