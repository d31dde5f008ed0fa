package dev.isotropy.it.extension.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.it.extension.UnitScale;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rewrite changes variables, and nothing else. */
class UnitScaleTest {

  /** {@code log x = log x_unit + log scale}: on the log scale both have the same density. */
  @ParameterizedTest
  @CsvSource({
    "halfNormal, 0.7, 1, 1.3",
    "halfCauchy, -1.2, 1, 0.4",
    "weibull, 0.2, 1, 2.5",
    "exponential, 1.1, -1, 0.6",
    "gamma, -0.4, -1, 1.7",
    "inverseGamma, 0.9, 1, 0.8"
  })
  void changesVariables(String family, double logScale, double sign, double x) {
    double scale = Math.exp(sign * logScale);
    ScaleModel written = ScaleModel.of(family, Optional.empty());
    ScaleModel rewritten = ScaleModel.of(family, Optional.of(UnitScale.class.getName()));
    double before = written.logDensity(Map.of("s", logScale, "x", Math.log(x)));
    double after = rewritten.logDensity(Map.of("s", logScale, "x_unit", Math.log(x / scale)));
    assertThat(after).isCloseTo(before, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"halfNormal", "halfCauchy", "weibull", "exponential", "gamma", "inverseGamma"})
  void goesThereAndBack(String family) {
    ScaleModel model = ScaleModel.of(family, Optional.of(UnitScale.class.getName()));
    Map<String, Double> q = Map.of("s", -0.3, "x_unit", 0.8);
    Map<String, Double> values = model.constrained(q);
    Map<String, Double> back =
        model.unconstrained(Map.of("s", values.get("s"), "x", values.get("x")));
    assertThat(back.keySet()).containsExactlyInAnyOrder("s", "x_unit");
    back.forEach((site, value) -> assertThat(value).isCloseTo(q.get(site), within(1e-13)));
  }

  @Test
  void createsAUnitSiteInThePlaceOfTheWrittenOne() {
    Model model = ScaleModel.of("gamma", Optional.of(UnitScale.class.getName())).model();
    assertThat(model.quantities()).extracting(Quantity::name).containsExactly("s", "x_unit", "x");
    Quantity.Site unit = (Quantity.Site) model.quantity("x_unit");
    assertThat(unit.auxiliary()).isTrue();
    assertThat(unit.arguments().getLast()).isEqualTo(model.graph().literal(1));
    assertThat(model.decisions().get(1).created()).isEqualTo(List.of("x_unit"));
  }

  @Test
  void refusesOtherFamiliesInItsOwnWords() {
    assertThat(ScaleModel.problems("normal", UnitScale.class.getName()))
        .containsExactly(
            "[ReparamRefused] UnitScale cannot rewrite 'x':"
                + " normal is no scale family on the positive half line");
    assertThat(ScaleModel.problems("beta", UnitScale.class.getName())).hasSize(1);
  }
}
