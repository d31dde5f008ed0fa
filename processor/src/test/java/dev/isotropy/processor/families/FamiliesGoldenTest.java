package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Density rules and their derivatives against reference values. */
class FamiliesGoldenTest {

  private static final double VALUE = 1e-11;
  private static final double DERIVATIVE = 1e-9;

  static Stream<GoldenCase> direct() {
    return Families.ofNumbers().stream()
        .flatMap(family -> GoldenCase.of(family.factory()).stream());
  }

  static Stream<GoldenCase> poisson() {
    return GoldenCase.of("poisson").stream();
  }

  static Stream<GoldenCase> gammaPoisson() {
    return GoldenCase.of("gammaPoisson").stream();
  }

  @ParameterizedTest
  @MethodSource("direct")
  void agrees(GoldenCase golden) {
    FamilyEvaluation ours =
        FamilyEvaluation.of(
            golden.family(),
            golden.x(),
            golden.arguments().stream().mapToDouble(GoldenCase.Argument::value).toArray());
    check("log density", ours.logProb(), golden.logProb(), VALUE);
    check("by x", ours.derivative("x"), golden.derivative(), DERIVATIVE);
    for (GoldenCase.Argument argument : golden.arguments()) {
      check(
          "by " + argument.name(),
          ours.derivative(argument.name()),
          argument.derivative(),
          DERIVATIVE);
    }
  }

  /** {@code poissonLog(log r) = poisson(r)}. */
  @ParameterizedTest
  @MethodSource("poisson")
  void poissonLogAgreesWithPoisson(GoldenCase golden) {
    GoldenCase.Argument rate = golden.argument("rate");
    FamilyEvaluation ours =
        FamilyEvaluation.of("poissonLog", golden.x(), StrictMath.log(rate.value()));
    check("log density", ours.logProb(), golden.logProb(), VALUE);
    check("by logRate", ours.derivative("logRate"), rate.value() * rate.derivative(), DERIVATIVE);
  }

  /**
   * A gamma mixture of Poisson variables: {@code gammaPoisson(c, r) = negativeBinomial2(c/r, c)}.
   */
  @ParameterizedTest
  @MethodSource("gammaPoisson")
  void negativeBinomialAgreesWithGammaPoisson(GoldenCase golden) {
    double concentration = golden.argument("concentration").value();
    double rate = golden.argument("rate").value();
    FamilyEvaluation ours =
        FamilyEvaluation.of("negativeBinomial2", golden.x(), concentration / rate, concentration);
    double byMean = ours.derivative("mean");
    check("log density", ours.logProb(), golden.logProb(), VALUE);
    check(
        "by concentration",
        byMean / rate + ours.derivative("dispersion"),
        golden.argument("concentration").derivative(),
        DERIVATIVE);
    check(
        "by rate",
        -concentration / (rate * rate) * byMean,
        golden.argument("rate").derivative(),
        DERIVATIVE);
  }

  private static void check(String what, double ours, double reference, double tolerance) {
    if (!Double.isNaN(reference)) {
      double scale = Math.max(1, Math.abs(reference));
      assertThat(ours).as(what).isCloseTo(reference, within(tolerance * scale));
    }
  }
}
