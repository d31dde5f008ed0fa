package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.reparam.RewriteMatrix.Row;
import dev.isotropy.processor.passes.reparam.TriedRewrite.Kind;
import dev.isotropy.reparam.Conjugate;
import dev.isotropy.strategy.Auto;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reparameterizer on every family that it takes, as a number and as a vector, alone, in one
 * plate and in two, without a strategy and under each: the proof of its class, and exact gradients.
 *
 * <p>Where a strategy changes nothing, the model is the one that was looked at without it.
 */
class RewriteMatrixTest {

  private static final Set<String> PROVEN = new HashSet<>();

  static Stream<Row> rows() {
    return RewriteMatrix.rows().filter(row -> !tried(row).isEmpty());
  }

  /** The plates in which a family's sites can be rewritten. */
  private static List<List<String>> tried(Row row) {
    return RewriteMatrix.PLATES.stream()
        .filter(plates -> row.subject(plates, Optional.empty()).refusal().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void holds(Row row) {
    for (List<String> plates : tried(row)) {
      for (Optional<Class<?>> strategy : RewriteMatrix.STRATEGIES) {
        prove(row, row.subject(plates, strategy));
      }
    }
  }

  private static void prove(Row row, Subject subject) {
    Proof proof = new Proof(subject);
    String text = row.family().factory() + text(proof.rewritten());
    if (PROVEN.contains(text)) {
      return;
    }
    proof.returnsToValues();
    switch (row.kind()) {
      case BIJECTIVE -> {
        proof.returnsToCoordinates();
        proof.changesVariables();
      }
      case VOLUME -> {
        proof.returnsToCoordinates();
        proof.keepsVolume();
      }
      case CIRCULAR -> proof.separatesLengths("theta", "theta_circular");
      case SURJECTIVE, AUXILIARY -> {}
    }
    proof.differentiates();
    PROVEN.add(text);
  }

  static Stream<Row> bijective() {
    return rows()
        .filter(row -> row.kind() == Kind.BIJECTIVE && tried(row).contains(List.of("school")))
        .filter(row -> masked(row).refusal().isEmpty());
  }

  private static Subject masked(Row row) {
    return row.subject(List.of("school"), Optional.of(Auto.class)).masked();
  }

  /** Elements that a mask leaves out keep what the map of their coordinates adds. */
  @ParameterizedTest
  @MethodSource("bijective")
  void holdsOfMaskedSites(Row row) {
    Proof proof = new Proof(masked(row));
    proof.returnsToValues();
    proof.changesVariables();
  }

  private static String text(Model model) {
    return IrPrinter.model(model) + IrPrinter.listing(model.graph(), model.inverses());
  }

  /** The number of cells, for each of three strategies, by rewrite and number of plates. */
  @Test
  void isFull() {
    Map<String, int[]> cells = new LinkedHashMap<>();
    Set<String> refused = new TreeSet<>();
    RewriteMatrix.rows()
        .forEach(
            row -> {
              for (List<String> plates : RewriteMatrix.PLATES) {
                Optional<String> refusal = row.subject(plates, Optional.empty()).refusal();
                int[] counts = cells.computeIfAbsent(row.rewrite().name(), _ -> new int[3]);
                counts[plates.size()] += refusal.isEmpty() ? 1 : 0;
                refusal.ifPresent(message -> refused.add(REASON.matcher(message).replaceAll("$1")));
              }
            });
    String table =
        cells.entrySet().stream()
            .map(row -> row.getKey() + " " + Arrays.toString(row.getValue()) + "\n")
            .collect(Collectors.joining());
    assertThat(table).isEqualTo(CELLS);
    assertThat(refused).containsExactly(REFUSED);
  }

  private static final Pattern REASON = Pattern.compile("(?s)\\[(\\w+)\\].*");

  /** No such axis, no positions along it, no coordinates, or the wrong family. */
  private static final String[] REFUSED = {
    "AxisUnknown",
    "CenteredWrongLength",
    "DimOutOfRank",
    "ReparamNeeded",
    "ReparamNotLocScale",
    "ReparamRefused",
    "ReparamWrongFamily"
  };

  private static final String CELLS =
      """
      LocScale [12, 12, 12]
      LocScale 0 [12, 12, 12]
      LocScale 0.3 [12, 12, 12]
      LocScale 1 [12, 12, 12]
      LocScale one each [0, 12, 12]
      Transform [11, 11, 11]
      Transform then LocScale [6, 6, 6]
      StudentTReparam [1, 1, 1]
      GumbelSoftmax [2, 2, 2]
      LatentStable [1, 1, 1]
      LocScale then LatentStable [1, 1, 1]
      SymmetricStable [1, 1, 1]
      StableReparam [1, 1, 1]
      ProjectedNormalReparam [1, 1, 1]
      DiscreteCosine along school [0, 4, 4]
      DiscreteCosine smooth along school [0, 71, 71]
      Haar along school [0, 71, 71]
      Haar flipped along school [0, 4, 4]
      UnitJacobian along school [0, 71, 71]
      Split along school [0, 71, 71]
      DiscreteCosine then Split along school [0, 4, 4]
      DiscreteCosine then Split and LocScale along school [0, 13, 13]
      DiscreteCosine then Split and learned along school [0, 2, 2]
      DiscreteCosine along year [0, 0, 4]
      DiscreteCosine smooth along year [0, 0, 4]
      Haar along year [0, 0, 4]
      Haar flipped along year [0, 0, 4]
      UnitJacobian along year [0, 0, 4]
      Split along year [0, 0, 4]
      DiscreteCosine then Split along year [0, 0, 4]
      DiscreteCosine then Split and LocScale along year [0, 0, 2]
      DiscreteCosine then Split and learned along year [0, 0, 2]
      DiscreteCosine along -1 [1, 1, 1]
      DiscreteCosine smooth along -1 [25, 25, 25]
      Haar along -1 [25, 25, 25]
      Haar flipped along -1 [1, 1, 1]
      UnitJacobian along -1 [25, 25, 25]
      Split along -1 [8, 8, 8]
      DiscreteCosine then Split along -1 [1, 1, 1]
      DiscreteCosine then Split and LocScale along -1 [0, 0, 0]
      DiscreteCosine then Split and learned along -1 [0, 0, 0]
      Explicit of reals [24, 24, 24]
      Explicit of positive numbers [17, 17, 17]
      Circular [1, 1, 1]
      """;

  /** Conjugate sites, which have no coordinates, have tests of their own. */
  @Test
  void triesEveryReparameterizer() {
    Set<String> tried = new TreeSet<>();
    RewriteMatrix.rows().forEach(row -> tried.add(row.rewrite().annotation()));
    tried.add(Conjugate.class.getName());
    assertThat(Extensions.load().reparameterizers())
        .extracting(Reparameterizer::annotation)
        .containsExactlyInAnyOrderElementsOf(tried);
  }
}
