package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import java.util.function.BooleanSupplier;

/**
 * One chain from its initial point to its last draw: warm-up, which adapts step size and metric,
 * then sampling.
 */
final class Chain {

  private final int number;
  private final NutsSettings settings;
  private final BooleanSupplier cancelled;
  private final TransitionObserver observer;
  private final RandomStream random;
  private final PhasePointPool pool;
  private final Metric metric;
  private final Hamiltonian hamiltonian;
  private final InitialPoint initialPoint;
  private final PhasePoint start;
  private final Transition transition = new Transition();
  private double stepSize;

  /**
   * A chain, ready to run.
   *
   * @param number its number, from 0, which is also the number of its random stream
   * @param model where the evaluator comes from
   * @param settings the settings of the run
   * @param cancelled asked before every transition
   * @param observer told of every transition
   */
  Chain(
      int number,
      CompiledModel<?, ?> model,
      NutsSettings settings,
      BooleanSupplier cancelled,
      TransitionObserver observer) {
    this.number = number;
    this.settings = settings;
    this.cancelled = cancelled;
    this.observer = observer;
    int dimension = model.dimension();
    random = RandomStream.of(settings.seed(), number);
    pool = new PhasePointPool(dimension);
    metric = Metric.of(settings.metric(), dimension);
    hamiltonian = new Hamiltonian(model.evaluator(), metric);
    initialPoint = new InitialPoint(model, settings.initialValues());
    start = pool.acquire(1);
    stepSize = settings.stepSize();
  }

  /**
   * Runs to the end or until cancelled.
   *
   * @throws SamplingException if there is no initial point or no step size, or warm-up diverges
   */
  void run() {
    initialPoint.find(hamiltonian, start, random);
    Trajectory trajectory = new Trajectory(hamiltonian, random, pool, start, settings.maxDepth());
    if (warmUp(trajectory)) {
      observer.adapted(stepSize, metric);
      sample(trajectory);
    }
  }

  /** Adapts; returns whether it came to its end. */
  private boolean warmUp(Trajectory trajectory) {
    int warmup = settings.warmup();
    if (warmup == 0) {
      return true;
    }
    WarmupSchedule schedule =
        new WarmupSchedule(
            warmup, settings.initBuffer(), settings.baseWindow(), settings.termBuffer());
    // Stan's dual averaging begins at the step size as set, not at the one found by the search.
    StepSizeAdaptation adaptation =
        new StepSizeAdaptation(settings.targetAcceptance(), settings.stepSize());
    searchStepSize(trajectory);
    for (int i = 0; i < warmup; i++) {
      if (!step(trajectory, i, true)) {
        return false;
      }
      stepSize = adaptation.learn(transition.acceptance);
      if (schedule.inWindow(i)) {
        metric.observe(transition.position);
      }
      if (schedule.endsWindow(i)) {
        metric.learn();
        searchStepSize(trajectory);
        adaptation.restart(stepSize);
      }
    }
    stepSize = adaptation.average();
    return true;
  }

  private void sample(Trajectory trajectory) {
    int total = settings.warmup() + settings.draws();
    for (int i = settings.warmup(); i < total; i++) {
      if (!step(trajectory, i, false)) {
        return;
      }
    }
  }

  private boolean step(Trajectory trajectory, int iteration, boolean warmup) {
    if (cancelled.getAsBoolean()) {
      return false;
    }
    double jitter = settings.stepSizeJitter();
    double size = jitter == 0 ? stepSize : stepSize * (1 + jitter * (2 * random.uniform() - 1));
    trajectory.transition(size, transition);
    observer.transition(iteration, warmup, transition);
    report(iteration + 1, warmup);
    return true;
  }

  private void report(int completed, boolean warmup) {
    int total = settings.warmup() + settings.draws();
    if (completed % settings.refresh() == 0 || completed == total) {
      settings.progress().update(new Progress(number, completed, total, warmup));
    }
  }

  private void searchStepSize(Trajectory trajectory) {
    stepSize = StepSizeSearch.from(hamiltonian, trajectory.current(), stepSize, random, pool);
  }
}
