package dev.isotropy.draws;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.SiteInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The draws of a run with all that is known about them: immutable, in memory.
 *
 * <p>Chains are counted from 0 in the order of their numbers, without those that failed. After a
 * cancelled run they may be of different lengths; summaries and diagnostics then use the draws that
 * all chains have that have any.
 *
 * @param <M> the user's model class
 * @param <D> the type of a draw
 */
public final class Fit<M, D> {

  private final CompiledModel<M, D> model;
  private final RunDescription run;
  private final List<ChainDraws> chains;
  private final List<ChainFailure> failures;
  private final boolean cancelled;

  /**
   * A fit; made by samplers.
   *
   * @param model the model that was sampled
   * @param run how
   * @param chains what each finished chain drew, at least one
   * @param failures the chains that failed
   * @param cancelled whether the run was stopped before its end
   */
  public Fit(
      CompiledModel<M, D> model,
      RunDescription run,
      List<ChainDraws> chains,
      List<ChainFailure> failures,
      boolean cancelled) {
    this.model = model;
    this.run = run;
    this.chains = List.copyOf(chains);
    this.failures = List.copyOf(failures);
    this.cancelled = cancelled;
  }

  /** The model that was sampled. */
  public CompiledModel<M, D> model() {
    return model;
  }

  /** How it was sampled. */
  public RunDescription run() {
    return run;
  }

  /** The number of chains that did not fail. */
  public int chainCount() {
    return chains.size();
  }

  /** The number that a chain had in the run, which is also that of its random stream. */
  public int chainNumber(int chain) {
    return chains.get(chain).number();
  }

  /** The number of draws of all chains together. */
  public int drawCount() {
    int count = 0;
    for (ChainDraws chain : chains) {
      count += chain.size();
    }
    return count;
  }

  /** The draws of all chains, one chain after the other. */
  public Stream<D> draws() {
    return chains.stream().flatMap(chain -> rows(chain, chain.warmupSize(), chain.size()));
  }

  /** The draws of one chain. */
  public Stream<D> draws(int chain) {
    ChainDraws draws = chains.get(chain);
    return rows(draws, draws.warmupSize(), draws.size());
  }

  /** The warm-up draws of one chain; none unless the run was to save them. */
  public Stream<D> warmupDraws(int chain) {
    return rows(chains.get(chain), 0, chains.get(chain).warmupSize());
  }

  private Stream<D> rows(ChainDraws chain, int first, int count) {
    DrawStore store = chain.values();
    return IntStream.range(first, first + count)
        .mapToObj(row -> model.draw(store.block(row), store.offset(row)));
  }

  /**
   * One quantity, chains × draws.
   *
   * @param name its column, such as {@code tau} or {@code theta[0]}
   * @throws NoSuchElementException if draws have no such column
   */
  public double[][] values(String name) {
    int column = model.columnNames().indexOf(name);
    if (column < 0) {
      throw new NoSuchElementException(
          "no quantity '" + name + "'; the columns are " + model.columnNames());
    }
    double[][] out = new double[chains.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = chains.get(i).column(column, chains.get(i).size());
    }
    return out;
  }

  /** What the sampler noted about the draws of one chain. */
  public SamplerStatistics statistics(int chain) {
    ChainDraws draws = chains.get(chain);
    int first = draws.warmupSize();
    return draws.statistics().range(first, first + draws.size());
  }

  /** What the sampler noted about warm-up of one chain; empty unless the run was to save it. */
  public SamplerStatistics warmupStatistics(int chain) {
    ChainDraws draws = chains.get(chain);
    return draws.statistics().range(0, draws.warmupSize());
  }

  /** The step size that warm-up of a chain arrived at; NaN if warm-up did not end. */
  public double stepSize(int chain) {
    return chains.get(chain).stepSize();
  }

