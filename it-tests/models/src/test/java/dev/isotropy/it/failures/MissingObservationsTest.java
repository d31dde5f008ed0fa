package dev.isotropy.it.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.isotropy.SiteInfo;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.SamplingException;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchools;
import dev.isotropy.it.EightSchoolsModel;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A model whose observed component is null can only simulate. */
class MissingObservationsTest {

  private static final String MESSAGE = "'y' is null: this model can simulate, but has no density";

  private final EightSchools full = BenchData.eightSchools();
  private final EightSchoolsModel model =
      new EightSchoolsModel(new EightSchools(null, full.sigma()));

  private static void refused(ThrowingCallable call) {
    assertThatIllegalStateException().isThrownBy(call).withMessage(MESSAGE);
  }

  @Test
  void simulatesWhatTheFullModelDoes() {
    assertThat(model.simulate(5).y()).isEqualTo(new EightSchoolsModel(full).simulate(5).y());
    assertThat(model.simulate(5).sigma()).isEqualTo(full.sigma());
  }

  @Test
  void predictsFromADraw() {
    EightSchoolsModel.Draw draw = model.constrain(new double[] {1, 0.5, 1, 2, 3, 4, 5, 6, 7, 8});

    assertThat(model.predict(draw, 3).y()).hasSize(8);
    assertThat(model.unconstrain(draw)[0]).isEqualTo(1);
  }

  @Test
  void knowsItsSites() {
    assertThat(model.sites()).extracting(SiteInfo::name).contains("y", "theta");
    assertThat(model.observedSites()).extracting(SiteInfo::shape).containsExactly(List.of(8));
  }

  @Test
  void hasNoDensity() {
    refused(model::evaluator);
    refused(model::parameterizedEvaluator);
    refused(() -> model.pointwiseLogDensity(new double[10], new double[8]));
    refused(() -> model.siteLogDensities(new double[10]));
    Assertions.assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(model).run())
        .withMessage(
            "every chain failed; the first: the model or the progress listener threw an exception"
                + " that says: %s",
            MESSAGE);
  }
}
