package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.draws.ChainDraws;

/** Writes the kept transitions of a chain to its store of draws. */
final class ChainRecorder implements TransitionObserver {

  private final CompiledModel<?, ?> model;
  private final NutsSettings settings;
  private final ChainDraws draws;
  private final RandomStream random;
  private final long begin = System.nanoTime();
  private long warmupEnd = begin;

  /**
   * A recorder of one chain. What is drawn of sites that were summed out comes from a stream of the
   * chain's own, so that the chain's path does not depend on it.
   */
  ChainRecorder(int number, CompiledModel<?, ?> model, NutsSettings settings, ChainDraws draws) {
    this.model = model;
    this.settings = settings;
    this.draws = draws;
    random = RandomStream.of(settings.seed(), ~number);
  }

  @Override
  public void transition(int iteration, boolean warmup, Transition transition) {
    int inPhase = warmup ? iteration : iteration - settings.warmup();
    if ((warmup && !settings.saveWarmup()) || inPhase % settings.thin() != 0) {
      return;
    }
    draws
        .statistics()
        .add(
            transition.logDensity,
            transition.acceptance,
            transition.stepSize,
            transition.depth,
            transition.leapfrogs,
            transition.divergent,
            transition.energy);
    draws.add(model, transition.position, random, warmup);
  }

  @Override
  public void adapted(double stepSize, Metric metric) {
    draws.setAdaptation(stepSize, metric.inverse());
    warmupEnd = System.nanoTime();
  }

  /** Notes the times that the phases took. */
  void finish() {
    draws.setNanoseconds(warmupEnd - begin, System.nanoTime() - warmupEnd);
  }
}
