package dev.isotropy.hmc;

/** Sees every transition of a chain, so that records and statistics stay out of the algorithm. */
interface TransitionObserver {

  /**
   * After a transition.
   *
   * @param iteration its number, from 0; warm-up comes first
   * @param warmup whether it belongs to warm-up
   * @param transition what happened; valid during the call only
   */
  void transition(int iteration, boolean warmup, Transition transition);

  /**
   * When warm-up has ended.
   *
   * @param stepSize the adapted step size
   * @param metric the adapted metric
   */
  void adapted(double stepSize, Metric metric);
}
