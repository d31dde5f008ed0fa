package dev.isotropy.hmc;

import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;

/**
 * The transition of the no-U-turn sampler: a trajectory that doubles until it turns, and a draw
 * from its points by their weights.
 *
 * <p>As in Stan: multinomial sampling with weights {@code exp(H₀ − H)}, uniform within subtrees and
 * biased towards the newer half at the top; the generalised criterion of {@link UTurn} (Hoffman and
 * Gelman, JMLR 15, 2014; Betancourt 2017, appendix A.3). A subtree is built leaf by leaf: two
 * finished subtrees of equal size are merged at once, so that the stack holds at most one of each
 * size.
 */
final class Trajectory {

  /** The largest energy error of a leapfrog trajectory that still counts as stable. */
  static final double MAX_ENERGY_ERROR = 1000;

  /** Weights are rescaled before they could overflow. */
  private static final double MAX_LOG_WEIGHT = 300;

  private final Hamiltonian hamiltonian;
  private final RandomStream random;
  private final PhasePointPool pool;
  private final int maxDepth;
  private final Subtree whole;
  private final Subtree[] stack;
  private int stackSize;

  private PhasePoint current;
  private double initialEnergy;
  private double logScale;
  private double acceptanceSum;
  private int leapfrogs;
  private boolean divergent;

  /**
   * A sampler at a first state.
   *
   * @param hamiltonian the density and the metric
   * @param random momenta and choices
   * @param pool where points come from
   * @param start the state, evaluated, with one holder
   * @param maxDepth how often a trajectory doubles at most
   */
  Trajectory(
      Hamiltonian hamiltonian,
      RandomStream random,
      PhasePointPool pool,
      PhasePoint start,
      int maxDepth) {
    this.hamiltonian = hamiltonian;
    this.random = random;
    this.pool = pool;
    this.current = start;
    this.maxDepth = maxDepth;
    int dimension = start.position.length;
    whole = new Subtree(dimension);
    stack = new Subtree[maxDepth + 1];
    for (int i = 0; i < stack.length; i++) {
      stack[i] = new Subtree(dimension);
    }
  }

  /** The present state. */
  PhasePoint current() {
    return current;
  }

  /** Moves to the next state. */
  void transition(double stepSize, Transition out) {
    begin();
    boolean backward = false;
    int depth = 0;
    while (depth < maxDepth) {
      boolean nextBackward = random.uniform() <= 0.5;
      if (nextBackward != backward) {
        whole.reverse();
        backward = nextBackward;
      }
      if (!grow(1 << depth, backward ? -stepSize : stepSize)) {
        break;
      }
      depth++;
      Subtree added = stack[0];
      boolean keep = random.uniform() * whole.weight >= added.weight;
      if (whole.append(added, keep, pool)) {
        break;
      }
    }
    pool.release(whole.first);
    pool.release(whole.last);
    current = whole.proposal;

    out.position = current.position;
    out.logDensity = current.logDensity;
    out.energy = current.energy;
    out.acceptance = acceptanceSum / leapfrogs;
    out.stepSize = stepSize;
    out.depth = depth;
    out.leapfrogs = leapfrogs;
    out.divergent = divergent;
  }

  private void begin() {
    hamiltonian.refresh(current, random);
    current.holders = 3;
    whole.set(current, 1);
    initialEnergy = current.energy;
    logScale = 0;
    acceptanceSum = 0;
    leapfrogs = 0;
    divergent = false;
  }

  /**
   * Builds the next subtree after the last point of the trajectory, into {@code stack[0]}.
   *
   * @return whether it is complete: neither divergent nor turning anywhere within
   */
  private boolean grow(int points, double stepSize) {
    PhasePoint edge = whole.last;
    stackSize = 0;
    for (int n = 1; n <= points; n++) {
      PhasePoint point = pool.acquire(3);
      hamiltonian.leapfrog(edge, point, stepSize);
      leapfrogs++;
      double weight = weigh(point);
      stack[stackSize++].set(point, weight);
      if (divergent) {
        return abandon();
      }
      edge = point;
      // After point n, as many merges as n has factors of two.
      for (int m = n; (m & 1) == 0; m >>= 1) {
        Subtree a = stack[stackSize - 2];
        Subtree b = stack[--stackSize];
        boolean keep = random.uniform() * (a.weight + b.weight) >= b.weight;
        if (a.append(b, keep, pool)) {
          return abandon();
        }
      }
    }
    return true;
  }

  private boolean abandon() {
    for (int i = 0; i < stackSize; i++) {
      stack[i].releaseAll(pool);
    }
    return false;
  }

  /** A point's weight on the scale of this trajectory; notes acceptance and divergence. */
  private double weigh(PhasePoint point) {
    double gain = initialEnergy - point.energy;
    // NaN and infinities, a log density of +∞ included, are errors beyond any bound.
    if (!(gain >= -MAX_ENERGY_ERROR && gain < Double.POSITIVE_INFINITY)) {
      divergent = true;
      return 0;
    }
    double metropolis = gain >= 0 ? 1 : MathFunctions.exp(gain);
    acceptanceSum += metropolis;
    if (gain <= 0 && logScale == 0) {
      return metropolis;
    }
    if (gain - logScale > MAX_LOG_WEIGHT) {
      rescale(gain);
    }
    return MathFunctions.exp(gain - logScale);
  }

  private void rescale(double newLogScale) {
    double factor = MathFunctions.exp(logScale - newLogScale);
    whole.weight *= factor;
    for (int i = 0; i < stackSize; i++) {
      stack[i].weight *= factor;
    }
    logScale = newLogScale;
  }
}
