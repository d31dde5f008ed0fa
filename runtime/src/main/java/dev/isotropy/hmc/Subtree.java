package dev.isotropy.hmc;

/**
 * A run of consecutive points of a trajectory, reduced to what sampling and the U-turn criterion
 * need: its two ends, the sum of its momenta, its total weight, and one point drawn from it in
 * proportion to the weights.
 *
 * <p>{@code first} and {@code last} are in the order of construction, whatever the direction of
 * time.
 */
final class Subtree {

  private static final PhasePoint NONE = new PhasePoint(0);

  PhasePoint first = NONE;
  PhasePoint last = NONE;
  PhasePoint proposal = NONE;

  /** The summed momenta: {@link #ownMomentumSum}, or the momentum itself of a single point. */
  double[] momentumSum;

  double weight;

  private final double[] ownMomentumSum;

  /** A subtree that is still to be {@linkplain #set set}. */
  Subtree(int dimension) {
    ownMomentumSum = new double[dimension];
    momentumSum = ownMomentumSum;
  }

  /** Becomes the subtree of one point, which the caller has acquired with three holders. */
  void set(PhasePoint point, double pointWeight) {
    first = point;
    last = point;
    proposal = point;
    momentumSum = point.momentum;
    weight = pointWeight;
  }

  /** Turns the order of construction round. */
  void reverse() {
    PhasePoint end = first;
    first = last;
    last = end;
  }

  /**
   * Appends a subtree that follows {@link #last}, which is then used up.
   *
   * @param next the subtree to append
   * @param keepOwnProposal whether this proposal stays, rather than that of the other
   * @param pool where points go that nothing refers to any more
   * @return whether the trajectory of both has turned
   */
  boolean append(Subtree next, boolean keepOwnProposal, PhasePointPool pool) {
    boolean turned = UTurn.between(this, next, ownMomentumSum);
    momentumSum = ownMomentumSum;
    weight += next.weight;
    PhasePoint rejected = keepOwnProposal ? next.proposal : proposal;
    proposal = keepOwnProposal ? proposal : next.proposal;
    pool.release(rejected);
    pool.release(last);
    pool.release(next.first);
    last = next.last;
    return turned;
  }

  /** Gives back all points. */
  void releaseAll(PhasePointPool pool) {
    pool.release(first);
    pool.release(last);
    pool.release(proposal);
  }
}
