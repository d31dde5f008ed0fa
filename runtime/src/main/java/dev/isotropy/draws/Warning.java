package dev.isotropy.draws;

/**
 * Something about a fit that a user should act on.
 *
 * @param kind what was found
 * @param message what is wrong, where, and what to do about it
 */
public record Warning(Kind kind, String message) {

  /** What was found. */
  public enum Kind {
    /** A chain ended in an exception. */
    FAILED_CHAIN,
    /** The run was cancelled before its end. */
    CANCELLED,
    /** Trajectories diverged: draws may be biased. */
    DIVERGENCES,
    /** Trajectories reached the maximum depth: sampling is inefficient. */
    TREE_DEPTH,
    /** The energies were explored badly. */
    ENERGY,
    /** Chains disagree. */
    R_HAT,
    /** There are too few effective draws for reliable estimates. */
    EFFECTIVE_SAMPLE_SIZE
  }
}
