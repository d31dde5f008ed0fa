package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.ArrayGoldenCase.Value;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Density rules of families with arrays, and their derivatives, against reference values. */
class ArrayFamiliesGoldenTest {

  private static final double VALUE = 1e-11;
  private static final double DERIVATIVE = 1e-9;

  static Stream<ArrayGoldenCase> cases() {
    return ArrayGoldenCase.all().stream()
        .filter(golden -> Families.byFactory(golden.family()).isPresent());
  }

  @Test
  void haveReferenceValues() {
    List<String> tested = cases().map(ArrayGoldenCase::family).distinct().toList();
    assertThat(tested)
        .containsAll(
            Families.ofArrays().stream().filter(Family::proper).map(Family::factory).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agrees(ArrayGoldenCase golden) {
    Family family = Families.byFactory(golden.family()).orElseThrow();
    ArrayFamilyEvaluation ours =
        ArrayFamilyEvaluation.of(
            family,
            golden.x().elements(),
            golden.arguments().stream().map(Value::elements).toList());
    check("log density", ours.logProb(), golden.logProb(), VALUE);
    check(ours, golden.x(), matrixOf(family));
    for (int i = 0; i < golden.arguments().size(); i++) {
      check(ours, golden.arguments().get(i), family.parameters().get(i).set().orElse(null));
    }
  }

  /** The set of the matrices that are the elements of a family; null if they are none. */
  private static @Nullable ArraySet matrixOf(Family family) {
    Graph graph = new Graph();
    List<Expr> arguments =
        family.parameters().stream().map(each -> graph.quantity(each.name(), List.of())).toList();
    List<Axis> axes = Axis.own(family.axes().stream().map(Family::extent).toList());
    return family.support().support(graph, arguments, axes)
            instanceof SiteSupport.Within(ArraySet set, List<Axis> _)
        ? set
        : null;
  }

  /**
   * Of a triangular argument the elements above the diagonal have no derivative; of a symmetric one
   * equal elements have theirs together; the diagonal of a correlation matrix is no variable.
   */
  private static void check(ArrayFamilyEvaluation ours, Value golden, @Nullable ArraySet set) {
    int count = golden.elements().length;
    int size = (int) Math.rint(Math.sqrt(count));
    boolean matrix = set != null && set.rank() == 2;
    boolean symmetric = set == ArraySet.COVARIANCE || set == ArraySet.CORRELATION;
    double[] actual = ours.derivative(golden.name(), count);
    for (int i = 0; i < golden.derivatives().length; i++) {
      int row = i / size;
      int column = i % size;
      int other = column * size + row;
      String what = "by " + golden.name() + "[" + i + "]";
      if (symmetric && column < row) {
        double together = golden.derivatives()[i] + golden.derivatives()[other];
        check(what, actual[i] + actual[other], together, DERIVATIVE);
      } else if (!matrix
          || (column <= row && !symmetric)
          || (column == row && set != ArraySet.CORRELATION)) {
        check(what, actual[i], golden.derivatives()[i], DERIVATIVE);
      }
    }
  }

  private static void check(String what, double ours, double reference, double tolerance) {
    if (!Double.isNaN(reference)) {
      double scale = Math.max(1, Math.abs(reference));
      assertThat(ours).as(what).isCloseTo(reference, within(tolerance * scale));
    }
  }
}
