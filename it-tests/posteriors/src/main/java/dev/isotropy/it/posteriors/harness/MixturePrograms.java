package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.List;

/** Programs that sum something discrete out. */
final class MixturePrograms {

  private MixturePrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("M0_model", d -> new CaptureM0Model(new CaptureM0(d.integerMatrix("y"))))
            .named("omega", "inclusion")
            .named("p", "detection"),
        new Program(
                "Mh_model", d -> new CaptureMhModel(new CaptureMh(d.integer("T"), d.integers("y"))))
            .named("omega", "inclusion")
            .named("mean_p", "detection")
            .named("sigma", "spread")
            .named("eps_raw", "detectionLogit_decentered")
            .exceedsBy(-Math.log(5), PROPER_UNIFORM),
        new Program("Mth_model", d -> new CaptureMthModel(new CaptureMth(d.integerMatrix("y"))))
            .named("omega", "inclusion")
            .named("mean_p", "detection")
            .named("sigma", "spread")
            .named("eps_raw", "catchability_decentered")
            .exceedsBy(-Math.log(5), PROPER_UNIFORM),
        new Program(
                "Survey_model",
                d -> new SurveyReturnsModel(new SurveyReturns(d.integer("nmax"), d.integers("k"))))
            .named("theta", "rate"));
  }
}
