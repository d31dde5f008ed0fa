package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.hmc.MetricKind;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.Schools;
import dev.isotropy.hmc.SchoolsModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in CmdStan's format read back. */
class StanCsvTest {

  @TempDir Path directory;

  private static Nuts<Schools, SchoolsModel.Draw> nuts() {
    return Nuts.on(new SchoolsModel(Schools.EIGHT, false)).warmup(100).draws(40).chains(2).seed(7);
  }

  /** What a reader finds: the header, all rows, and the comments. */
  private record Content(List<String> header, List<double[]> rows, List<String> comments) {

    static Content of(Path file) throws IOException {
      List<String> comments = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      List<String> header = List.of();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("#")) {
          comments.add(line.substring(1).strip());
        } else if (header.isEmpty()) {
          header = List.of(line.split(","));
        } else {
          rows.add(Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
        }
      }
      return new Content(header, rows, comments);
    }

    double[] column(String name) {
      int index = header.indexOf(name);
      return rows.stream().mapToDouble(row -> row[index]).toArray();
    }
  }

  @Test
  void everyNumberReadsBack() throws IOException {
    Fit<?, ?> fit = nuts().run();
    List<Path> files = fit.writeStanCsv(directory.resolve("new"), "schools", true);
    assertThat(files)
        .extracting(Path::getFileName)
        .map(Path::toString)
        .containsExactly("schools_1.csv", "schools_2.csv");
    Content content = Content.of(files.get(1));
    assertThat(content.rows()).hasSize(40);
    assertThat(content.header())
        .startsWith(
            "lp__",
            "accept_stat__",
            "stepsize__",
            "treedepth__",
            "n_leapfrog__",
            "divergent__",
            "energy__",
            "mu",
            "tau",
            "theta_decentered.1")
        .endsWith(
            "theta.8",
            "log_lik.1",
            "log_lik.2",
            "log_lik.3",
            "log_lik.4",
            "log_lik.5",
            "log_lik.6",
            "log_lik.7",
            "log_lik.8");
    assertThat(content.column("tau")).isEqualTo(fit.values("tau")[1]);
    assertThat(content.column("theta.3")).isEqualTo(fit.values("theta[2]")[1]);
    assertThat(content.column("lp__")).isEqualTo(fit.statistics(1).logDensity());
    assertThat(content.column("energy__")).isEqualTo(fit.statistics(1).energy());
    assertThat(content.column("n_leapfrog__"))
        .isEqualTo(Arrays.stream(fit.statistics(1).leapfrogs()).asDoubleStream().toArray());
    double[][] pointwise = fit.pointwiseLogDensity();
    double[] third = new double[40];
    for (int i = 0; i < 40; i++) {
      third[i] = pointwise[40 + i][2];
    }
    assertThat(content.column("log_lik.3")).isEqualTo(third);
  }

  @Test
  void commentsHaveSettingsAndAdaptation() throws IOException {
    Fit<?, ?> fit = nuts().targetAcceptance(0.9).run();
    Content content = Content.of(fit.writeStanCsv(directory, "a", false).getFirst());
    assertThat(content.header()).doesNotContain("log_lik.1");
    assertThat(content.comments())
        .contains(
            "method = sample",
            "num_samples = 40",
            "num_warmup = 100",
            "save_warmup = 0",
            "thin = 1",
            "delta = 0.9",
            "max_depth = 10",
            "metric = diag_e",
            "id = 1",
            "seed = 7",
            "Adaptation terminated",
            "Step size = " + fit.stepSize(0));
    int at = content.comments().indexOf("Diagonal elements of inverse mass matrix:");
    double[] inverse =
        Arrays.stream(content.comments().get(at + 1).split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(inverse).isEqualTo(fit.inverseMetric(0)[0]);
  }

  @Test
  void denseMetricHasOneLinePerRow() throws IOException {
    Fit<?, ?> fit = nuts().metric(MetricKind.DENSE).run();
    List<String> comments =
        Content.of(fit.writeStanCsv(directory, "d", false).getFirst()).comments();
    int at = comments.indexOf("Elements of inverse mass matrix:");
    for (int i = 0; i < 10; i++) {
      assertThat(comments.get(at + 1 + i).split(", ")).hasSize(10);
    }
  }

  @Test
  void warmupComesFirst() throws IOException {
    Fit<?, ?> fit = nuts().saveWarmup(true).run();
    Content content = Content.of(fit.writeStanCsv(directory, "w", false).getFirst());
    assertThat(content.comments()).contains("save_warmup = 1");
    assertThat(content.rows()).hasSize(140);
    assertThat(Arrays.copyOfRange(content.column("mu"), 100, 140)).isEqualTo(fit.values("mu")[0]);
  }

  @Test
  void numbersOutsideTheRealsAreThoseOfStan() {
    StringBuilder line = new StringBuilder();
    for (double value :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1}) {
      StanCsv.append(line.append(' '), value);
    }
    assertThat(line).hasToString(" nan inf -inf 0.1");
  }

  @Test
  void matricesAreColumnMajor() {
    assertThat(StanColumn.of("x", List.of(2, 3), 10))
        .containsExactly(
            new StanColumn("x.1.1", 10),
            new StanColumn("x.2.1", 13),
            new StanColumn("x.1.2", 11),
            new StanColumn("x.2.2", 14),
            new StanColumn("x.1.3", 12),
            new StanColumn("x.2.3", 15));
    assertThat(StanColumn.of("s", List.of(), 3)).containsExactly(new StanColumn("s", 3));
  }
}
