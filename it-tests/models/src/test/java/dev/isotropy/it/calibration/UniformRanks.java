package dev.isotropy.it.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether ranks are uniform: by how far their empirical distribution function leaves that of the
 * uniform distribution, at whichever cut it does so most (Säilynoja, Bürkner, Vehtari, 2022,
 * "Graphical test for discrete uniformity and its applications in goodness of fit evaluation and
 * multiple sample comparison").
 *
 * <p>How unlikely that is where all cuts are looked at is found by simulation.
 */
final class UniformRanks {

  private static final int SIMULATIONS = 20_000;

  private final int ranks;
  private final double[][] extremes;
  private final double[] simulated;

  /**
   * A test.
   *
   * @param count the number of ranks
   * @param ranks they are from 0 to less than this
   */
  UniformRanks(int count, int ranks) {
    this.ranks = ranks;
    this.extremes = new double[ranks][];
    for (int cut = 1; cut < ranks; cut++) {
      extremes[cut] = extremes(count, (double) cut / ranks);
    }
    SplittableRandom random = new SplittableRandom(1);
    this.simulated = new double[SIMULATIONS];
    int[] drawn = new int[count];
    for (int i = 0; i < SIMULATIONS; i++) {
      for (int j = 0; j < count; j++) {
        drawn[j] = random.nextInt(ranks);
      }
      simulated[i] = mostExtreme(drawn);
    }
    Arrays.sort(simulated);
  }

  /** The share of sets of uniform ranks that look less uniform than these do. */
  double probability(int[] observed) {
    int at = Arrays.binarySearch(simulated, mostExtreme(observed));
    return (double) (at < 0 ? -at - 1 : at) / SIMULATIONS;
  }

  /** The smallest probability of what lies below a cut. */
  private double mostExtreme(int[] observed) {
    int[] histogram = new int[ranks];
    for (int rank : observed) {
      histogram[rank]++;
    }
    double smallest = 1;
    int below = 0;
    for (int cut = 1; cut < ranks; cut++) {
      below += histogram[cut - 1];
      smallest = Math.min(smallest, extremes[cut][below]);
    }
    return smallest;
  }

  /** For each number of successes twice the probability of it or of what is farther out. */
  private static double[] extremes(int count, double probability) {
    double[] mass = new double[count + 1];
    double log = count * Math.log1p(-probability);
    for (int k = 0; k <= count; k++) {
      mass[k] = Math.exp(log);
      log += Math.log((double) (count - k) / (k + 1) * probability / (1 - probability));
    }
    double[] extremes = new double[count + 1];
    double lower = 0;
    for (int k = 0; k <= count; k++) {
      lower += mass[k];
      extremes[k] = lower;
    }
    double upper = 0;
    for (int k = count; k >= 0; k--) {
      upper += mass[k];
      extremes[k] = 2 * Math.min(extremes[k], upper);
    }
    return extremes;
  }
}
