package dev.isotropy.hmc;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.draws.Fit;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The no-U-turn sampler: settings in Stan's terms and with Stan's defaults, then {@link #run()}.
 *
 * <pre>{@code
 * var fit = Nuts.on(model).chains(4).draws(1000).seed(42).run();
 * System.out.println(fit.summary());
 * }</pre>
 *
 * <p>The same model, data, seed and settings give the same bits of draws, whatever the number of
 * threads: chain {@code i} uses the random stream {@code (seed, i)} and nothing else. An instance
 * may be changed and run again; it is not thread-safe.
 *
 * @param <M> the user's model class
 * @param <D> the type of a draw
 */
public final class Nuts<M, D> {

  private static final int DEEPEST = 30;

  /** The transitions of a chain: what an array of statistics can hold. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final CompiledModel<M, D> model;
  private long seed = new SplittableRandom().nextLong();
  private int chains = 4;
  private int threads = Runtime.getRuntime().availableProcessors();
  private int warmup = 1000;
  private int draws = 1000;
  private int thin = 1;
  private boolean saveWarmup;
  private double targetAcceptance = 0.8;
  private int maxDepth = 10;
  private double stepSize = 1;
  private double stepSizeJitter;
  private MetricKind metric = MetricKind.DIAGONAL;
  private int initBuffer = 75;
  private int baseWindow = 25;
  private int termBuffer = 50;
  private Map<String, double[]> initialValues = Map.of();
  private ProgressListener progress = update -> {};
  private int refresh = 100;
  private BooleanSupplier cancelled = () -> false;

  private Nuts(CompiledModel<M, D> model) {
    this.model = model;
  }

  /** A sampler of a model's posterior. */
  public static <M, D> Nuts<M, D> on(CompiledModel<M, D> model) {
    return new Nuts<>(model);
  }

  /**
   * A sampler of a bare log density; its draws are the points, and its one site is called {@code
   * q}.
   *
   * @param density gives a new evaluator each time, one per chain
   */
  public static Nuts<Void, double[]> on(Supplier<? extends LogDensity> density) {
    return new Nuts<>(new DensityModel(density));
  }

  /** The number of chains, at least 1; 4 by default. */
  public Nuts<M, D> chains(int chains) {
    this.chains = requireAtLeast("chains", chains, 1);
    return this;
  }

  /**
   * How many chains may run at once, at least 1; by default as many as there are processors. It
   * changes no result.
   */
  public Nuts<M, D> threads(int threads) {
    this.threads = requireAtLeast("threads", threads, 1);
    return this;
  }

  /**
   * The number of warm-up transitions of each chain, 1000 by default. With 0 nothing adapts: the
   * step size stays as set, the metric the unit matrix.
   */
  public Nuts<M, D> warmup(int warmup) {
    this.warmup = requireAtLeast("warmup", warmup, 0);
    return this;
  }

  /** The number of transitions of each chain after warm-up, at least 1; 1000 by default. */
  public Nuts<M, D> draws(int draws) {
    this.draws = requireAtLeast("draws", draws, 1);
    return this;
  }

  /** Keeps the first of every so many transitions, at least 1, the default. */
  public Nuts<M, D> thin(int thin) {
    this.thin = requireAtLeast("thin", thin, 1);
    return this;
  }

  /** Whether the fit keeps the draws of warm-up, apart from the others; false by default. */
  public Nuts<M, D> saveWarmup(boolean saveWarmup) {
    this.saveWarmup = saveWarmup;
    return this;
  }

  /** The seed; a random one by default, which the fit tells. */
  public Nuts<M, D> seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * The acceptance statistic that the step size is adapted to (Stan's delta), inside (0, 1); 0.8 by
   * default. Nearer to 1 the steps are shorter and divergences rarer.
   */
  public Nuts<M, D> targetAcceptance(double targetAcceptance) {
    require(
        targetAcceptance > 0 && targetAcceptance < 1,
        "targetAcceptance",
        targetAcceptance,
        "must lie inside (0, 1)");
    this.targetAcceptance = targetAcceptance;
    return this;
  }

  /** How often a trajectory doubles at most, from 1 to 30; 10 by default. */
  public Nuts<M, D> maxDepth(int maxDepth) {
    require(maxDepth >= 1 && maxDepth <= DEEPEST, "maxDepth", maxDepth, "must lie in 1..30");
    this.maxDepth = maxDepth;
    return this;
  }

  /** The step size to begin with, positive; 1 by default. */
  public Nuts<M, D> stepSize(double stepSize) {
    require(
        stepSize > 0 && stepSize < Double.POSITIVE_INFINITY,
        "stepSize",
        stepSize,
        "must be positive and finite");
    this.stepSize = stepSize;
    return this;
  }

  /** By what share the step size varies at random in each transition, in [0, 1); 0 by default. */
  public Nuts<M, D> stepSizeJitter(double stepSizeJitter) {
    require(
        stepSizeJitter >= 0 && stepSizeJitter < 1,
        "stepSizeJitter",
        stepSizeJitter,
        "must lie in [0, 1)");
    this.stepSizeJitter = stepSizeJitter;
    return this;
  }

  /** The form of the metric; diagonal by default. */
  public Nuts<M, D> metric(MetricKind metric) {
    this.metric = metric;
    return this;
  }

  /**
   * The phases of warm-up: 75, 25 and 50 transitions by default.
   *
   * @param initBuffer how long only the step size adapts at first, at least 0
   * @param baseWindow the length of the first window that estimates the metric, at least 1
   * @param termBuffer how long only the step size adapts in the end, at least 0
   */
  public Nuts<M, D> warmupPhases(int initBuffer, int baseWindow, int termBuffer) {
    this.initBuffer = requireAtLeast("initBuffer", initBuffer, 0);
    this.baseWindow = requireAtLeast("baseWindow", baseWindow, 1);
    this.termBuffer = requireAtLeast("termBuffer", termBuffer, 0);
    return this;
  }

  /**
   * Values at which every chain begins; the coordinates of all other sites begin at random in (-2,
   * 2).
   *
   * @param values site name to its values on the constrained scale, row-major; copied
   * @throws IllegalArgumentException if a name is no latent site, a length is wrong or a value lies
   *     outside the support
   */
  public Nuts<M, D> initialValues(Map<String, double[]> values) {
    model.unconstrain(values, new double[model.dimension()]);
    Map<String, double[]> copy = new HashMap<>();
    values.forEach((name, array) -> copy.put(name, array.clone()));
    this.initialValues = copy;
    return this;
  }

  /** Who is told how far chains have come, every {@link #refresh} transitions. */
  public Nuts<M, D> progress(ProgressListener progress) {
    this.progress = progress;
    return this;
  }

  /** How many transitions lie between two reports of progress, at least 1; 100 by default. */
  public Nuts<M, D> refresh(int refresh) {
    this.refresh = requireAtLeast("refresh", refresh, 1);
    return this;
  }

  /**
   * What to ask before every transition, on the threads of the chains: once it says true, all
   * chains stop and the fit keeps the draws so far. Interrupting the thread that runs the sampler
   * does the same.
   */
  public Nuts<M, D> cancelWhen(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    return this;
  }

  /**
   * Runs the chains and waits for them.
   *
   * <p>A chain that fails does not lose the others: the fit has their draws, and says which failed
   * and why.
   *
   * @throws IllegalArgumentException if warm-up and draws together are more than an array holds
   * @throws SamplingException if every chain failed, for example because no initial point has a
   *     finite density; the message names the site at fault
   */
  public Fit<M, D> run() {
    long transitions = (long) warmup + draws;
    require(transitions <= MOST, "warmup + draws", transitions, "must be at most " + MOST);
    NutsSettings settings =
        new NutsSettings(
            seed,
            chains,
            threads,
            warmup,
            draws,
            thin,
            saveWarmup,
            targetAcceptance,
            maxDepth,
            stepSize,
            stepSizeJitter,
            metric,
            initBuffer,
            baseWindow,
            termBuffer,
            initialValues,
            progress,
            refresh,
            cancelled);
    return new ChainRunner<>(model, settings).run();
  }

  private static int requireAtLeast(String name, int value, int least) {
    require(value >= least, name, value, "must be at least " + least);
    return value;
  }

  private static void require(boolean condition, String name, Number value, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(name + " = " + value + ": " + rule);
    }
  }
}
