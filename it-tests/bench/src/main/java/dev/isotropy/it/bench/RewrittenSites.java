package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.distributions.Stable;
import dev.isotropy.draws.Fit;
import dev.isotropy.draws.SummaryRow;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.reparam.IntegratedRegression;
import dev.isotropy.it.reparam.IntegratedRegressionModel;
import dev.isotropy.it.reparam.SphericalWind;
import dev.isotropy.it.reparam.SphericalWindModel;
import dev.isotropy.it.reparam.StableRegression;
import dev.isotropy.it.reparam.StableRegressionModel;
import dev.isotropy.it.reparam.WindDirection;
import dev.isotropy.it.reparam.WindDirectionModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prints what a rewrite brings to NUTS: the least bulk effective sample size of some quantities per
 * gradient and per millisecond, with and without it, 4 chains of 500 warm-up and 500 draws.
 */
public final class RewrittenSites {

  private static final int POINTS = 40;
  private static final int STATIONS = 20;

  private RewrittenSites() {}

  /** Samples a regression with α-stable errors, and directions. */
  public static void main(String[] arguments) {
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    RandomStream random = RandomStream.of(3, 0);
    for (int i = 0; i < POINTS; i++) {
      x[i] = i / 10.0 - 2;
      y[i] = new Stable(1.5, 0, 0.4, 1 + 0.5 * x[i]).sample(random);
    }
    List<String> line = List.of("intercept", "slope", "noise");
    print("integrated", new IntegratedRegressionModel(new IntegratedRegression(x, y)), line);
    print("SymmetricStable", new StableRegressionModel(new StableRegression(x, y)), line);

    double[] east = new double[STATIONS];
    double[] north = new double[STATIONS];
    for (int i = 0; i < STATIONS; i++) {
      east[i] = Math.cos(i) + 0.5 * random.normal();
      north[i] = Math.sin(i) + 0.5 * random.normal();
    }
    double[] prior = {0.5, 0.2};
    List<String> parts =
        IntStream.range(0, STATIONS).mapToObj(i -> "direction[" + i + "][0]").toList();
    print("unit vectors", new SphericalWindModel(new SphericalWind(prior, east, north)), parts);
    print(
        "ProjectedNormalReparam",
        new WindDirectionModel(new WindDirection(prior, east, north)),
        parts);
  }

  private static void print(String name, CompiledModel<?, ?> model, List<String> quantities) {
    long start = System.nanoTime();
    Fit<?, ?> fit = Nuts.on(model).chains(4).warmup(500).draws(500).seed(1).run();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    double gradients =
        IntStream.range(0, fit.chainCount())
            .flatMap(chain -> Arrays.stream(fit.statistics(chain).leapfrogs()))
            .sum();
    double ess =
        quantities.stream()
            .map(fit.summary()::row)
            .mapToDouble(SummaryRow::essBulk)
            .min()
            .orElseThrow();
    long divergences =
        IntStream.range(0, fit.chainCount())
            .mapToLong(chain -> fit.statistics(chain).divergences())
            .sum();
    System.out.printf(
        "%-24s least ESS %6.0f  gradients %8.0f  per 1000 gradients %6.2f  per second %8.0f"
            + "  divergences %d%n",
        name, ess, gradients, 1000 * ess / gradients, 1000 * ess / milliseconds, divergences);
  }
}
