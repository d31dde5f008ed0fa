package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.conjugate.Collapse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deliberately other than in Pyro, but for stable sites: each line of the docs' list. */
class DifferencesTest {

  private static final String TAU = "@Sample HalfNormal tau() { return halfNormal(1); }\n";
  private static final String MASKED = "boolean[] kept, double[] y";

  @Test
  void observedDataThatALatentScalesHaveTheJacobianOfTheScale() {
    Point point =
        new Point()
            .size("n", 3)
            .set(LeafKind.DATA, "y", 0.4, -2.5, 7)
            .set(LeafKind.QUANTITY, "tau", 1.7);
    String site = "@Sample @Plate(\"n\") ";
    Rewritten plain =
        Rewritten.of("double[] y", TAU + site + "Normal y(double tau) { return normal(0, tau); }");
    Rewritten transformed =
        Rewritten.of(
            "double[] y",
            TAU
                + "@Sample(observed = \"y\") @Plate(\"n\") @Reparam(Transform.class)"
                + " Transformed<Normal> seen(double tau) {"
                + " return transformed(normal(0, 1), affine(0, tau)); }");
    assertThat(transformed.choices()).containsEntry("seen", "Transform");
    double expected = point.unconstrained(plain.model()).logDensity(plain.density());
    assertThat(point.unconstrained(transformed.model()).logDensity(transformed.density()))
        .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  @Test
  void familiesOfOtherFormAreNotDecentred() {
    SmallModel small = new SmallModel();
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.annotated("a", List.of(), decentred(), "logNormal", small.literal(0), tau);
    Problems problems = new Problems();
    new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.tags()).containsExactly(Problem.REPARAM_NOT_LOC_SCALE);
  }

