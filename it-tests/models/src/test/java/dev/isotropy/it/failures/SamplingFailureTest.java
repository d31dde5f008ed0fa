package dev.isotropy.it.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.ChainFailure;
import dev.isotropy.draws.Fit;
import dev.isotropy.draws.Warning;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.hmc.SamplingException;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchoolsModel;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a run says when it cannot begin, and what it keeps when a chain fails. */
class SamplingFailureTest {

  private static final String ADVICE =
      "; check the site's arguments, its data, and the initial values, which"
          + " initialValues\\(...\\) sets";

  private final EightSchoolsModel schools = new EightSchoolsModel(BenchData.eightSchools());

  private static Troubled_AboveModel above(double limit) {
    return new Troubled_AboveModel(new Troubled.Above(new double[] {1, 2}, limit));
  }

  private static void fails(CompiledModel<?, ?> model, String pattern) {
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(model).seed(1).run())
        .satisfies(e -> assertThat(e.getMessage()).matches(pattern));
  }

  @Test
  void densityUndefinedEverywhereNamesTheSite() {
    fails(
        above(3),
        "every chain failed; the first: no initial point: the log density is NaN in 100 tries;"
            + " site 'y' has log density NaN at x = -?\\d\\.\\d+"
            + ADVICE);
  }

  @Test
  void densityOfZeroEverywhereNamesTheSite() {
    fails(
        new Troubled_WithinModel(new Troubled.Within(new double[] {0.5, 2})),
        "every chain failed; the first: no initial point: the log density is -Infinity in 100"
            + " tries; site 'y' has log density -Infinity at width = 0\\.\\d+"
            + ADVICE);
  }

  @Test
  void infiniteGradientNamesTheSite() {
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(
            () ->
                Nuts.on(new Troubled_CuspModel(new Troubled.Cusp(new double[] {0.5, 2})))
                    .initialValues(Map.of("x", new double[] {0}))
                    .run())
        .withMessage(
            "every chain failed; the first: no initial point: the gradient is not finite (NaN in a"
                + " coordinate of site 'x') at the given initial values; check the site's"
                + " arguments, its data, and the initial values, which initialValues(...) sets");
  }

  @Test
  void chainThatFailsDoesNotLoseTheOthers() {
    // Of 200 points at random one is in the domain, so that some chains find none in 100 tries.
    Fit<Troubled.Above, Troubled_AboveModel.Draw> fit =
        Nuts.on(above(1.98)).warmup(100).draws(50).seed(1).run();

    assertThat(fit.failures()).extracting(ChainFailure::chain).containsExactly(3);
    assertThat(fit.chainCount()).isEqualTo(3);
    assertThat(fit.drawCount()).isEqualTo(150);
    assertThat(fit.draws()).allMatch(draw -> draw.x() > 1.98);
    assertThat(fit.summary().row("x").mean()).isGreaterThan(2);
    assertThat(fit.warnings().getFirst())
        .satisfies(first -> assertThat(first.kind()).isEqualTo(Warning.Kind.FAILED_CHAIN))
        .extracting(Warning::message)
        .asString()
        .startsWith("chain 3 failed and is left out: ")
        .contains("site 'y' has log density NaN");
  }

  @Test
  void listenerThatFailsLosesItsChainOnly() {
    var fit =
        Nuts.on(schools)
            .chains(3)
            .warmup(50)
            .draws(20)
            .refresh(10)
            .seed(2)
            .progress(
                update -> {
                  if (update.chain() == 1 && update.completed() == 60) {
                    throw new IllegalStateException("listener");
                  }
                })
            .run();

    assertThat(fit.failures()).extracting(ChainFailure::chain).containsExactly(1);
    assertThat(fit.chainNumber(1)).isEqualTo(2);
    assertThat(fit.drawCount()).isEqualTo(40);
    assertThat(fit.warnings().getFirst().message())
        .isEqualTo(
            "chain 1 failed and is left out: the model or the progress listener threw an exception"
                + " that says: listener; failures() of the fit has the exception");
  }

  private static void refused(Runnable setting, String message) {
    assertThatIllegalArgumentException().isThrownBy(setting::run).withMessage("%s", message);
  }

  @Test
  void settingsOutOfRange() {
    refused(() -> Nuts.on(schools).chains(0), "chains = 0: must be at least 1");
    refused(() -> Nuts.on(schools).draws(0), "draws = 0: must be at least 1");
    refused(() -> Nuts.on(schools).warmup(-1), "warmup = -1: must be at least 0");
    refused(() -> Nuts.on(schools).thin(0), "thin = 0: must be at least 1");
    refused(
        () -> Nuts.on(schools).targetAcceptance(1),
        "targetAcceptance = 1.0: must lie inside (0, 1)");
  }

  private void initial(String site, String message, double... values) {
    refused(() -> Nuts.on(schools).initialValues(Map.of(site, values)), message);
  }

  @Test
  void initialValuesThatCannotBe() {
    String sites = "; the latent sites are [mu, tau, theta]";
    initial("thet", "no latent site is named 'thet'" + sites, 1);
    initial("y", "no latent site is named 'y'" + sites, new double[8]);
    initial(
        "theta_decentered", "no latent site is named 'theta_decentered'" + sites, new double[8]);
    initial("theta", "'theta' has 8 values, but 1 is given", 3);
    initial("tau", "'tau' has 1 value, but 2 are given", 1, 2);
    initial("tau", "the value -1.0 given for tau lies outside its support", -1);
    initial("tau", "the value 0.0 given for tau lies on a bound of its support: begin inside", 0);
    initial("mu", "the value NaN given for mu lies outside its support", Double.NaN);
    initial(
        "theta",
        "the value Infinity given for theta[2] lies outside its support",
        0,
        0,
        Double.POSITIVE_INFINITY,
        0,
        0,
        0,
        0,
        0);
  }

  @Test
  void chainsBeginAtTheInitialValues() {
    double[] theta = {1, 2, 3, 4, 5, 6, 7, 8};
    var fit =
        Nuts.on(schools)
            .initialValues(
                Map.of("mu", new double[] {3}, "tau", new double[] {2.5}, "theta", theta))
            .chains(2)
            .warmup(0)
            .draws(1)
            .stepSize(1e-9)
            .maxDepth(1)
            .seed(1)
            .run();

    assertThat(fit.draws())
        .allSatisfy(
            draw -> {
              assertThat(draw.mu()).isCloseTo(3, within());
              assertThat(draw.tau()).isCloseTo(2.5, within());
              assertThat(draw.theta()).containsExactly(theta, within());
            });
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-6);
  }
}
