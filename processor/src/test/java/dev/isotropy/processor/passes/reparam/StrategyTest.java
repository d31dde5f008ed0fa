package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.reparam.SampleReparameterizers.Doubled;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Minimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What strategies choose, and how they are asked. */
class StrategyTest {

  private final SmallModel small = new SmallModel();
  private final Problems problems = new Problems();

  @Test
  void autoDecentresWhereLocationOrScaleDependsOnALatent() {
    Expr mu = normal("mu", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfCauchy", small.literal(5));
    Expr sigma = small.data("sigma", "school");
    small.latent("theta", List.of("school"), "normal", mu, tau);
    small.latent("known", List.of("school"), "normal", small.literal(1), sigma);
    small.latent("shifted", List.of("school"), "cauchy", mu, sigma);
    small.latent("rate", List.of("school"), "gamma", small.literal(2), tau);
    small.observed("y", List.of("school"), "normal", small.read("theta"), sigma);
    small.strategy(Auto.class, Map.of("centered", -1.0));

    assertThat(decisions())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("change")
        .containsExactly(
            left("mu", "its location and scale depend on no latent quantity"),
            left("tau", "halfCauchy is not a location-scale family"),
            new Decision(
                "theta",
                "LocScale",
                "strategy",
                List.of("theta_decentered"),
                "its location depends on mu and its scale on tau;"
                    + " its centering is learned, one per element"),
            left("theta_decentered", "it is decentred already"),
            left("known", "its location and scale depend on no latent quantity"),
            new Decision(
                "shifted",
                "LocScale",
                "strategy",
                List.of("shifted_decentered"),
                "its location depends on mu; its centering is learned, one per element"),
            left("shifted_decentered", "it is decentred already"),
            left("rate", "gamma is not a location-scale family"),
            left("y", "it is observed"));
  }

  @Test
  void dependenceIsFollowedThroughDerivedAndRewrittenQuantities() {
    Expr a = small.latent("a", List.of(), "halfNormal", small.literal(1));
    Expr b = normal("b", small.literal(0), a);
    Expr both = small.derived("both", List.of(), small.graph().add(b, small.graph().exp(b)));
    Expr x = small.data("x");
    Expr constant = small.derived("constant", List.of(), small.graph().exp(x));
    normal("c", both, constant);
    normal("d", constant, constant);
    small.strategy(Auto.class, Map.of());

    assertThat(decisions())
        .filteredOn(decision -> List.of("c", "d").contains(decision.site()))
        .extracting(Decision::reason)
        .containsExactly(
            "its location depends on b; its centering is learned, one per element",
            "its location and scale depend on no latent quantity");
  }

  @Test
  void autoDecentresAUsersSiteOfASuspiciousName() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    normal("z_decentered", small.literal(0), tau);
    small.strategy(Auto.class, Map.of("centered", 0.0));
    assertThat(decisions())
        .extracting(Decision::site)
        .containsExactly("tau", "z_decentered", "z_decentered_decentered");
  }

