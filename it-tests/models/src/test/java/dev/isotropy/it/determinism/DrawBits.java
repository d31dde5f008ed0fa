package dev.isotropy.it.determinism;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.MetricKind;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchoolsModel;
import dev.isotropy.it.LogisticRegression;
import dev.isotropy.it.LogisticRegressionModel;
import dev.isotropy.it.discrete.Regimes;
import dev.isotropy.it.discrete.RegimesModel;
import dev.isotropy.it.discrete.Species;
import dev.isotropy.it.discrete.SpeciesModel;
import dev.isotropy.it.discrete.Weather;
import dev.isotropy.it.discrete.WeatherModel;
import dev.isotropy.it.language.BirdCountsModel;
import dev.isotropy.it.language.Clusters;
import dev.isotropy.it.language.ClustersModel;
import dev.isotropy.it.language.DoseResponseModel;
import dev.isotropy.it.language.EveryFamilyModel;
import dev.isotropy.it.language.Examples;
import dev.isotropy.it.language.Galaxies;
import dev.isotropy.it.language.GalaxiesModel;
import dev.isotropy.it.language.Gaps;
import dev.isotropy.it.language.GapsModel;
import dev.isotropy.it.language.PanelModel;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A program that prints a digest of the bytes of draws for some models, to be compared between
 * virtual machines.
 *
 * <p>The chains are short, as the interpreter must run them too.
 */
final class DrawBits {

  private DrawBits() {}

  /**
   * Prints a line per model: its name and the digest.
   *
   * @param arguments the number of threads and the number of draws
   */
  public static void main(String[] arguments) {
    System.out.print(digests(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
  }

  /**
   * Samples every model.
   *
   * @return a line per model: its name and the digest of its draws
   */
  static String digests(int threads, int draws) {
    LogisticRegression all = BenchData.logisticRegression();
    int rows = 67;
    StringBuilder lines = new StringBuilder();
    for (CompiledModel<?, ?> model :
        new CompiledModel<?, ?>[] {
          new EightSchoolsModel(BenchData.eightSchools()),
          new LogisticRegressionModel(
              new LogisticRegression(Arrays.copyOf(all.x(), rows), Arrays.copyOf(all.y(), rows))),
          new BirdCountsModel(Examples.birdCounts(60)),
          new DoseResponseModel(Examples.doseResponse()),
          new PanelModel(Examples.panel()),
          new EveryFamilyModel(Examples.everyFamily()),
          new SpeciesModel(
              new Species(
                  new int[] {0, 1, 1, 0, 1, 0, 0, 1, 1},
                  new double[] {1, 3, 2.5, 0.2, 3.3, 1.7, 0.4, 2.2, 4},
                  new double[] {2.5, 0.1})),
          new RegimesModel(new Regimes(new double[][] {{0.1, -0.2, 2, -3, 0.4}, {1, 2, 0, 0, -1}})),
          new WeatherModel(
              new Weather(new double[] {-2, 0.1, 3, 3.5, -1}, new double[] {1, 1.5, 2})),
          new GapsModel(
              new Gaps(
                  new double[] {0.3, Double.NaN, -1.2, Double.NaN, 2},
                  new double[] {Double.NaN, 1, Double.NaN, -3, 0.5},
                  new boolean[] {false, true, false, true, true})),
          new GalaxiesModel(
              new Galaxies(
                  new double[] {1, 2, 1.5},
                  new int[] {0, 1, 1, 0, 1},
                  2,
                  new double[] {-1, 0.5, 2, 1, -3},
                  new double[][] {{0, 1}, {-1, 0.2}, {1, 1}, {0.3, -2}, {1.5, 0}},
                  new int[] {2, 0, 5, 9, 3},
                  3)),
          new ClustersModel(
              new Clusters(
                  3,
                  new double[] {0.2, 0.5, 0.3},
                  new double[] {-1, 0.2, 3, 2.5, -0.7, 1, 0, 4, 2},
                  new int[][] {{0, 1}, {1, 2}}))
        }) {
      lines.append(model.getClass().getSimpleName()).append(' ');
      lines.append(digest(model, threads, draws)).append('\n');
    }
    return lines.toString();
  }

  private static String digest(CompiledModel<?, ?> model, int threads, int draws) {
    MessageDigest digest = sha();
    Fit<?, ?> fit =
        Nuts.on(model)
            .chains(2)
            .threads(threads)
            .warmup(3 * draws)
            .warmupPhases(draws, draws, draws)
            .draws(draws)
            .maxDepth(3)
            .metric(model.dimension() <= 10 ? MetricKind.DENSE : MetricKind.DIAGONAL)
            .seed(77)
            .run();
    for (String column : model.columnNames()) {
      for (double[] chain : fit.values(column)) {
        add(digest, chain);
      }
    }
    for (int chain = 0; chain < fit.chainCount(); chain++) {
      add(digest, fit.statistics(chain).energy());
      add(digest, fit.stepSize(chain));
    }
    for (double[] draw : fit.pointwiseLogDensity()) {
      add(digest, draw);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void add(MessageDigest digest, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
    bytes.asDoubleBuffer().put(values);
    digest.update(bytes);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
