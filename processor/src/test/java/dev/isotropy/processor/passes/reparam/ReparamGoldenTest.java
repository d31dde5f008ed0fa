package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reparameterizers against reference values: the joint log density of the created sites, the value
 * of the rewritten one, and the derivatives of both by created sites and by parameters.
 */
class ReparamGoldenTest {

  /** Derivatives that the reference has lost digits of, with 40 digits: by line and name. */
  private static final Map<String, Double> EXACT = Map.of("135 x_uniform", 3.4457792345462782e-4);

  /** Where no part of a distribution is normal, the site that is kept has no density. */
  @Test
  void leavesOutTotallySkewedStableSites() {
    assertThat(GoldenReparam.all().stream().filter(GoldenReparam::isDegenerate))
        .allMatch(golden -> Math.abs(golden.stable("skew")[0]) == 1)
        .hasSize(6);
  }

  static Stream<GoldenReparam> cases() {
    return GoldenReparam.all().stream()
        .filter(golden -> !golden.kind().equals("Conjugate"))
        .filter(golden -> GoldenRequests.of(golden).isPresent())
        .filter(golden -> !golden.isDegenerate())
        .filter(GoldenModel::expresses);
  }

  /**
   * Every case of the file is asserted here, or by {@code ConjugateGoldenTest} or {@code
   * VectorTransformGoldenTest}, or has no density. There are no distributions of hidden Markov
   * chains here: the reference's 18 cases of LinearHMM are not in the file, and those of
   * GaussianHMM under Conjugate are not asserted.
   */
  @Test
  void leavesOutNothingSilently() {
    List<GoldenReparam> all = GoldenReparam.all();
    List<Object> conjugate =
        all.stream()
            .filter(golden -> golden.kind().equals("Conjugate"))
            .map(golden -> Objects.requireNonNull(golden.distribution().get("dist")))
            .toList();
    assertThat(conjugate).filteredOn("GaussianHMM"::equals).hasSize(4);
    long degenerate = all.stream().filter(GoldenReparam::isDegenerate).count();
    long asserted = cases().count() + VectorTransformGoldenTest.cases().count();
    assertThat(asserted + conjugate.size() + degenerate).isEqualTo(all.size()).isEqualTo(265);
    assertThat(VectorTransformGoldenTest.cases().map(GoldenReparam::transforms))
        .containsExactly(
            List.of("ordered"),
            List.of("stick_breaking"),
            List.of("lower_cholesky_affine", "permute"),
            List.of("haar"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(GoldenReparam golden) {
    GoldenModel written = new GoldenModel(golden, GoldenRequests.of(golden).orElseThrow());
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(written.small().build());
    assertThat(problems.messages()).isEmpty();
    Point point = point(golden, written, model);
    Joint joint = new Joint(model);
    Expr logDensity = joint.logDensity();
    List<Axis> axes = model.quantity("x").axes();

    double expected = golden.exact("log_density")[0] + droppedJacobian(golden);
    if (!golden.isInexact()) {
      near(new double[] {point.interpreter().scalar(logDensity)}, new double[] {expected});
    }
    near(golden, "value", point.along(joint.value("x"), axes), golden.exact("recovered"));
    if (golden.has("final_loc") && model.quantity("x") instanceof Quantity.Site kept) {
      near(
          golden,
          "loc",
          point.along(joint.resolved(kept.arguments().get(0)), axes),
          spread(golden, "final_loc", point, axes));
      near(
          golden,
          "scale",
          point.along(joint.resolved(kept.arguments().get(1)), axes),
          spread(golden, "final_scale", point, axes));
    }
    if (golden.interpolated() || isUndefined(golden)) {
      return;
    }
    gradient(golden, written, model, point, logDensity, "dlog_density_d");
    if (golden.has("recovered_weights")) {
      Graph graph = model.graph();
      point.set(LeafKind.DATA, "weights", golden.numbers("recovered_weights"));
      Expr weights = graph.data("weights", axes, Type.DOUBLE);
      Expr weighted = graph.sum(graph.mul(weights, joint.value("x")), axes);
      gradient(golden, written, model, point, weighted, "dweighted_recovered_d");
    }
  }

  /** Whether there is no derivative: the reference then has something above 1e300. */
  private static boolean isUndefined(GoldenReparam golden) {
    return golden.has("dweighted_recovered_daux")
        && golden.object("dweighted_recovered_daux").values().stream()
            .flatMapToDouble(values -> Arrays.stream(Json.numbers(values)))
            .anyMatch(value -> Math.abs(value) > 1e300);
  }

  /** What the reference leaves out of the density of observed log-normal data: −Σ log x. */
  private static double droppedJacobian(GoldenReparam golden) {
    boolean dropped =
        golden.kind().equals("Transform")
            && golden.has("observed")
            && (golden.distribution().get("dist").equals("LogNormal")
                || golden.transforms().equals(List.of("exp")));
    return dropped ? -Arrays.stream(golden.numbers("observed")).map(Math::log).sum() : 0;
  }

  /** Values that all elements may have in common. */
  private static double[] spread(GoldenReparam golden, String field, Point point, List<Axis> axes) {
    double[] values = golden.exact(field);
    double[] all = new double[point.count(axes)];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i % values.length];
    }
    return all;
  }

  private static Point point(GoldenReparam golden, GoldenModel written, Model model) {
    Point point = written.point().computedSizes(model.graph());
    golden
        .object("aux")
        .forEach((name, value) -> point.set(LeafKind.QUANTITY, name, Json.numbers(value)));
    model
        .parameters()
        .forEach(
            parameter -> {
              double[] values =
                  Json.numbers(golden.reparameterizer().get("param_" + parameter.name()));
              double[] all = new double[point.count(parameter.axes())];
              for (int i = 0; i < all.length; i++) {
                all[i] = values[i % values.length];
              }
              point.set(LeafKind.PARAMETER, parameter.name(), all);
            });
    return point;
  }

  private static void gradient(
      GoldenReparam golden,
      GoldenModel written,
      Model model,
      Point point,
      Expr root,
      String prefix) {
    Map<Variable, Expr> gradient =
        Differentiate.gradient(model.graph(), root, List.of(LeafKind.QUANTITY, LeafKind.PARAMETER));
    golden
        .object(prefix + "aux")
        .forEach(
            (name, expected) ->
                check(
                    golden,
                    gradient.get(new Variable(LeafKind.QUANTITY, name)),
                    name,
                    point,
                    model.quantity(name).axes(),
                    expected));
    golden
        .object(prefix + "params")
        .forEach(
            (name, expected) ->
                check(
                    golden,
                    gradient.get(new Variable(LeafKind.PARAMETER, name)),
                    name,
                    point,
                    written.parameters().get(name),
                    expected));
  }

  private static void check(
      GoldenReparam golden,
      Expr adjoint,
      String name,
      Point point,
      List<Axis> axes,
      Object expected) {
    if (golden.hasNoDerivative(name)) {
      return;
    }
    List<Axis> own = Axis.own(axes.stream().map(Axis::extent).toList());
    double[] actual = adjoint == null ? new double[point.count(own)] : point.along(adjoint, own);
    Double exact = EXACT.get(golden.line() + " " + name);
    near(golden, name, actual, exact == null ? Json.numbers(expected) : new double[] {exact});
  }

  private static void near(double[] actual, double[] expected) {
    assertThat(actual[0])
        .as("log density")
        .isCloseTo(expected[0], within(1e-10 * Math.max(1, Math.abs(expected[0]))));
  }

  private static void near(GoldenReparam golden, String name, double[] actual, double[] expected) {
    assertThat(actual).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      if (!golden.isInexact(i)) {
        assertThat(actual[i])
            .as("%s[%d]", name, i)
            .isCloseTo(expected[i], within(1e-10 * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }
}
