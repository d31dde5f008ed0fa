package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Doubled;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Failing;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Logged;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Mixed;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.SelfReading;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Summed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How requests and choices are followed, whatever the reparameterizer. */
class ReparameterizeTest {

  private final SmallModel small = new SmallModel();
  private final Problems problems = new Problems();
  private final Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));

  @Test
  void chainsApplyToWhatThePreviousOneCreated() {
    annotated(request(Doubled.class), locScale(""));
    Model model = apply();

    assertThat(names(model)).containsExactly("tau", "x_half_decentered", "x_half", "x");
    assertThat(model.quantity("x_half")).isInstanceOf(Quantity.Derived.class);
    assertThat(((Quantity.Derived) model.quantity("x_half")).site()).isFalse();
    assertThat(((Quantity.Derived) model.quantity("x")).site()).isTrue();
    assertThat(model.decisions())
        .extracting(Decision::site, Decision::reparameterizer, Decision::created)
        .containsExactly(
            tuple("tau", "", List.of()),
            tuple("x", "Doubled", List.of("x_half")),
            tuple("x_half", "LocScale", List.of("x_half_decentered")),
            tuple("x_half_decentered", "", List.of()));
  }

  @Test
  void inversesOfChainsAreOverTheModelAsWritten() {
    annotated(request(Doubled.class), locScale(""));
    Model model = apply();
    Point written = new Point().set(LeafKind.QUANTITY, "tau", 0.4).set(LeafKind.QUANTITY, "x", 3);
    Point point = written.unconstrained(model);
    // x_half = 1.5, of location 0.5 and scale 0.2
    assertThat(point.get(LeafKind.COORDINATE, "x_half_decentered")[0]).isCloseTo(5, within(1e-14));
    Density density = Constrain.apply(model);
    assertThat(point.constrained(density).get(LeafKind.QUANTITY, "x")[0])
        .isCloseTo(3, within(1e-14));
  }

  @Test
  void afterSeveralCreatedSitesOnNamesTheSite() {
    annotated(request(Summed.class), locScale("x_part_1"));
    Model model = apply();
    assertThat(names(model))
        .containsExactly("tau", "x_part_0", "x_part_1_decentered", "x_part_1", "x");
  }

  @Test
  void severalSitesCanBeNamedOneAfterTheOther() {
    annotated(request(Summed.class), locScale("x_part_1"), locScale("x_part_0"));
    assertThat(names(apply()))
        .containsExactly(
            "tau", "x_part_0_decentered", "x_part_0", "x_part_1_decentered", "x_part_1", "x");
  }

  @Test
  void afterSeveralCreatedSitesOnIsNeeded() {
    annotated(request(Summed.class), locScale(""));
    failsWith(Problem.REPARAM_NEEDS_ON, "x_part_0, x_part_1");
  }

  @Test
  void onMustNameACreatedSite() {
    annotated(request(Summed.class), locScale("x_part_7"));
    failsWith(Problem.REPARAM_ON_UNKNOWN_SITE, "names 'x_part_7'");
  }

  @Test
  void aRewrittenSiteCannotBeNamedAgain() {
    annotated(request(Summed.class), locScale("x"));
    failsWith(Problem.REPARAM_ON_UNKNOWN_SITE, "names 'x'");
  }

  @Test
  void oneReparameterizerTwiceIsAnError() {
    annotated(locScale(""), locScale(""));
    failsWith(Problem.REPARAM_TWICE, "LocScale is named twice on 'x'");
  }

  @Test
  void anUnknownOneIsAnError() {
    annotated(new Request("demo.Missing", Map.of(), SourceSpan.NONE));
    failsWith(Problem.REPARAM_UNKNOWN, "no reparameterizer for @Missing on 'x'");
  }

  @Test
  void aKeptSiteGoesThroughTheRestOfTheChain() {
    annotated(request(Mixed.class), locScale("", 0.5));
    Model model = apply();
    assertThat(names(model)).containsExactly("tau", "x_weight", "x_decentered", "x");
    // The scale of x_decentered is that of the mixture, tau · x_weight, to the power 0.5.
    Quantity.Site created = (Quantity.Site) model.quantity("x_decentered");
    Point point =
        new Point().set(LeafKind.QUANTITY, "tau", 4).set(LeafKind.QUANTITY, "x_weight", 9);
    assertThat(point.interpreter().scalar(created.arguments().get(1))).isCloseTo(6, within(1e-14));
  }

  @Test
  void surjectiveRewritesHaveARightInverse() {
    annotated(request(Summed.class));
    Model model = apply();
    Point written = new Point().set(LeafKind.QUANTITY, "tau", 2).set(LeafKind.QUANTITY, "x", 5);
    Point point = written.unconstrained(model);
    assertThat(point.get(LeafKind.COORDINATE, "x_part_0")).containsExactly(2.5);
    assertThat(point.constrained(Constrain.apply(model)).get(LeafKind.QUANTITY, "x"))
        .containsExactly(5);
  }

  @Test
  void auxiliarySitesStartAtADocumentedValue() {
    annotated(request(Mixed.class));
    Model model = apply();
    Point written = new Point().set(LeafKind.QUANTITY, "tau", 2).set(LeafKind.QUANTITY, "x", 5);
    Point point = written.unconstrained(model);
    assertThat(point.get(LeafKind.COORDINATE, "x_weight")).containsExactly(0);
    assertThat(point.get(LeafKind.COORDINATE, "x")).containsExactly(5);
  }

  @Test
  void observedSitesCanBeReadOnAnotherScale() {
    Expr.Leaf bound = (Expr.Leaf) small.data("x", "n");
    List<Double> densities = new ArrayList<>();
    for (List<Request> requests : List.of(List.<Request>of(), List.of(request(Logged.class)))) {
      small.add(
          small.site(
              "x",
              List.of("n"),
              "logNormal",
              Optional.of(bound),
              Optional.of(requests),
              small.literal(0.5),
              tau));
      Density density = Constrain.apply(apply());
      Point point =
          new Point()
              .size("n", 3)
              .set(LeafKind.DATA, "x", 0.5, 2, 7)
              .set(LeafKind.COORDINATE, "tau", 0.3);
      densities.add(point.logDensity(density));
      assertThat(point.constrained(density).get(LeafKind.QUANTITY, "x")).containsExactly(0.5, 2, 7);
    }
    assertThat(problems.messages()).isEmpty();
    assertThat(densities.get(1)).isCloseTo(densities.get(0), within(1e-13));
  }

  @Test
  void createdNamesMustBeFree() {
    small.data("x_half");
    annotated(request(Doubled.class));
    failsWith(Problem.REPARAM_NAME_TAKEN, "'x_half' belongs to a data component");
  }

  @Test
  void learnedParametersMustBeFreeToo() {
    small.latent("x_centered", List.of(), "normal", small.literal(0), small.literal(1));
    annotated(SmallModel.request(dev.isotropy.reparam.LocScale.class, Map.of()));
    failsWith(Problem.REPARAM_NAME_TAKEN, "'x_centered' belongs to a site");
  }

  @Test
  void anExceptionOfAnExtensionIsReportedAsItsFault() {
    annotated(request(Failing.class));
    failsWith(Problem.REPARAM_FAILED, "IllegalStateException: out of order");
  }

  @Test
  void anIllFormedRewriteIsReportedAsItsFault() {
    annotated(request(SelfReading.class));
    failsWith(Problem.REPARAM_INVALID, "x depends on itself");
  }

  @Test
  void theEmptyListLeavesASiteAlone() {
    annotated();
    small.strategy(dev.isotropy.strategy.Auto.class, Map.of());
    Model model = apply();
    assertThat(names(model)).containsExactly("tau", "x");
    Decision decision = model.decisions().getLast();
    assertThat(decision.chosenBy()).isEqualTo("annotation");
    assertThat(decision.reason()).isEqualTo("its annotation says to leave it alone");
  }

  @Test
  void aCentredSiteOfLatentScaleCarriesASuggestion() {
    annotated(locScale("", 1));
    small.latent("z", List.of(), "normal", small.read("x"), small.literal(2));
    small.latent("v", List.of(), "normal", small.read("x"), tau);
    assertThat(apply().decisions())
        .extracting(Decision::site, Decision::suggestion)
        .containsExactly(
            tuple("tau", ""),
            tuple(
                "x",
                "'x' is centred and its scale depends on tau:"
                    + " reparameterize it, @Reparam(LocScale.class)"),
            tuple("z", ""),
            tuple(
                "v",
                "'v' is centred and its location depends on x and its scale on tau:"
                    + " reparameterize it, @Reparam(LocScale.class)"));
  }

  @Test
  void aDecentredSiteLeavesNothingToSuggest() {
    annotated(locScale("", 0.5));
    assertThat(apply().decisions()).extracting(Decision::suggestion).containsOnly("");
  }

  @Test
  void sitesAreLeftAloneWhereNothingAsks() {
    small.latent("x", List.of(), "normal", small.literal(1), small.literal(3));
    small.observed("y", List.of("n"), "normal", small.read("x"), tau);
    assertThat(apply().decisions())
        .containsExactly(
            new Decision("tau", "", "none", List.of(), "nothing asks for a reparameterizer"),
            new Decision("x", "", "none", List.of(), "nothing asks for a reparameterizer"),
            new Decision("y", "", "none", List.of(), "it is observed"));
  }

  private void failsWith(Problem problem, String words) {
    apply();
    assertThat(problems.tags()).containsExactly(problem);
    assertThat(problems.messages().getFirst()).contains(words);
  }

  private void annotated(Request... requests) {
    small.annotated("x", List.of(), List.of(requests), "normal", small.literal(1), tau);
  }

  private Model apply() {
    Extensions extensions =
        Extensions.of(
            List.of(
                new LocScale(),
                new Doubled(),
                new Summed(),
                new Mixed(),
                new Logged(),
                new Failing(),
                new SelfReading()),
            List.of(new AutoStrategy()));
    return new Reparameterize(extensions, problems).apply(small.build());
  }

  private static Request request(Class<?> reparameterizer) {
    return SmallModel.request(reparameterizer, Map.of());
  }

  private static Request locScale(String on) {
    return locScale(on, 0);
  }

  private static Request locScale(String on, double centered) {
    return SmallModel.request(
        dev.isotropy.reparam.LocScale.class, Map.of("centered", centered, "on", on));
  }

  private static List<String> names(Model model) {
    return model.quantities().stream().map(Quantity::name).toList();
  }
}