  /**
   * The inverse metric that warm-up of a chain arrived at: no row for the unit metric, one for a
   * diagonal, all for a dense one.
   */
  public double[][] inverseMetric(int chain) {
    double[][] rows = chains.get(chain).inverseMetric().clone();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i].clone();
    }
    return rows;
  }

  /** The chains that failed and are not among the others. */
  public List<ChainFailure> failures() {
    return failures;
  }

  /** Whether the run was stopped before its end. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** The table of the model's quantities, with warnings; auxiliary sites are left out. */
  public Summary summary() {
    return summary(false);
  }

  /**
   * The table of the model's quantities, with warnings.
   *
   * @param auxiliary whether it includes sites that reparameterizers created
   */
  public Summary summary(boolean auxiliary) {
    Set<Integer> hidden = new HashSet<>();
    for (SiteInfo site : model.sites()) {
      if (site.kind() == SiteInfo.Kind.AUXILIARY) {
        for (int i = 0; i < site.size(); i++) {
          hidden.add(site.drawOffset() + i);
        }
      }
    }
    List<SummaryRow> all = rows();
    List<SummaryRow> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (auxiliary || !hidden.contains(i)) {
        shown.add(all.get(i));
      }
    }
    return new Summary(title(), shown, new Warnings(this).of(all));
  }

  private List<SummaryRow> rows() {
    List<ChainDraws> begun = new ArrayList<>();
    int draws = Integer.MAX_VALUE;
    for (ChainDraws chain : chains) {
      if (chain.size() > 0) {
        begun.add(chain);
        draws = Math.min(draws, chain.size());
      }
    }
    List<String> names = model.columnNames();
    List<SummaryRow> rows = new ArrayList<>(names.size());
    RankNormalisation ranks = new RankNormalisation();
    for (int column = 0; column < names.size(); column++) {
      double[][] values = new double[begun.size()][];
      for (int i = 0; i < values.length; i++) {
        values[i] = begun.get(i).column(column, draws);
      }
      rows.add(SummaryRow.of(names.get(column), values, ranks));
    }
    return rows;
  }

  private String title() {
    return chains.size()
        + (chains.size() == 1 ? " chain, " : " chains, ")
        + drawCount()
        + " draws after "
        + run.warmup()
        + " warm-up transitions each, seed "
        + run.seed();
  }

  /** What the diagnostics warn of; empty where all is well. */
  public List<Warning> warnings() {
    return new Warnings(this).of(rows());
  }

  /**
   * The user's model with its observed components drawn from the posterior predictive distribution,
   * once for every draw, in the order of {@link #draws()}.
   *
   * @param seed any seed; draw number k is predicted with the first 64 bits of the random stream
   *     (seed, k)
   */
  public List<M> predict(long seed) {
    List<M> predictions = new ArrayList<>(drawCount());
    draws()
        .forEach(
            draw -> {
              long stream = predictions.size();
              predictions.add(model.predict(draw, RandomStream.of(seed, stream).nextLong()));
            });
    return predictions;
  }

  /**
   * The log density of every observed element in every draw: what LOO and WAIC are computed from.
   *
   * @return draws × elements, draws in the order of {@link #draws()}, elements in that of {@link
   *     CompiledModel#observedSites()}, arrays row-major
   */
  public double[][] pointwiseLogDensity() {
    double[][] out = new double[drawCount()][PointwiseLogDensity.size(model)];
    int draw = 0;
    for (ChainDraws chain : chains) {
      double[] q = new double[model.dimension()];
      for (int row = chain.warmupSize(); row < chain.warmupSize() + chain.size(); row++) {
        chain.point(row, q);
        model.pointwiseLogDensity(q, out[draw++]);
      }
    }
    return out;
  }

  /**
   * Writes one file per chain in CmdStan's format, {@code name_1.csv} and so on, which ArviZ
   * ({@code from_cmdstan}), rstan and cmdstanr read.
   *
   * @param directory where to; created if missing
   * @param name what the files' names begin with
   * @param logLikelihood whether to add the pointwise log density of observed sites as columns
   *     {@code log_lik}
   * @return the files
   * @throws IOException if writing fails
   */
  public List<Path> writeStanCsv(Path directory, String name, boolean logLikelihood)
      throws IOException {
    return new StanCsv(this, logLikelihood).write(directory, name);
  }

  List<ChainDraws> chainDraws() {
    return chains;
  }
}
