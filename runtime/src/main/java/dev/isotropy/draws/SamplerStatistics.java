package dev.isotropy.draws;

import java.util.Arrays;

/** What the sampler noted about each kept transition of one chain, in Stan's terms. */
public final class SamplerStatistics {

  private final double[] logDensity;
  private final double[] acceptance;
  private final double[] stepSize;
  private final int[] treeDepth;
  private final int[] leapfrogs;
  private final boolean[] divergent;
  private final double[] energy;
  private int size;

  /** Empty, with room for a number of transitions. */
  SamplerStatistics(int capacity) {
    logDensity = new double[capacity];
    acceptance = new double[capacity];
    stepSize = new double[capacity];
    treeDepth = new int[capacity];
    leapfrogs = new int[capacity];
    divergent = new boolean[capacity];
    energy = new double[capacity];
  }

  /**
   * Adds a transition; called by samplers.
   *
   * @param logDensity the log density of the new state, unconstrained scale
   * @param acceptance the average Metropolis acceptance probability
   * @param stepSize the step size
   * @param treeDepth how often the trajectory doubled
   * @param leapfrogs the number of leapfrog steps, that is of gradients
   * @param divergent whether the trajectory diverged
   * @param energy the Hamiltonian of the new state
   */
  public void add(
      double logDensity,
      double acceptance,
      double stepSize,
      int treeDepth,
      int leapfrogs,
      boolean divergent,
      double energy) {
    int i = size++;
    this.logDensity[i] = logDensity;
    this.acceptance[i] = acceptance;
    this.stepSize[i] = stepSize;
    this.treeDepth[i] = treeDepth;
    this.leapfrogs[i] = leapfrogs;
    this.divergent[i] = divergent;
    this.energy[i] = energy;
  }

  /** The transitions from one to another, the latter excluded. */
  SamplerStatistics range(int from, int to) {
    SamplerStatistics part = new SamplerStatistics(to - from);
    for (int i = from; i < to; i++) {
      part.add(
          logDensity[i],
          acceptance[i],
          stepSize[i],
          treeDepth[i],
          leapfrogs[i],
          divergent[i],
          energy[i]);
    }
    return part;
  }

  /** The number of transitions. */
  public int size() {
    return size;
  }

  /** {@code lp__}: the log density of each state on the unconstrained scale. */
  public double[] logDensity() {
    return Arrays.copyOf(logDensity, size);
  }

  /** {@code accept_stat__}: the average Metropolis acceptance probability of each trajectory. */
  public double[] acceptance() {
    return Arrays.copyOf(acceptance, size);
  }

  /** {@code stepsize__}: the step size of each transition. */
  public double[] stepSize() {
    return Arrays.copyOf(stepSize, size);
  }

  /** {@code treedepth__}: how often each trajectory doubled. */
  public int[] treeDepth() {
    return Arrays.copyOf(treeDepth, size);
  }

  /** {@code n_leapfrog__}: the number of leapfrog steps of each trajectory. */
  public int[] leapfrogs() {
    return Arrays.copyOf(leapfrogs, size);
  }

  /** {@code divergent__}: whether each trajectory diverged. */
  public boolean[] divergent() {
    return Arrays.copyOf(divergent, size);
  }

  /** {@code energy__}: the Hamiltonian of each state. */
  public double[] energy() {
    return Arrays.copyOf(energy, size);
  }

  /** How many trajectories diverged. */
  public int divergences() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (divergent[i]) {
        count++;
      }
    }
    return count;
  }

  /** How many trajectories doubled as often as they could. */
  int saturated(int maxDepth) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (treeDepth[i] >= maxDepth) {
        count++;
      }
    }
    return count;
  }

  /**
   * The energy Bayesian fraction of missing information: the mean squared step of the energy over
   * its variance (Betancourt 2016, arXiv:1604.00695).
   *
   * @return about 1 where momenta explore the energies well; NaN with fewer than 3 draws, and where
   *     the energy is always the same, as it is of a model without coordinates
   */
  public double energyFraction() {
    if (size < 3) {
      return Double.NaN;
    }
    double mean = 0;
    for (int i = 0; i < size; i++) {
      mean += energy[i];
    }
    mean /= size;
    double steps = 0;
    double variance = 0;
    for (int i = 0; i < size; i++) {
      double deviation = energy[i] - mean;
      variance += deviation * deviation;
      if (i > 0) {
        double step = energy[i] - energy[i - 1];
        steps += step * step;
      }
    }
    return steps == 0 ? Double.NaN : steps / variance;
  }
}
