package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.ArrayGoldenCase.Value;
import java.util.List;
import java.util.stream.Stream;
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
    assertThat(tested).containsAll(Families.ofArrays().stream().map(Family::factory).toList());
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
    check(ours, golden.x(), false);
    for (int i = 0; i < golden.arguments().size(); i++) {
      boolean triangular =
          family
              .parameters()
              .get(i)
              .set()
              .filter(set -> set == ArraySet.COVARIANCE_CHOLESKY)
              .isPresent();
      check(ours, golden.arguments().get(i), triangular);
    }
  }

  /** Of a triangular argument the elements above the diagonal have no derivative. */
  private static void check(ArrayFamilyEvaluation ours, Value golden, boolean triangular) {
    int count = golden.elements().length;
    int size = (int) Math.rint(Math.sqrt(count));
    double[] actual = ours.derivative(golden.name(), count);
    for (int i = 0; i < golden.derivatives().length; i++) {
      if (!triangular || i % size <= i / size) {
        check(
            "by " + golden.name() + "[" + i + "]", actual[i], golden.derivatives()[i], DERIVATIVE);
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