  @Test
  void autoIsAskedAboutSitesThatAnAnnotationCreated() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.annotated(
        "x",
        List.of(),
        List.of(SmallModel.request(Doubled.class, Map.of())),
        "normal",
        small.literal(0),
        tau);
    small.strategy(Auto.class, Map.of("centered", 0.0));
    assertThat(decisions())
        .extracting(Decision::site, Decision::reparameterizer, Decision::chosenBy)
        .contains(tuple("x", "Doubled", "annotation"), tuple("x_half", "LocScale", "strategy"));
  }

  @Test
  void autoPassesItsCenteringOn() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.latent("x", List.of("n"), "normal", small.literal(3), tau);
    small.strategy(Auto.class, Map.of("centered", 0.25));
    Model model = apply();
    assertThat(model.parameters()).isEmpty();
    Quantity.Site created = (Quantity.Site) model.quantity("x_decentered");
    assertThat(created.arguments().getFirst()).isEqualTo(small.literal(0.75));
    assertThat(created.axes()).containsExactly(Axis.of("n"));
  }

  @Test
  void autoRefusesACenteringOutsideItsRangeOnce() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    normal("x", small.literal(0), tau);
    normal("z", small.literal(0), tau);
    small.strategy(Auto.class, Map.of("centered", 2.0));
    apply();
    assertThat(problems.tags()).containsExactly(Problem.CENTERED_OUT_OF_RANGE);
    assertThat(problems.messages().getFirst())
        .startsWith("[CenteredOutOfRange] Auto: centered = 2.0 lies outside [0, 1]");
  }

  @Test
  void autoTakesMaskedSites() {
    Expr tau = small.latent("tau", List.of(), "halfCauchy", small.literal(5));
    Expr kept = small.data("kept", "school");
    small.latent("a", List.of("school"), "normal", small.literal(0), tau);
    small.latent("b", List.of("school"), "logNormal", small.literal(0), tau);
    small.mask("a", kept);
    small.mask("b", kept);
    small.strategy(Auto.class, Map.of());
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.messages()).isEmpty();
    assertThat(model.decisions())
        .extracting(Decision::site, Decision::reparameterizer)
        .containsExactly(
            tuple("tau", ""),
            tuple("a", "LocScale"),
            tuple("a_decentered", ""),
            tuple("b", "Transform"),
            tuple("b_base", "LocScale"),
            tuple("b_base_decentered", ""));
  }

  @Test
  void minimalTouchesNothingThatCanBeSampled() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    normal("x", small.literal(0), tau);
    small.strategy(Minimal.class, Map.of());
    assertThat(decisions())
        .extracting(Decision::site, Decision::reparameterizer, Decision::reason)
        .containsExactly(
            tuple("tau", "", "halfNormal can be sampled as it is"),
            tuple("x", "", "normal can be sampled as it is"));
  }

  @Test
  void anUnknownStrategyIsAnError() {
    normal("x", small.literal(0), small.literal(1));
    small.strategy(String.class, Map.of());
    apply();
    assertThat(problems.tags()).containsExactly(Problem.STRATEGY_UNKNOWN);
    assertThat(problems.messages().getFirst()).contains("String", Auto.class.getName());
  }

  @Test
  void aChoiceThatCannotBeFollowedIsTheStrategysFault() {
    small.latent("x", List.of(), "gamma", small.literal(1), small.literal(1));
    small.strategy(Always.class, Map.of("choice", LocScale.ANNOTATION));
    apply();
    assertThat(problems.tags()).containsExactly(Problem.STRATEGY_INAPPLICABLE);
    assertThat(problems.messages().getFirst())
        .contains("Always chose LocScale", "gamma is not a location-scale family");
  }

  @Test
  void aStrategyThatNeverEndsIsStopped() {
    normal("x", small.literal(0), small.literal(1));
    small.strategy(Always.class, Map.of("choice", Doubled.class.getName()));
    apply();
    assertThat(problems.tags()).containsExactly(Problem.STRATEGY_ENDLESS);
  }

  @Test
  void anExceptionOfAStrategyIsReportedAsItsFault() {
    normal("x", small.literal(0), small.literal(1));
    small.strategy(Always.class, Map.of("choice", 3));
    apply();
    assertThat(problems.tags()).containsExactly(Problem.STRATEGY_FAILED);
    assertThat(problems.messages().getFirst()).contains("choice = 3 is no String");
  }

  @Test
  void isAskedOncePerSiteInSourceOrder() {
    List<String> asked = new ArrayList<>();
    ReparameterizationStrategy listening =
        new ReparameterizationStrategy() {
          @Override
          public String annotation() {
            return "demo.Listening";
          }

          @Override
          public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
            asked.add(site.name());
            return site.auxiliary() || !site.name().equals("x")
                ? Choice.leave("enough")
                : Choice.of(Doubled.class.getName(), Map.of(), "it is x");
          }
        };
    normal("x", small.literal(0), small.literal(1));
    normal("z", small.read("x"), small.literal(1));
    small.strategy("demo.Listening", Map.of());
    new Reparameterize(Extensions.of(List.of(new Doubled()), List.of(listening)), problems)
        .apply(small.build());
    assertThat(asked).containsExactly("x", "x_half", "z");
  }

  /** Chooses the same reparameterizer for every site. */
  static final class Always implements ReparameterizationStrategy {
    @Override
    public String annotation() {
      return Always.class.getName();
    }

    @Override
    public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
      return new Choice(Optional.of(settings.text("choice", "")), Map.of(), "always");
    }
  }

  private Expr normal(String name, Expr loc, Expr scale) {
    return small.latent(name, List.of(), "normal", loc, scale);
  }

  private static Decision left(String site, String reason) {
    return new Decision(site, "", "strategy", List.of(), reason);
  }

  private List<Decision> decisions() {
    List<Decision> decisions = apply().decisions();
    assertThat(problems.messages()).isEmpty();
    return decisions;
  }

  private Model apply() {
    Extensions extensions =
        Extensions.of(
            List.of(new LocScale(), new Doubled()),
            List.of(new AutoStrategy(), new MinimalStrategy(), new Always()));
    return new Reparameterize(extensions, problems).apply(small.build());
  }
}
