package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.SupportMap;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transforms of whole vectors against reference values. No distribution of the language is one: the
 * same model has the base as a site, and the vector as a quantity that is computed from it.
 */
class VectorTransformGoldenTest {

  private final SmallModel small = new SmallModel();
  private final Graph graph = small.graph();
  private final Point point = new Point();

  /** A vector and the axis of its elements. */
  private record Vector(Expr value, Axis axis) {}

  static Stream<GoldenReparam> cases() {
    return GoldenReparam.all().stream().filter(golden -> !GoldenModel.expresses(golden));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreeWithTheReference(GoldenReparam golden) {
    double[] base = Json.numbers(golden.object("aux").get("x_base"));
    Vector z = base(golden, base);
    Vector x = transformed(golden, z);
    point.computedSizes(graph);
    near(point.along(x.value(), List.of(x.axis())), golden.numbers("recovered"));

    Expr logDensity = new Joint(small.build()).logDensity();
    near(new double[] {point.interpreter().scalar(logDensity)}, golden.numbers("log_density"));
    gradient(golden, logDensity, "dlog_density_d", z.axis());
    point.set(LeafKind.DATA, "weights", golden.numbers("recovered_weights"));
    Expr weights = graph.data("weights", List.of(x.axis()), Type.DOUBLE);
    Expr weighted = graph.sum(graph.mul(weights, x.value()), x.axis());
    gradient(golden, weighted, "dweighted_recovered_d", z.axis());
  }

  /** The normal site of which the vector is made, along the axis that the first transform takes. */
  private Vector base(GoldenReparam golden, double[] values) {
    Axis axis = Axis.of("k");
    if (golden.transforms().getFirst().equals("stick_breaking")) {
      axis = ArraySet.SIMPLEX.coordinates(graph, List.of(Axis.of("simplex")));
      point.size("simplex", values.length + 1);
    }
    graph.declare(axis);
    point.size(axis.extent(), values.length);
    point.set(LeafKind.QUANTITY, "x_base", values);
    Map<?, ?> described = (Map<?, ?>) golden.distribution().get("base");
    Map<?, ?> parameters = (Map<?, ?>) described.get("params");
    small.latent(
        "x_base",
        List.of(axis.extent()),
        "normal",
        parameter("base.loc", parameters.get("loc"), axis),
        parameter("base.scale", parameters.get("scale"), axis));
    return new Vector(graph.quantity("x_base", List.of(axis)), axis);
  }

  private Expr parameter(String name, Object value, Axis axis) {
    point.set(LeafKind.PARAMETER, name, Json.numbers(value));
    return graph.parameter(name, Json.shape(value).isEmpty() ? List.of() : List.of(axis));
  }

  private Vector transformed(GoldenReparam golden, Vector base) {
    Vector x = base;
    for (Object step : (List<?>) golden.distribution().get("transforms")) {
      x = transformed((Map<?, ?>) step, x);
    }
    return x;
  }

  private Vector transformed(Map<?, ?> step, Vector x) {
    return switch ((String) step.get("type")) {
      case "ordered" -> into(ArraySet.ORDERED, x, x.axis());
      case "stick_breaking" -> into(ArraySet.SIMPLEX, x, graph.declare(Axis.of("simplex")));
      case "haar" -> {
        Kernel haar =
            Kernels.ORTHOGONAL.stream()
                .filter(each -> each.name().equals("haar"))
                .findFirst()
                .orElseThrow();
        List<List<Axis>> dims = List.of(List.of(x.axis()));
        yield new Vector(graph.call(haar, List.of(x.value()), dims, dims, 0, List.of()), x.axis());
      }
      case "lower_cholesky_affine" -> {
        Axis row = graph.another(x.axis());
        Expr factor = data("factor", step.get("scale_tril"), List.of(row, x.axis()));
        Expr product = graph.sum(graph.mul(factor, x.value()), x.axis());
        yield new Vector(graph.add(data("loc", step.get("loc"), List.of(row)), product), row);
      }
      case "permute" -> {
        Axis place = graph.another(x.axis());
        point.set(LeafKind.DATA, "permutation", Json.numbers(step.get("permutation")));
        Expr index = graph.data("permutation", List.of(place), Type.INT);
        yield new Vector(graph.gather(x.value(), x.axis(), index), place);
      }
      default -> throw new IllegalArgumentException("no transform " + step);
    };
  }

  private Vector into(ArraySet set, Vector x, Axis event) {
    SupportMap map =
        SupportMap.onto(
            graph, new SiteSupport.Within(set, List.of(event)), UnaryOperator.identity());
    return new Vector(map.forward(x.value()), event);
  }

  private Expr data(String name, Object values, List<Axis> dims) {
    double[] numbers =
        ((List<?>) values).getFirst() instanceof List<?>
            ? ((List<?>) values)
                .stream().map(Json::numbers).flatMapToDouble(Arrays::stream).toArray()
            : Json.numbers(values);
    point.set(LeafKind.DATA, name, numbers);
    return graph.data(name, dims, Type.DOUBLE);
  }

  private void gradient(GoldenReparam golden, Expr root, String prefix, Axis axis) {
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, root, List.of(LeafKind.QUANTITY, LeafKind.PARAMETER));
    golden
        .object(prefix + "aux")
        .forEach((name, expected) -> check(gradient, LeafKind.QUANTITY, name, expected, axis));
    golden
        .object(prefix + "params")
        .forEach((name, expected) -> check(gradient, LeafKind.PARAMETER, name, expected, axis));
  }

  private void check(
      Map<Variable, Expr> gradient, LeafKind kind, String name, Object expected, Axis axis) {
    List<Axis> axes = Json.shape(expected).isEmpty() ? List.of() : List.of(axis);
    Expr adjoint = gradient.get(new Variable(kind, name));
    double[] actual = adjoint == null ? new double[point.count(axes)] : point.along(adjoint, axes);
    near(actual, Json.numbers(expected));
  }

  private static void near(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[i], within(1e-10 * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
