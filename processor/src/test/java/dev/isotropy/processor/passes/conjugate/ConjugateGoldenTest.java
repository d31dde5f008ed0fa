package dev.isotropy.processor.passes.conjugate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Guide;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Integrated densities, and the distributions that are left, against reference values. */
class ConjugateGoldenTest {

  static Stream<GoldenConjugate> cases() {
    return GoldenConjugate.cases();
  }

  static Stream<GoldenConjugate> exactCases() {
    return GoldenConjugate.cases().filter(GoldenConjugate::isExact);
  }

  static Stream<GoldenConjugate> approximateCases() {
    return GoldenConjugate.cases().filter(golden -> !golden.isExact());
  }

  @Test
  void allCasesButChainsAreHere() {
    assertThat(cases()).hasSize(14);
    assertThat(exactCases()).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("exactCases")
  void whatIsObservedIsIntegratedOut(GoldenConjugate golden) {
    integratesOut(golden, Map.of());
  }

  @ParameterizedTest
  @MethodSource("exactCases")
  void exactGuidesAreIntegratedOut(GoldenConjugate golden) {
    integratesOut(golden, Map.of("guide", golden.told()));
  }

  private static void integratesOut(GoldenConjugate golden, Map<String, Object> settings) {
    Problems problems = new Problems();
    Density density = density(golden, settings, problems);
    assertThat(problems.messages()).isEmpty();
    assertThat(density.blocks()).isEmpty();
    double beside =
        golden.has("y_log_prob")
            ? golden.number("y_log_prob") - golden.number("guide_log_prob")
            : 0;
    near(golden.point.logDensity(density), golden.number("log_normalizer") + beside);
    isUpdated(golden, density.integrations().getFirst().arguments());
  }

  private static Density density(
      GoldenConjugate golden, Map<String, Object> settings, Problems problems) {
    golden.addSites(settings);
    Model model = new Reparameterize(Extensions.load(), problems).apply(golden.small.build());
    return Collapse.apply(Constrain.apply(model), problems);
  }

  private static void isUpdated(GoldenConjugate golden, List<Expr> updated) {
    for (int i = 0; i < updated.size(); i++) {
      Family.Parameter parameter = golden.prior.parameters().get(i);
      List<Axis> dims = golden.prior.named(parameter.dims(), golden.axes);
      double[] actual = golden.point.along(updated.get(i), dims);
      Object told = golden.updated().get(GoldenConjugate.field(parameter));
      if (told == null) {
        actual = squared(actual);
        told = golden.updated().get("covariance_matrix");
      }
      near(actual, Json.numbers(told));
    }
  }

  /** The covariance matrix of a factor, which has to be lower triangular. */
  private static double[] squared(double[] factor) {
    int n = (int) Math.round(Math.sqrt(factor.length));
    double[] product = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int l = 0; l < n; l++) {
          product[i * n + j] += factor[i * n + l] * factor[j * n + l];
        }
        assertThat(j > i ? factor[i * n + j] : 0).isZero();
      }
    }
    return product;
  }

  /**
   * The update by a guide, exact or not: the prior times the guide is the updated distribution
   * times the normalizer.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void guidesUpdateThePrior(GoldenConjugate golden) {
    Graph graph = golden.small.graph();
    Guide guide = golden.told();
    for (int i = 0; i < guide.arguments().size(); i++) {
      Family.Parameter parameter = golden.prior.parameters().get(i);
      near(
          golden.point.along(
              guide.arguments().get(i), golden.prior.named(parameter.dims(), golden.axes)),
          Json.numbers(golden.guide().get(GoldenConjugate.field(parameter))));
    }
    ConjugatePrior form = golden.prior.form(ConjugatePrior.class).orElseThrow();
    List<Expr> evidence = form.evidence(graph, guide.arguments(), golden.axes);
    List<Expr> updated = form.updated(graph, golden.parameters, evidence, golden.axes);
    isUpdated(golden, updated);
    golden.point.set(LeafKind.QUANTITY, "x", golden.value());
    double prior = logProb(golden, golden.parameters);
    double given = logProb(golden, guide.arguments());
    double normalizer = prior + given - logProb(golden, updated);
    near(normalizer, golden.number("log_normalizer"));
    if (golden.has("x_delta_log_density")) {
      near(given, golden.number("guide_log_prob"));
      near(normalizer - given, golden.number("x_delta_log_density"));
    }
  }

  private static double logProb(GoldenConjugate golden, List<Expr> arguments) {
    Graph graph = golden.small.graph();
    Expr x = graph.quantity("x", golden.prior.event(golden.axes));
    Expr value = golden.prior.logProb().logProb(graph, x, arguments, golden.axes);
    return golden.point.along(value, List.of())[0];
  }

  /**
   * The density is that of the prior and the likelihood, or of the update and what is beside it.
   */
  @ParameterizedTest
  @MethodSource("approximateCases")
  void approximateGuidesLeaveTheDensityAsItIs(GoldenConjugate golden) {
    Problems problems = new Problems();
    Density density = density(golden, Map.of("guide", golden.told()), problems);
    assertThat(problems.tags()).containsExactly(Problem.GUIDE_APPROXIMATE);
    assertThat(density.blocks()).hasSize(1);
    double x = golden.value()[0];
    double logit = Math.log(x) - Math.log1p(-x);
    golden.point.set(LeafKind.COORDINATE, "x", logit);
    double jacobian = Math.log(x) + Math.log1p(-x);
    golden.point.set(LeafKind.QUANTITY, "x", x);
    ConjugatePrior form = golden.prior.form(ConjugatePrior.class).orElseThrow();
    Graph graph = golden.small.graph();
    List<Expr> evidence = form.evidence(graph, golden.told().arguments(), golden.axes);
    List<Expr> updated = form.updated(graph, golden.parameters, evidence, golden.axes);
    near(
        golden.point.logDensity(density) - jacobian,
        golden.number("log_density") + logProb(golden, updated));
  }

  private static void near(double[] actual, double[] expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < actual.length; i++) {
      near(actual[i], expected[i]);
    }
  }

  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
  }
}
