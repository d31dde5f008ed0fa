package dev.isotropy.processor.passes.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrParser;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives through axes: broadcasts, reductions, gathers, segment sums, products. */
class DifferentiateTest {

  private static final String DECLARATIONS =
      """
      axis item
      axis person
      axis county
      axis home
      axis k
      axis county_2: county
      axis k_2: k
      int data.county
      int data.neighbour
      int data.pair
      int data.choice
      """;

  private static final double[] SCALAR = {0.7};
  private static final double[] ITEM = {0.3, -0.8};
  private static final double[] COUNTY = {0.4, -1.1, 0.6, 1.3};
  private static final double[] K = {0.9, -0.5, 0.2};
  private static final double[] ITEM_K = {0.1, 0.5, -0.4, 1.2, 0.8, -0.6};

  private static void data(Environment environment) {
    environment
        .extent("item", 2)
        .extent("person", 3)
        .extent("county", 4)
        .extent("home", 5)
        .extent("k", 3)
        .extent("n", 2)
        .extent("none", 0)
        .data("county", 1, 3, 1, 0, 3)
        .data("neighbour", 1, 2, 3, 1)
        .data("pair", 0, 1, 2, 3, 3, 3, 1, 1, 0, 2, 3, 0, 0, 0, 1)
        .data("choice", 2, 0)
        .data("y3", 0.3, 0.6, -0.4)
        .data("y", 0.3, 0.1, -0.7, 1.1, 0.4)
        .data("x", 0.2, 1, -1, 0.5, 0.4, 2, -0.3, 0.8, 0.1, 0.6, -0.2, 1.5, 0.7, -0.9, 0.35)
        .data("w", 1.5, -0.4, 0.9, 0.2, 0.8, -1.1);
  }

  static Stream<Arguments> listings() {
    return Stream.of(
        check("a broadcast", "sum[home](coordinate.s * data.y[home])", "s"),
        check("a square of a broadcast", "sum[home](coordinate.s * coordinate.s)", "s"),
        check("a constant along an axis", "sum[home](exp(coordinate.s))", "s"),
        check(
            "two plates",
            "sum[person](sum[item](data.w[item, person] * coordinate.item[item] * coordinate.s))",
            "item",
            "s"),
        check(
            "a gather",
            "sum[home](exp(data.y[home] - coordinate.county[county: data.county[home]]))",
            "county"),
        check(
            "a gather of an expression",
            "sum[home](data.y[home] * (coordinate.s * sin(coordinate.county[county]))"
                + "[county: data.county[home]])",
            "county",
            "s"),
        check(
            "a gather whose adjoint is constant",
            "coordinate.s * sum[home](coordinate.county[county: data.county[home]])",
            "county",
            "s"),
        check(
            "a gather along the same plate",
            "sum[county](coordinate.county[county]"
                + " * coordinate.county[county: data.neighbour[county]])",
            "county"),
        check(
            "a gather by an index with two axes",
            "sum[k](sum[home](exp(coordinate.county[county: data.pair[home, k]]"
                + " * coordinate.k[k])))",
            "county",
            "k"),
        check(
            "a gather that keeps an axis the index has too",
            "sum[item](exp(coordinate.matrix[item, k: data.choice[item]]))",
            "matrix"),
        check(
            "a gather that keeps another axis",
            "sum[item](sum[home](exp(coordinate.grid[item, county: data.county[home]]"
                + " * data.y[home])))",
            "grid"),
        check(
            "a segment sum",
            "sum[county](exp(segments[county from home: data.county[home]]"
                + "(data.y[home] * coordinate.s)) * coordinate.county[county])",
            "county",
            "s"),
        check(
            "a segment sum of a gather",
            "sum[county](exp(segments[county from home: data.county[home]]"
                + "(sin(coordinate.county[county: data.county[home]]))))",
            "county"),
        check("a product", "sum[home](exp(product[k](data.x[home, k], coordinate.k[k])))", "k"),
        check(
            "a product with a constant adjoint",
            "sum[home](product[k](data.x[home, k], coordinate.k[k]))",
            "k"),
        check(
            "a product with a latent matrix",
            "sum[item](exp(product[k](coordinate.matrix[item, k], coordinate.k[k])))",
            "matrix",
            "k"),
        check("a maximum", "exp(max[k](coordinate.k[k] * coordinate.s))", "k", "s"),
        check(
            "a sum of logarithms",
            "sum[n](exp(sumLog1p[k](coordinate.k[k] * coordinate.k[k] * coordinate.s)))",
            "k",
            "s"),
        check(
            "log-sum-exp",
            "log(sum[k](exp(coordinate.k[k] - max[k](coordinate.k[k])))) + max[k](coordinate.k[k])",
            "k"),
        check(
            "a shift that does not cancel",
            "log(sum[k](exp(coordinate.k[k] - coordinate.s))) + 2 * coordinate.s",
            "k",
            "s"),
        check(
            "shifted exponentials used twice",
            "sum[k](exp(coordinate.k[k] - coordinate.s) * data.y3[k])"
                + " + log(sum[k](exp(coordinate.k[k] - coordinate.s)))",
            "k",
            "s"),
        check(
            "two walks over one plate",
            "sum[county](coordinate.county[county] * sum[county_2](exp(coordinate.county[county_2])"
                + " * coordinate.county[county]))",
            "county"),
        check(
            "positions and sizes",
            "sum[k](coordinate.k[k] * position(k) / size(k)) * size(home)",
            "k"),
        check(
            "a choice along an axis",
            "sum[k](0 < coordinate.k[k] ? log(coordinate.k[k]) * coordinate.s : coordinate.k[k])",
            "k",
            "s"),
        check("nothing", "sum[k](coordinate.k[k] * 0) + sum[none](coordinate.s)", "k", "s"));
  }

