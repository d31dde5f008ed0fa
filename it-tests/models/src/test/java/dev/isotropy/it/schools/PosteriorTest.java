package dev.isotropy.it.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel;
import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.draws.Diagnostics;
import dev.isotropy.draws.Fit;
import dev.isotropy.draws.SummaryRow;
import dev.isotropy.draws.Warning;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchools;
import dev.isotropy.it.EightSchoolsModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that spares the sampler the funnel finds the posterior. */
class PosteriorTest {

  private static final EightSchools DATA = BenchData.eightSchools();

  /** The number of independent draws behind the reference, that of posteriordb. */
  private static final int REFERENCE_DRAWS = 10_000;

  static Stream<CompiledModel<?, ?>> forms() {
    return Stream.of(
        new EightSchoolsModel(DATA),
        new Schools_ByStrategyModel(new Schools.ByStrategy(DATA.y(), DATA.sigma())),
        new Schools_PartlyModel(new Schools.Partly(DATA.y(), DATA.sigma())));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isThatOfTheReference(CompiledModel<?, ?> model) {
    Fit<?, ?> fit = Nuts.on(model).chains(4).draws(2500).seed(42).run();

    assertMoments(fit, "mu", 4.41, 3.31);
    assertMoments(fit, "tau", 3.60, 3.20);
    assertMoments(fit, "theta[0]", 6.15, 5.62);
    assertThat(fit.summary().rows()).allMatch(row -> row.rHat() < 1.01);
  }

  private static void assertMoments(Fit<?, ?> fit, String name, double mean, double sd) {
    SummaryRow row = fit.summary().row(name);
    double[][] values = fit.values(name);
    // The reference is rounded to two digits, and an estimate itself.
    double rounding = 0.005;
    double meanError = Math.hypot(row.mcse(), sd / Math.sqrt(REFERENCE_DRAWS));
    assertThat(Math.abs(row.mean() - mean))
        .as("mean of %s", row)
        .isLessThan(4 * meanError + rounding);
    double sdError =
        Diagnostics.mcseSd(values) * Math.hypot(1, Math.sqrt(row.essBulk() / REFERENCE_DRAWS));
    assertThat(Math.abs(row.sd() - sd)).as("sd of %s", row).isLessThan(4 * sdError + rounding);
  }

  static Stream<CompiledModel<?, ?>> centredForms() {
    return Stream.of(
        new Schools_CenteredModel(new Schools.Centered(DATA.y(), DATA.sigma())),
        new Schools_PlainModel(new Schools.Plain(DATA.y(), DATA.sigma())));
  }

  @ParameterizedTest
  @MethodSource("centredForms")
  void centredFormDivergesAndIsToldWhatToDo(CompiledModel<?, ?> model) {
    Fit<?, ?> fit = Nuts.on(model).chains(4).draws(2500).seed(42).run();

    assertThat(fit.statistics(0).divergences()).isPositive();
    assertThat(fit.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.DIVERGENCES)
        .singleElement()
        .extracting(Warning::message)
        .asString()
        .matches(
            "\\d+ of 10000 draws diverged: the posterior may not be explored where it is narrow;"
                + " 'theta' is centred and its location depends on mu and its scale on tau:"
                + " reparameterize it, @Reparam\\(LocScale.class\\)");
    assertThat(fit.summary().toString()).contains("warning: ").contains("LocScale");
  }

  @Test
  void formsAreOneModel() {
    // The joint density of the original sites at one draw, whatever its coordinates are.
    Schools.Plain plain = new Schools.Plain(DATA.y(), DATA.sigma());
    Schools_PlainModel.Draw draw =
        new Schools_PlainModel(plain)
            .constrain(new double[] {3, 0.7, 5, 2, -1, 4, 0.5, 3, 7, 4.25});
    double logTau = Math.log(draw.tau());
    for (CompiledModel<?, ?> model : Stream.concat(forms(), centredForms()).toList()) {
      double[] q = new double[model.dimension()];
      model.unconstrain(
          Map.of(
              "mu", new double[] {draw.mu()},
              "tau", new double[] {draw.tau()},
              "theta", draw.theta()),
          q);
      double centered =
          switch (model) {
            case Schools_PartlyModel _ -> 0.3;
            case EightSchoolsModel _, Schools_ByStrategyModel _ -> 0;
            default -> 1;
          };
      double jacobian = logTau + 8 * (1 - centered) * logTau;
      assertThat(model.evaluator().logDensity(q) - jacobian)
          .as("%s", model.getClass())
          .isCloseTo(joint(plain, draw), within(1e-11));
    }
  }

  private static double joint(Schools.Plain user, Schools_PlainModel.Draw draw) {
    double sum = user.mu().logProb(draw.mu()) + user.tau().logProb(draw.tau());
    for (int j = 0; j < 8; j++) {
      sum += user.theta(draw.mu(), draw.tau()).logProb(draw.theta(j));
      sum += user.y(draw.theta(j), user.sigma()[j]).logProb(user.y()[j]);
    }
    return sum;
  }

  @Test
  void decisionsAreVisible() {
    assertThat(theta(new EightSchoolsModel(DATA)).chosenBy()).isEqualTo("annotation");
    assertThat(theta(new Schools_ByStrategyModel(new Schools.ByStrategy(DATA.y(), DATA.sigma()))))
        .isEqualTo(
            new Reparameterization(
                "theta",
                "LocScale",
                "strategy",
                List.of("theta_decentered"),
                "its location depends on mu and its scale on tau;"
                    + " its centering is learned, one per element",
                "",
                "θ[school] ~ Normal(μ, τ)",
                List.of(
                    "θ_decentered[school] ~ Normal(0, 1)",
                    "θ[school] = μ + τ · θ_decentered[school]")));
    assertThat(theta(new Schools_CenteredModel(new Schools.Centered(DATA.y(), DATA.sigma()))))
        .satisfies(decision -> assertThat(decision.reparameterizer()).isEmpty())
        .satisfies(decision -> assertThat(decision.chosenBy()).isEqualTo("annotation"));
    assertThat(theta(new Schools_PlainModel(new Schools.Plain(DATA.y(), DATA.sigma()))).chosenBy())
        .isEqualTo("none");
    assertThat(new Schools_PartlyModel(new Schools.Partly(DATA.y(), DATA.sigma())).parameters())
        .isEmpty();
    assertThat(
            new Schools_QuarterByStrategyModel(
                    new Schools.QuarterByStrategy(DATA.y(), DATA.sigma()))
                .parameters())
        .isEmpty();
  }

  private static Reparameterization theta(CompiledModel<?, ?> model) {
    return model.reparameterization().stream()
        .filter(decision -> decision.site().equals("theta"))
        .findFirst()
        .orElseThrow();
  }
}
