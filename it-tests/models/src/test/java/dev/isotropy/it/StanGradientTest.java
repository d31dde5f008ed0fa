package dev.isotropy.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.CompiledModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The compiled benchmark models have Stan's log densities and gradients. */
class StanGradientTest {

  private static final double TOLERANCE = 1e-10;

  @ParameterizedTest
  @EnumSource
  void evaluatorAgreesWithStan(BenchmarkModel benchmark) {
    CompiledModel<?, ?> model = benchmark.compiled();

    StanComparison comparison = benchmark.compare(model, model.evaluator());

    assertThat(comparison.error()).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource(names = {"EIGHT_SCHOOLS", "RADON"})
  void generalFormAgreesWithStanWhereItStandsAtZero(BenchmarkModel benchmark) {
    CompiledModel<?, ?> model = benchmark.compiled();
    var density = model.parameterizedEvaluator();
    density.setParameters(new double[density.parameterCount()]);

    StanComparison comparison = benchmark.compare(model, density);

    assertThat(comparison.error()).isLessThan(TOLERANCE);
  }
}