  private static Arguments check(String name, String text, String... variables) {
    return Arguments.of(name, text, List.of(variables));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listings")
  void agreesWithDifferences(String name, String text, List<String> variables) {
    IrParser.Listing listing = IrParser.parse(DECLARATIONS + "result = " + text);
    GradientCheck check =
        new GradientCheck(listing.graph(), listing.get("result"), DifferentiateTest::data);
    for (String variable : variables) {
      check.at(variable, point(variable));
    }
    check.agrees(1e-9);
  }

  private static double[] point(String variable) {
    return switch (variable) {
      case "s" -> SCALAR;
      case "item" -> ITEM;
      case "county" -> COUNTY;
      case "k" -> K;
      case "matrix" -> ITEM_K;
      case "grid" -> new double[] {0.1, 0.5, -0.4, 1.2, 0.8, -0.6, 0.35, -0.15};
      default -> throw new IllegalArgumentException(variable);
    };
  }

  @Test
  void tiesShareTheDerivativeOfAMaximum() {
    IrParser.Listing listing = IrParser.parse("result = max[k](coordinate.k[k])");
    GradientCheck check =
        new GradientCheck(listing.graph(), listing.get("result"), DifferentiateTest::data)
            .at("k", 2, 1, 2);
    assertThat(check.derivative("k")).containsExactly(0.5, 0, 0.5);
  }

  @Test
  void theGradientOfANormalPlateIsTidy() {
    IrParser.Listing listing =
        IrParser.parse(
            """
            residual[home] = data.y[home] - coordinate.mu
            result = -0.5 * sum[home](residual[home] * residual[home])
            """);
    assertThat(gradient(listing, "result"))
        .isEqualTo(
            """
            residual[home] = data.y[home] - coordinate.mu
            mu = sum[home](residual[home])
            """);
  }

  @Test
  void theAdjointOfAGatherIsASegmentSumAndHasAName() {
    IrParser.Listing listing =
        IrParser.parse(
            DECLARATIONS
                + """
                mean[home] = coordinate.alpha[county: data.county[home]] * 2
                result = sum[home](sin(mean[home]))
                """);
    assertThat(gradient(listing, "result"))
        .isEqualTo(
            """
            mean[home] = coordinate.alpha[county: data.county[home]] * 2
            adjMean[home] = cos(mean[home])
            alpha[county] = 2 * segments[county from home: data.county[home]](adjMean[home])
            """);
  }

  @Test
  void theMaximumInALogSumExpHasNoPart() {
    IrParser.Listing listing =
        IrParser.parse(
            """
            top[n] = max[k](coordinate.x[n, k])
            result = sum[n](top[n] + log(sum[k](exp(coordinate.x[n, k] - top[n]))) * 1)
            """);
    assertThat(gradient(listing, "result"))
        .isEqualTo(
            """
            top[n] = max[k](coordinate.x[n, k])
            t1[n, k] = exp(coordinate.x[n, k] - top[n])
            x[n, k] = 1 / sum[k](t1[n, k]) * t1[n, k]
            """);
  }

  @Test
  void readingsAlongDifferentAxesHaveOneAdjointOnTheOwnAxes() {
    IrParser.Listing listing =
        IrParser.parse(
            """
            axis school_2: school
            result = sum[school](coordinate.x[school] * 3) + sum[school_2](sin(coordinate.x[school_2]))
            """);
    assertThat(gradient(listing, "result"))
        .isEqualTo("x[school] = 3 + cos(coordinate.x[school])\n");
  }

  @Test
  void constantsHaveNoPart() {
    IrParser.Listing listing =
        IrParser.parse("result = data.c * coordinate.x + parameter.p * coordinate.unused * 0");
    Map<Variable, Expr> gradient =
        Differentiate.gradient(
            listing.graph(), listing.get("result"), List.of(LeafKind.COORDINATE));
    assertThat(gradient)
        .containsExactly(
            Map.entry(
                new Variable(LeafKind.COORDINATE, "x"),
                listing.graph().data("c", List.of(), Type.DOUBLE)),
            Map.entry(new Variable(LeafKind.COORDINATE, "unused"), listing.graph().literal(0)));
  }

  @Test
  void onlyScalarsAreDifferentiated() {
    Graph graph = new Graph();
    Expr vector = graph.coordinate("x", List.of(Axis.of("k")));
    assertThatThrownBy(() -> Differentiate.gradient(graph, vector, List.of(LeafKind.COORDINATE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String gradient(IrParser.Listing listing, String root) {
    Map<String, Expr> named = new LinkedHashMap<>();
    Differentiate.gradient(listing.graph(), listing.get(root), List.of(LeafKind.COORDINATE))
        .forEach((variable, adjoint) -> named.put(variable.name(), adjoint));
    return IrPrinter.definitions(listing.graph(), named);
  }
}
