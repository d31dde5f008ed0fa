package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.distributions.Stable;
import dev.isotropy.draws.Fit;
import dev.isotropy.draws.SummaryRow;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.reparam.Hierarchies;
import dev.isotropy.it.reparam.Hierarchies_FunnelModel;
import dev.isotropy.it.reparam.Hierarchies_FunnelRewrittenModel;
import dev.isotropy.it.reparam.Hierarchies_SchoolsModel;
import dev.isotropy.it.reparam.Hierarchies_SchoolsRewrittenModel;
import dev.isotropy.it.reparam.IntegratedRegression;
import dev.isotropy.it.reparam.IntegratedRegressionModel;
import dev.isotropy.it.reparam.Scales;
import dev.isotropy.it.reparam.Scales_LineModel;
import dev.isotropy.it.reparam.Scales_LineRewrittenModel;
import dev.isotropy.it.reparam.Scales_WindModel;
import dev.isotropy.it.reparam.Scales_WindRewrittenModel;
import dev.isotropy.it.reparam.StableRegression;
import dev.isotropy.it.reparam.StableRegressionModel;
import dev.isotropy.it.reparam.Volatility;
import dev.isotropy.it.reparam.Volatility_ElementsModel;
import dev.isotropy.it.reparam.Volatility_FrequenciesModel;
import dev.isotropy.it.reparam.Volatility_WaveletsModel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Prints what reparameterizers gain: the smallest bulk effective sample size of a model's own sites
 * per 1000 gradients after warm-up, medians over five seeds of 4 chains of 1000 warm-up and 1000
 * draws.
 */
public final class ReparameterizerGains {

  private static final int SEEDS = 5;

  private ReparameterizerGains() {}

  /** Samples each model as written and rewritten. */
  public static void main(String[] arguments) {
    double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
    double[] errors = {15, 10, 16, 11, 9, 11, 10, 18};
    print("Neal's funnel", new Hierarchies_FunnelModel(new Hierarchies.Funnel(9)));
    print(
        "Neal's funnel, Auto",
        new Hierarchies_FunnelRewrittenModel(new Hierarchies.FunnelRewritten(9)));
    print("eight schools", new Hierarchies_SchoolsModel(new Hierarchies.Schools(effects, errors)));
    print(
        "eight schools, Auto",
        new Hierarchies_SchoolsRewrittenModel(new Hierarchies.SchoolsRewritten(effects, errors)));
    double[] changes = Volatility.changes(256);
    print("random walk", new Volatility_ElementsModel(new Volatility.Elements(changes)));
    print(
        "random walk, DiscreteCosine, LocScale",
        new Volatility_FrequenciesModel(new Volatility.Frequencies(changes)));
    print(
        "random walk, Haar, LocScale",
        new Volatility_WaveletsModel(new Volatility.Wavelets(changes)));
    double[][] line = line();
    print("outliers", new Scales_LineModel(new Scales.Line(line[0], line[1])));
    print(
        "outliers, StudentTReparam",
        new Scales_LineRewrittenModel(new Scales.LineRewritten(line[0], line[1])));
    double[][] stable = stableLine();
    print(
        "α-stable errors, integrated",
        new IntegratedRegressionModel(new IntegratedRegression(stable[0], stable[1])));
    print(
        "α-stable errors, SymmetricStable",
        new StableRegressionModel(new StableRegression(stable[0], stable[1])));
    double[] east = {0.2, -0.9, 0.4};
    double[] north = {1.1, 0.3, -0.4};
    print("direction", new Scales_WindModel(new Scales.Wind(east, north)));
    print(
        "direction, ProjectedNormalReparam",
        new Scales_WindRewrittenModel(new Scales.WindRewritten(east, north)));
  }

  private static double[][] line() {
    Random random = new Random(8);
    double[] x = random.doubles(60, -2, 2).toArray();
    double[] y = DoubleStream.of(x).map(at -> 0.7 * at + 0.3 * random.nextGaussian()).toArray();
    for (int i = 0; i < y.length; i += 9) {
      y[i] += 6 * random.nextGaussian();
    }
    return new double[][] {x, y};
  }

  private static double[][] stableLine() {
    RandomStream random = RandomStream.of(3, 0);
    double[] x = new double[40];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i / 10.0 - 2;
      y[i] = new Stable(1.5, 0, 0.4, 1 + 0.5 * x[i]).sample(random);
    }
    return new double[][] {x, y};
  }

  private static void print(String name, CompiledModel<?, ?> model) {
    double[] gains = new double[SEEDS];
    int divergences = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Fit<?, ?> fit = Nuts.on(model).chains(4).draws(1000).seed(seed + 1).run();
      double smallest =
          fit.summary().rows().stream()
              .mapToDouble(SummaryRow::essBulk)
              .filter(Double::isFinite)
              .min()
              .orElseThrow();
      gains[seed] = 1000 * smallest / gradients(fit);
      for (int chain = 0; chain < fit.chainCount(); chain++) {
        divergences += fit.statistics(chain).divergences();
      }
    }
    Arrays.sort(gains);
    System.out.printf(
        "| %s | %.2f | %.1f |%n", name, gains[SEEDS / 2], (double) divergences / SEEDS);
  }

  private static double gradients(Fit<?, ?> fit) {
    return IntStream.range(0, fit.chainCount())
        .flatMap(chain -> Arrays.stream(fit.statistics(chain).leapfrogs()))
        .sum();
  }
}
