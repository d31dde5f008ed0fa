package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagnostics against those of the R package posterior 1.4.0 on stored chains. */
class DiagnosticsTest {

  /** Sets of chains, each with the numbers of posterior in the order of {@link #diagnose}. */
  static Stream<List<String>> references() {
    return lines("reference.csv").skip(1).map(line -> List.of(line.split(",")));
  }

  @ParameterizedTest
  @MethodSource("references")
  void agreesWithPosterior(List<String> reference) {
    double[] ours = diagnose(chains(reference.getFirst() + ".csv"));
    for (int i = 0; i < ours.length; i++) {
      double theirs = Double.parseDouble(reference.get(i + 1));
      assertThat(ours[i])
          .as("%s, number %d", reference.getFirst(), i)
          .isCloseTo(theirs, within(1e-10 * Math.max(1, Math.abs(theirs))));
    }
  }

  private static double[] diagnose(double[][] chains) {
    return new double[] {
      Diagnostics.rHat(chains),
      Diagnostics.essBulk(chains),
      Diagnostics.essTail(chains),
      Diagnostics.essMean(chains),
      Diagnostics.essQuantile(chains, 0.25),
      Diagnostics.mcseMean(chains),
      Diagnostics.mcseSd(chains),
      Diagnostics.mcseQuantile(chains, 0.05),
      Diagnostics.mcseQuantile(chains, 0.5)
    };
  }

  @Test
  void ranksMakeThemInvariantUnderMonotoneMaps() {
    double[][] chains = chains("autocorrelated.csv");
    double[][] mapped = new double[chains.length][];
    for (int c = 0; c < chains.length; c++) {
      mapped[c] = new double[chains[c].length];
      for (int i = 0; i < mapped[c].length; i++) {
        mapped[c][i] = Math.exp(3 * chains[c][i]);
      }
    }
    assertThat(Diagnostics.essBulk(mapped)).isEqualTo(Diagnostics.essBulk(chains));
    assertThat(Diagnostics.essTail(mapped)).isEqualTo(Diagnostics.essTail(chains));
  }

  @Test
  void sayNothingWhereThereIsNothingToSay() {
    double[][] constant = {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}};
    double[][] infinite = {{1, 2, 3, Double.POSITIVE_INFINITY, 1}, {2, 1, 2, 2, 1}};
    double[][] missing = {{1, 2, 3, Double.NaN, 1}, {2, 1, 2, 2, 1}};
    double[][] few = {{1, 2}, {2, 1}};
    for (double[][] chains : List.of(constant, infinite, missing, few)) {
      assertThat(diagnose(chains)).startsWith(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
  }

  private static double[][] chains(String file) {
    List<double[]> rows =
        lines(file)
            .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
    double[][] chains = new double[rows.getFirst().length][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < chains.length; c++) {
        chains[c][i] = rows.get(i)[c];
      }
    }
    return chains;
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = DiagnosticsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
