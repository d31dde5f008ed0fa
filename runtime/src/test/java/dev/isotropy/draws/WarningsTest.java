package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.LogDensity;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.Schools;
import dev.isotropy.hmc.SchoolsModel;
import dev.isotropy.hmc.Targets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Warnings: each where it belongs, with what to do. */
class WarningsTest {

  private static String message(Fit<?, ?> fit, Warning.Kind kind) {
    return fit.warnings().stream()
        .filter(warning -> warning.kind() == kind)
        .map(Warning::message)
        .findFirst()
        .orElse("");
  }

  @Test
  void aGoodFitHasNone() {
    Fit<?, ?> fit = Nuts.on(Targets.standardNormal(3)).seed(1).run();
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.summary().toString()).doesNotContain("warning");
  }

  @Test
  void divergencesNameTheCentredSite() {
    Fit<?, ?> fit = Nuts.on(new SchoolsModel(Schools.EIGHT, true)).seed(42).run();
    assertThat(message(fit, Warning.Kind.DIVERGENCES))
        .matches("[1-9]\\d* of 4000 draws diverged.*")
        .contains("'theta' is centred and depends on 'tau'", "@Reparam(LocScale.class)");
    assertThat(fit.summary().toString()).contains("warning: ", "@Reparam(LocScale.class)");
  }

  @Test
  void divergencesWithoutSuggestionAskForShorterSteps() {
    // A wall at 0 that the gradient does not announce.
    Supplier<LogDensity> wall =
        Targets.of(
            1,
            (q, gradient) -> {
              gradient[0] = -q[0];
              return q[0] > 0 ? -0.5 * q[0] * q[0] : Double.NEGATIVE_INFINITY;
            });
    Fit<?, ?> fit = Nuts.on(wall).seed(2).run();
    assertThat(message(fit, Warning.Kind.DIVERGENCES))
        .contains("raise targetAcceptance (now 0.8)", "reparameterize");
  }

  @Test
  void saturatedTreesAreCounted() {
    Fit<?, ?> fit =
        Nuts.on(Targets.normal(0.01, 1))
            .metric(dev.isotropy.hmc.MetricKind.UNIT)
            .maxDepth(3)
            .seed(3)
            .run();
    assertThat(message(fit, Warning.Kind.TREE_DEPTH))
        .contains("reached the maximum tree depth of 3", "maxDepth");
  }

  @Test
  void heavyTailsShowInTheEnergy() {
    // Student's t with half a degree of freedom in ten dimensions: the energy moves in small steps
    // through a vast range.
    Supplier<LogDensity> heavy =
        Targets.of(
            10,
            (q, gradient) -> {
              double lp = 0;
              for (int i = 0; i < q.length; i++) {
                lp -= 0.75 * Math.log1p(q[i] * q[i]);
                gradient[i] = -1.5 * q[i] / (1 + q[i] * q[i]);
              }
              return lp;
            });
    Fit<?, ?> fit = Nuts.on(heavy).seed(4).run();
    assertThat(fit.statistics(0).energyFraction()).isLessThan(0.3);
    assertThat(message(fit, Warning.Kind.ENERGY)).contains("E-BFMI", "heavy tails");
  }

  @Test
  void separateModesShowInRHat() {
    // Two normals at ±20: every chain stays where it begins.
    Supplier<LogDensity> modes =
        Targets.of(
            1,
            (q, gradient) -> {
              double center = q[0] > 0 ? 20 : -20;
              gradient[0] = center - q[0];
              return -0.5 * (q[0] - center) * (q[0] - center);
            });
    Fit<?, ?> fit = Nuts.on(modes).seed(5).run();
    assertThat(message(fit, Warning.Kind.R_HAT))
        .contains("for 'q[0]'", "have not mixed", "double warmup and draws");
    assertThat(message(fit, Warning.Kind.EFFECTIVE_SAMPLE_SIZE)).contains("at least 400");
  }

  @Test
  void fewDrawsShowInTheEffectiveSampleSize() {
    Fit<?, ?> fit = Nuts.on(Targets.standardNormal(2)).draws(60).seed(6).run();
    assertThat(message(fit, Warning.Kind.EFFECTIVE_SAMPLE_SIZE))
        .contains("'q[", "at least 400", "make more draws");
  }

  @Test
  void energyFractionIsItsDefinition() {
    SamplerStatistics statistics = new SamplerStatistics(4);
    for (double energy : new double[] {1, 3, 2, 6}) {
      statistics.add(0, 1, 1, 1, 1, false, energy);
    }
    // Steps 2, -1, 4; deviations from the mean 3: -2, 0, -1, 3.
    assertThat(statistics.energyFraction()).isEqualTo(21.0 / 14);
  }

  /** Also where rounding makes a mean that is not the energy itself. */
  @Test
  void anEnergyThatIsAlwaysTheSameHasNoFraction() {
    SamplerStatistics statistics = new SamplerStatistics(3);
    for (int i = 0; i < 3; i++) {
      statistics.add(0, 1, 1, 1, 1, false, 0.1);
    }
    assertThat(statistics.energyFraction()).isNaN();
  }
}