  @Test
  void oneReparameterizerServesFamiliesWithDifferentShapes() {
    SmallModel small = new SmallModel();
    List<Quantity.Request> shared = decentred();
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.annotated("a", List.of(), shared, "normal", small.literal(2), tau);
    small.annotated("b", List.of(), shared, "studentT", small.literal(5), small.literal(2), tau);
    small.annotated("c", List.of(), shared, "normal", small.literal(3), tau);
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.messages()).isEmpty();
    assertThat(arguments(model, "a_decentered"))
        .containsExactly(small.literal(0), small.literal(1));
    assertThat(arguments(model, "b_decentered"))
        .containsExactly(small.literal(5), small.literal(0), small.literal(1));
    assertThat(arguments(model, "c_decentered"))
        .containsExactly(small.literal(0), small.literal(1));
  }

  private static List<Quantity.Request> decentred() {
    return List.of(
        SmallModel.request(dev.isotropy.reparam.LocScale.class, Map.of("centered", 0.0)));
  }

  private static List<Expr> arguments(Model model, String site) {
    return ((Quantity.Site) model.quantity(site)).arguments();
  }

  @Test
  void aCenteringMayBeAnInteger() {
    Rewritten rewritten =
        Rewritten.of(
            "",
            TAU
                + """
                @Sample @LocScale(centered = 0) Normal a(double tau) { return normal(3, tau); }
                @Sample @LocScale(centered = 1) Normal b(double tau) { return normal(3, tau); }
                """);
    assertThat(rewritten.model().quantity("a_decentered")).isInstanceOf(Quantity.Site.class);
    assertThat(rewritten.model().quantity("b")).isInstanceOf(Quantity.Site.class);
  }

  @Test
  void everyElementOfAPlateLearnsACenteringOfItsOwn() {
    Rewritten rewritten =
        Rewritten.of(
            "double[] y",
            TAU
                + """
                @Sample @Plate("n") @LocScale Normal a(double tau) { return normal(3, tau); }
                @Sample @Plate("n") Normal y(double a) { return normal(a, 1); }
                """);
    assertThat(rewritten.model().parameters())
        .containsExactly(
            new Model.LearnedParameter("a_centered", List.of(Axis.of("n")), 0, 1, 0.5, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 2})
  void relaxedCategoriesSurviveTheWayToTheirNoise(double temperature) {
    Rewritten rewritten =
        Rewritten.of(
            "double[] w",
            """
            @Sample @Reparam(GumbelSoftmax.class)
            RelaxedOneHotCategoricalLogit x(double[] w) {
              return relaxedOneHotCategoricalLogit(%s, w);
            }
            """
                .formatted(temperature));
    double[] x = {0.2, 0.5, 0.3};
    Point values = vector(rewritten, "x", 3).set(LeafKind.DATA, "w", 0.4, -1, 2);
    near(rewritten.backAgain("x", values.set(LeafKind.QUANTITY, "x", x)), x, 1e-12);
  }

  @Test
  void directionsSurviveTheWayToTheirNoise() {
    Rewritten rewritten =
        Rewritten.of(
            "double[] w",
            """
            @Sample @Reparam(ProjectedNormalReparam.class)
            ProjectedNormal x(double[] w) { return projectedNormal(w); }
            """);
    double[] x = {0.6, 0, -0.8};
    Point values = vector(rewritten, "x", 3).set(LeafKind.DATA, "w", 0.4, -1, 2);
    near(rewritten.backAgain("x", values.set(LeafKind.QUANTITY, "x", x)), x, 1e-12);
  }

  /** A point with the length of a vector of data. */
  private static Point vector(Rewritten rewritten, String site, int length) {
    Point point = new Point();
    for (Axis axis : rewritten.model().quantity(site).axes()) {
      point.size(axis.extent(), length);
    }
    rewritten.model().data().forEach(data -> data.extents().forEach(e -> point.size(e, length)));
    return point;
  }

  @Test
  void constantsAreNotDecentred() {
    Rewritten rewritten =
        Rewritten.of(
            "@Auto(centered = 0)",
            "double s",
            """
            @Sample Normal a() { return normal(2, 3); }
            @Sample Normal b(double s) { return normal(s, 1 + s * s); }
            @Sample Normal c(double a) { return normal(a, 1); }
            """);
    assertThat(rewritten.choices())
        .containsEntry("a", "")
        .containsEntry("b", "")
        .containsEntry("c", "LocScale");
  }

  @Test
  void aSiteIsNotLeftAloneForItsName() {
    Rewritten rewritten =
        Rewritten.of(
            "@Auto(centered = 0)",
            "",
            TAU + "@Sample Normal a_decentered(double tau) { return normal(0, tau); }");
    assertThat(rewritten.choices()).containsEntry("a_decentered", "LocScale");
  }

  @Test
  void observedDirectionsNeedNoReparameterizer() {
    for (String strategy : List.of("@Auto", "@Minimal")) {
      Rewritten rewritten =
          Rewritten.of(
              strategy,
              "double[][] y, double[] w",
              "@Sample @Plate(\"n\") ProjectedNormal y(double[] w) { return projectedNormal(w); }");
      assertThat(rewritten.choices()).containsExactly(Map.entry("y", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"@Auto, LocScale, Transform", "@Minimal, '', ''"})
  void strategiesTakeMaskedSites(String strategy, String normal, String log) {
    Rewritten rewritten =
        Rewritten.of(
            strategy,
            MASKED,
            TAU
                + """
                @Sample(mask = "kept") @Plate("n")
                Normal a(double tau) { return normal(0, tau); }
                @Sample(mask = "kept") @Plate("n")
                LogNormal b(double tau) { return logNormal(0, tau); }
                @Sample(mask = "kept") @Plate("n")
                Stable y(double tau) { return stable(1.5, 0, tau, 0); }
                """);
    assertThat(rewritten.choices())
        .containsEntry("a", normal)
        .containsEntry("b", log)
        .containsEntry("y", "SymmetricStable");
  }

  /** What is left out has no likelihood; its noise keeps its prior, so that it can be sampled. */
  @Test
  void noiseOfMaskedElementsStaysProper() {
    Rewritten rewritten =
        Rewritten.of(
            MASKED,
            TAU
                + """
                @Sample(mask = "kept") @Plate("n") @Reparam(SymmetricStable.class)
                Stable y(double tau) { return stable(1.5, 0, tau, 0); }
                """);
    Density density = rewritten.density();
    Point point =
        new Point()
            .size("n", 2)
            .set(LeafKind.DATA, "kept", 1, 0)
            .set(LeafKind.DATA, "y", 0.3, 0.7)
            .set(LeafKind.COORDINATE, "tau", 0.4)
            .set(LeafKind.COORDINATE, "y_uniform", 0.1, 0.2)
            .set(LeafKind.COORDINATE, "y_exponential", 0.3, 0);
    double at = point.logDensity(density);
    double moved = point.set(LeafKind.COORDINATE, "y_exponential", 0.3, 2).logDensity(density) - at;
    // The log density of the exponential variable e^q, with the derivative e^q.
    assertThat(moved).isCloseTo(2 - Math.exp(2) - (0 - 1), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        @Sample @Reparam(Conjugate.class) Normal a() { return normal(0, 2); }
        @Sample @Plate("n") Normal y(double a) { return normal(a, 1); }
        """,
        """
        @Sample @Reparam(Conjugate.class) Normal a() { return normal(0, 2); }
        @Sample(mask = "kept") @Plate("n") Normal y(double a) { return normal(a, 1); }
        """,
        """
        @Sample @Reparam(Conjugate.class)
        MultivariateNormal a() {
          return multivariateNormal(new double[2], new double[][] {{1, 0}, {0.5, 2}});
        }
        @Sample @Plate("n") Normal y(double[] a) { return normal(a[0] - 2 * a[1], 1); }
        """
      })
  void normalSitesAreConjugateToo(String body) {
    Rewritten rewritten = Rewritten.of(MASKED, TAU + body);
    Problems problems = new Problems();
    Density collapsed = Collapse.apply(rewritten.density(), problems);
    assertThat(problems.messages()).isEmpty();
    assertThat(collapsed.blocks()).extracting(Density.Block::site).containsExactly("tau");
  }

  private static void near(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(tolerance));
    }
  }
}
