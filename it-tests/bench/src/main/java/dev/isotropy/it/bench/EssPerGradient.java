package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.BenchmarkModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints what NUTS gets from a gradient: bulk effective sample sizes per leapfrog step after
 * warm-up, medians over ten seeds of 4 chains of 1000 warm-up and 1000 draws.
 *
 * <p>With a directory as its argument it writes the draws there too, as Stan's CSV files, so that
 * other programs can judge them.
 */
public final class EssPerGradient {

  private static final int SEEDS = 10;

  private EssPerGradient() {}

  /** Samples eight schools and the item response model. */
  public static void main(String[] arguments) throws IOException {
    Path directory = arguments.length > 0 ? Path.of(arguments[0]) : null;
    print(BenchmarkModel.EIGHT_SCHOOLS, List.of("mu", "tau", "theta[0]"), directory);
    print(BenchmarkModel.ITEM_RESPONSE, List.of("sigmaTheta", "muB"), directory);
  }

  private static void print(BenchmarkModel benchmark, List<String> quantities, Path directory)
      throws IOException {
    CompiledModel<?, ?> model = benchmark.compiled();
    double[] leapfrogs = new double[SEEDS];
    double[][] ess = new double[quantities.size()][SEEDS];
    double[][] ratios = new double[quantities.size()][SEEDS];
    for (int k = 0; k < SEEDS; k++) {
      int seed = k + 1;
      Fit<?, ?> fit = Nuts.on(model).chains(4).draws(1000).seed(seed).run();
      if (directory != null) {
        fit.writeStanCsv(directory, benchmark.program() + "_seed" + seed, false);
      }
      leapfrogs[k] = leapfrogs(fit);
      for (int i = 0; i < quantities.size(); i++) {
        ess[i][k] = fit.summary().row(quantities.get(i)).essBulk();
        ratios[i][k] = ess[i][k] / leapfrogs[k];
      }
    }
    System.out.printf("%s: leapfrog steps %.0f%n", benchmark.program(), median(leapfrogs));
    for (int i = 0; i < quantities.size(); i++) {
      System.out.printf(
          "%-12s bulk ESS %8.0f  per leapfrog step %.5f%n",
          quantities.get(i), median(ess[i]), median(ratios[i]));
    }
  }

  private static double leapfrogs(Fit<?, ?> fit) {
    return IntStream.range(0, fit.chainCount())
        .flatMap(chain -> Arrays.stream(fit.statistics(chain).leapfrogs()))
        .sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
  }
}
