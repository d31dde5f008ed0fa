package dev.isotropy.it.extension.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.it.extension.NonCentered;
import dev.isotropy.processor.ir.Model.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strategy uses its own reparameterizer and a built-in one. */
class NonCenteredTest {

  private static final String STRATEGY = NonCentered.class.getName();

  @ParameterizedTest
  @CsvSource({
    "halfCauchy, UnitScale, x_unit, its scale depends on s",
    "normal, LocScale, x_decentered, its location or scale depends on a latent site"
  })
  void takesOutWhatDependsOnALatent(
      String family, String reparameterizer, String created, String reason) {
    ScaleModel model = ScaleModel.by(family, STRATEGY);
    Decision decision = model.model().decisions().get(1);
    assertThat(decision.site()).isEqualTo("x");
    assertThat(decision.reparameterizer()).isEqualTo(reparameterizer);
    assertThat(decision.chosenBy()).isEqualTo("strategy");
    assertThat(decision.created()).containsExactly(created);
    assertThat(decision.reason()).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "halfNormal, its scale is known",
    "beta, it has no location or scale that depends on a latent site"
  })
  void leavesTheOthersAlone(String family, String reason) {
    ScaleModel model = ScaleModel.by(family, STRATEGY);
    Decision decision = model.model().decisions().get(family.equals("beta") ? 1 : 0);
    assertThat(decision.reparameterizer()).isEmpty();
    assertThat(decision.reason()).isEqualTo(reason);
  }
}
