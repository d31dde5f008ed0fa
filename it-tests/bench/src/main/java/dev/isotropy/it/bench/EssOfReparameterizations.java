package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.reparam.Volatility;
import dev.isotropy.it.reparam.Volatility_ElementsModel;
import dev.isotropy.it.reparam.Volatility_FrequenciesModel;
import dev.isotropy.it.reparam.Volatility_WaveletsModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints what reparameterizers do for NUTS: bulk effective sample sizes per 1000 leapfrog steps
 * after warm-up, of one model before and after, medians over seeds of 4 chains of 1000 warm-up and
 * 1000 draws.
 */
public final class EssOfReparameterizations {

  private static final int SEEDS = 3;

  private EssOfReparameterizations() {}

  /** Samples each model in each form. */
  public static void main(String[] arguments) {
    double[] changes = Volatility.changes(256);
    List<String> walk = List.of("step", "level[0]", "level[128]", "level[255]");
    print("as written", new Volatility_ElementsModel(new Volatility.Elements(changes)), walk);
    print(
        "DiscreteCosine, LocScale",
        new Volatility_FrequenciesModel(new Volatility.Frequencies(changes)),
        walk);
    print("Haar, LocScale", new Volatility_WaveletsModel(new Volatility.Wavelets(changes)), walk);
  }

  private static void print(String form, CompiledModel<?, ?> model, List<String> quantities) {
    double[][] ratios = new double[quantities.size()][SEEDS];
    double[] steps = new double[SEEDS];
    double[] divergences = new double[SEEDS];
    for (int k = 0; k < SEEDS; k++) {
      Fit<?, ?> fit = Nuts.on(model).chains(4).draws(1000).seed(k + 1).run();
      steps[k] =
          IntStream.range(0, fit.chainCount())
              .flatMap(chain -> Arrays.stream(fit.statistics(chain).leapfrogs()))
              .sum();
      divergences[k] =
          IntStream.range(0, fit.chainCount()).map(c -> fit.statistics(c).divergences()).sum();
      for (int i = 0; i < quantities.size(); i++) {
        ratios[i][k] = 1000 * fit.summary().row(quantities.get(i)).essBulk() / steps[k];
      }
    }
    System.out.printf(
        "%-26s leapfrog steps %8.0f  divergences %3.0f", form, median(steps), median(divergences));
    for (int i = 0; i < quantities.size(); i++) {
      System.out.printf("  %s %.2f", quantities.get(i), median(ratios[i]));
    }
    System.out.println();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
