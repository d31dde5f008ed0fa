package dev.isotropy.it.calibration;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Simulation-based calibration: where parameters come from the prior and data from the parameters,
 * the rank of a parameter among draws of its posterior is uniform (Talts et al., 2018,
 * arXiv:1804.06788).
 *
 * <p>Parameters and data are drawn by the user's own methods, as plain Java, or data by {@code
 * predict}; the posterior is sampled by the compiled model.
 */
final class Calibration<M> {

  /** Draws that are kept of a chain, and how many transitions lie between two of them. */
  private static final int KEPT = 19;

  private static final int THIN = 12;
  private static final int WARMUP = 300;

  /** Parameters by the names of sites, and data drawn from them. */
  record Truth<M>(Map<String, double[]> parameters, M data) {}

  private final String name;
  private final Function<RandomStream, Truth<M>> prior;
  private final Function<M, CompiledModel<M, ?>> model;

  Calibration(
      String name, Function<RandomStream, Truth<M>> prior, Function<M, CompiledModel<M, ?>> model) {
    this.name = name;
    this.prior = prior;
    this.model = model;
  }

  @Override
  public String toString() {
    return name;
  }

  /** The least probability of the ranks of any quantity, for as many replications, and its name. */
  Map.Entry<String, Double> leastUniform(int replications) {
    Map<String, int[]> ranks = new LinkedHashMap<>();
    for (int replication = 0; replication < replications; replication++) {
      RandomStream random = RandomStream.of(2024, replication);
      Truth<M> truth = prior.apply(random);
      Fit<M, ?> fit = fit(model.apply(truth.data()), replication);
      int at = replication;
      values(fit, truth)
          .forEach(
              (column, value) ->
                  ranks.computeIfAbsent(column, c -> new int[replications])[at] =
                      rank(fit.values(column)[0], value));
    }
    UniformRanks uniform = new UniformRanks(replications, KEPT + 1);
    Map<String, Double> probabilities = new LinkedHashMap<>();
    ranks.forEach(
        (column, of) -> probabilities.put(column, ranks.size() * uniform.probability(of)));
    return probabilities.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
  }

  private static <M, D> Fit<M, D> fit(CompiledModel<M, D> model, int seed) {
    return Nuts.on(model)
        .chains(1)
        .warmup(WARMUP)
        .draws(KEPT * THIN)
        .thin(THIN)
        .targetAcceptance(0.9)
        .seed(seed)
        .run();
  }

  /** What is known of the truth, by column of the draws. */
  private static <M> Map<String, Double> values(Fit<M, ?> fit, Truth<M> truth) {
    Map<String, Double> values = new LinkedHashMap<>();
    List<String> columns = fit.model().columnNames();
    truth
        .parameters()
        .forEach(
            (site, elements) -> {
              List<String> own = new ArrayList<>();
              for (String column : columns) {
                if (column.equals(site) || column.startsWith(site + "[")) {
                  own.add(column);
                }
              }
              if (own.size() != elements.length) {
                throw new IllegalStateException(site + " has columns " + own);
              }
              for (int i = 0; i < elements.length; i++) {
                // What is the same in every draw, as half of a factor is, has no rank.
                if (!Double.isNaN(elements[i])) {
                  values.put(own.get(i), elements[i]);
                }
              }
            });
    return values;
  }

  private static int rank(double[] draws, double value) {
    int rank = 0;
    for (double draw : draws) {
      if (draw < value) {
        rank++;
      }
    }
    return rank;
  }
}
