package dev.isotropy.it.posteriors.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.CompiledModel;

/** What every record has to satisfy at every stored point. */
final class PosteriorChecks {

  private static final double GRADIENT = 1e-9;

  /** Also shows that the constant is the same at every point, but for rounding. */
  private static final double LOG_DENSITY = 1e-11;

  private PosteriorChecks() {}

  static void check(PosteriorFolder folder, StoredPosterior posterior) {
    Program program = Programs.named(posterior.program()).orElseThrow();
    DataSet data = folder.data(posterior);
    CompiledModel<?, ?> model = program.compiled(data);
    assertThat(posterior.points()).isNotEmpty();
    for (StoredPoint point : posterior.points()) {
      Comparison comparison = Comparison.of(model, program, posterior, data, point);
      assertThat(comparison.parameterError()).as("parameters").isLessThan(1e-12);
      assertThat(comparison.logDensityError())
          .as("log density %s", comparison.difference())
          .isLessThan(LOG_DENSITY);
      assertThat(comparison.gradientError()).as("gradient").isLessThan(GRADIENT);
    }
  }
}
