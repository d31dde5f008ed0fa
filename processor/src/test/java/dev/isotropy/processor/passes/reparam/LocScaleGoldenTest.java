package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import dev.isotropy.processor.passes.constrain.Constrain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LocScale against reference values: density, value, and the derivatives of both. */
class LocScaleGoldenTest {

  private static final List<String> PLATES = List.of("a", "b");

  /** One line of the file. */
  private record Golden(String family, Map<String, String> fields) {

    double[] numbers(String field) {
      return Stream.of(fields.get(field).split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    List<Integer> sizes() {
      return fields.get("sizes").isEmpty()
          ? List.of()
          : Stream.of(fields.get("sizes").split(",")).map(Integer::valueOf).toList();
    }

    boolean learned() {
      return Boolean.parseBoolean(fields.get("learned"));
    }

    @Override
    public String toString() {
      return family + fields.get("sizes") + " centered = " + fields.get("centered");
    }
  }

  static List<Golden> cases() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LocScaleGoldenTest.class.getResourceAsStream("/golden/locscale.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(LocScaleGoldenTest::parse)
          .toList();
    }
  }

  private static Golden parse(String line) {
    String[] parts = line.split(" ");
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] field = parts[i].split("=", 2);
      fields.put(field[0], field[1]);
    }
    return new Golden(parts[0], fields);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(Golden golden) {
    Density density = Constrain.apply(rewritten(golden));
    Point point = point(golden, density);
    Graph graph = density.graph();
    Density.Term term = density.terms().getFirst();
    Expr logDensity = graph.sum(term.value(), term.axes());

    assertThat(density.terms()).hasSize(1);
    double[] expected = {Double.parseDouble(golden.fields().get("logDensity"))};
    near(new double[] {point.interpreter().scalar(logDensity)}, expected);
    near(point.along(density.values().get("x"), term.axes()), golden.numbers("x"));
    gradient(golden, density, point, logDensity, "d.");
    if (golden.fields().containsKey("weights")) {
      Expr weights = graph.data("weights", term.axes(), Type.DOUBLE);
      Expr weighted = graph.sum(graph.mul(weights, density.values().get("x")), term.axes());
      gradient(golden, density, point, weighted, "w.");
    }
  }

  private static void gradient(
      Golden golden, Density density, Point point, Expr root, String prefix) {
    Map<Variable, Expr> gradient =
        Differentiate.gradient(
            density.graph(), root, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER));
    List<Axis> axes = density.blocks().getFirst().axes();
    for (Family.Parameter parameter : family(golden).parameters()) {
      check(gradient, LeafKind.PARAMETER, parameter.name(), point, axes, golden, prefix);
    }
    check(
        gradient,
        LeafKind.COORDINATE,
        density.blocks().getFirst().site(),
        point,
        axes,
        golden,
        prefix);
  }

  private static void check(
      Map<Variable, Expr> gradient,
      LeafKind kind,
      String name,
      Point point,
      List<Axis> axes,
      Golden golden,
      String prefix) {
    Expr adjoint = gradient.get(new Variable(kind, name));
    double[] actual = adjoint == null ? new double[point.count(axes)] : point.along(adjoint, axes);
    near(actual, golden.numbers(prefix + (kind == LeafKind.COORDINATE ? "aux" : name)));
  }

  /** The parameters of the family are leaves, so that derivatives can be taken by them. */
  private static Model rewritten(Golden golden) {
    SmallModel model = new SmallModel();
    List<String> plates = PLATES.subList(0, golden.sizes().size());
    List<Axis> axes = plates.stream().map(Axis::of).toList();
    Map<String, Object> settings =
        golden.learned() ? Map.of() : Map.of("centered", golden.numbers("centered")[0]);
    model.annotated(
        "x",
        plates,
        List.of(SmallModel.request(dev.isotropy.reparam.LocScale.class, settings)),
        golden.family(),
        family(golden).parameters().stream()
            .map(parameter -> model.graph().parameter(parameter.name(), axes))
            .toArray(Expr[]::new));
    Problems problems = new Problems();
    Model rewritten = new Reparameterize(Extensions.load(), problems).apply(model.build());
    assertThat(problems.messages()).isEmpty();
    return rewritten;
  }

  private static Point point(Golden golden, Density density) {
    Point point = new Point();
    for (int i = 0; i < golden.sizes().size(); i++) {
      point.size(PLATES.get(i), golden.sizes().get(i));
    }
    for (Family.Parameter parameter : family(golden).parameters()) {
      point.set(LeafKind.PARAMETER, parameter.name(), golden.numbers(parameter.name()));
    }
    if (golden.learned()) {
      point.set(LeafKind.PARAMETER, "x_centered", golden.numbers("centered"));
    }
    if (golden.fields().containsKey("weights")) {
      point.set(LeafKind.DATA, "weights", golden.numbers("weights"));
    }
    return point.set(
        LeafKind.COORDINATE, density.blocks().getFirst().site(), golden.numbers("aux"));
  }

  private static Family family(Golden golden) {
    return Families.byFactory(golden.family()).orElseThrow();
  }

  private static void near(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[i], within(1e-10 * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
