package dev.isotropy.processor.passes.conjugate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import dev.isotropy.reparam.Conjugate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Integrated densities, and the distributions that are left, against reference values. */
class ConjugateGoldenTest {

  /** One case: a prior, what is observed of it, and the integral over both. */
  private record Golden(
      String prior,
      Map<String, Object> parameters,
      String likelihood,
      Map<String, Object> rest,
      double[] data,
      Map<String, Object> updated,
      double marginal) {

    @Override
    public String toString() {
      return prior + parameters + " " + likelihood;
    }
  }

  static Stream<Golden> cases() {
    return Json.lines("/golden/reparams.jsonl").stream()
        .filter(line -> "Conjugate".equals(line.get("kind")))
        .filter(line -> isHere((String) object(line.get("dist")).get("dist")))
        .filter(line -> !String.valueOf(line.get("pair")).contains("inexact"))
        .map(ConjugateGoldenTest::golden);
  }

  /** Chains have no form of their own. */
  private static boolean isHere(String prior) {
    return !prior.equals("GaussianHMM");
  }

  private static Golden golden(Map<String, Object> line) {
    Map<String, Object> prior = object(line.get("dist"));
    Map<String, Object> updated = object(object(line.get("updated")).get("params"));
    String name = lower(prior.get("dist"));
    Map<String, Object> parameters = object(prior.get("params"));
    if (line.containsKey("likelihood")) {
      Map<String, Object> likelihood = object(line.get("likelihood"));
      double marginal =
          number(line, "log_normalizer")
              - number(line, "guide_log_prob")
              + number(line, "y_log_prob");
      return new Golden(
          name,
          parameters,
          lower(likelihood.get("dist")),
          likelihood,
          Json.numbers(line.get("data")),
          updated,
          marginal);
    }
    // Without a likelihood the guide is what one observation at its location says.
    Map<String, Object> guide =
        object(object(object(line.get("reparam")).get("guide")).get("params"));
    return new Golden(
        name,
        parameters,
        name,
        guide,
        Json.numbers(guide.get("loc")),
        updated,
        number(line, "log_normalizer"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(Golden golden) {
    SmallModel small = new SmallModel();
    Graph graph = small.graph();
    Point point = new Point();
    Family prior = Families.byFactory(golden.prior()).orElseThrow();
    List<Axis> axes = prior.axes().stream().map(name -> new Axis(name, "k")).toList();
    axes.forEach(graph::declare);
    List<Axis> k = prior.event(axes);
    List<Expr> parameters = new ArrayList<>();
    for (Family.Parameter parameter : prior.parameters()) {
      double[] values = Json.numbers(golden.parameters().get(field(parameter)));
      if (parameter.dims().size() == 1) {
        point.size("k", values.length);
      }
      point.set(LeafKind.PARAMETER, parameter.name(), values);
      parameters.add(graph.parameter(parameter.name(), prior.named(parameter.dims(), axes)));
    }
    add(small, "x", prior, k, parameters, axes, Optional.empty());
    Family likelihood = Families.byFactory(golden.likelihood()).orElseThrow();
    List<Axis> event = likelihood.event().isEmpty() ? List.of() : k;
    Expr.Leaf y =
        (Expr.Leaf) small.data("y", event.stream().map(Axis::extent).toArray(String[]::new));
    point.set(LeafKind.DATA, "y", golden.data());
    List<Expr> arguments = arguments(golden, likelihood, small, point, axes);
    add(small, "y", likelihood, event, arguments, axes, Optional.of(y));

    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    Density density = Collapse.apply(Constrain.apply(model), problems);
    assertThat(problems.messages()).isEmpty();
    assertThat(density.blocks()).isEmpty();
    near(point.logDensity(density), golden.marginal());
    List<Expr> updated = density.integrations().getFirst().arguments();
    for (int i = 0; i < updated.size(); i++) {
      Family.Parameter parameter = prior.parameters().get(i);
      double[] actual = point.along(updated.get(i), prior.named(parameter.dims(), axes));
      Object told = golden.updated().get(field(parameter));
      if (told == null) {
        actual = squared(actual);
        told = golden.updated().get("covariance_matrix");
      }
      double[] expected = Json.numbers(told);
      assertThat(actual).hasSize(expected.length);
      for (int j = 0; j < actual.length; j++) {
        near(actual[j], expected[j]);
      }
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

  private static String field(Family.Parameter parameter) {
    return switch (parameter.name()) {
      case "totalCount" -> "total_count";
      case "scaleTril" -> "scale_tril";
      case String same -> same;
    };
  }

  private static List<Expr> arguments(
      Golden golden, Family likelihood, SmallModel small, Point point, List<Axis> axes) {
    Graph graph = small.graph();
    List<Expr> arguments = new ArrayList<>();
    for (Family.Parameter parameter : likelihood.parameters()) {
      Object value = golden.rest().get(field(parameter));
      List<Axis> dims = likelihood.named(parameter.dims(), axes);
      if (dims.size() == 2) {
        small.data(parameter.name(), "k", "k");
        arguments.add(graph.data(parameter.name(), dims, Type.DOUBLE));
        point.set(LeafKind.DATA, parameter.name(), Json.numbers(value));
      } else {
        boolean read = !(value instanceof Double) || parameter.name().equals("loc");
        arguments.add(read ? graph.quantity("x", dims) : graph.literal((Double) value));
      }
    }
    return arguments;
  }

  private static void add(
      SmallModel small,
      String name,
      Family family,
      List<Axis> axes,
      List<Expr> arguments,
      List<Axis> k,
      Optional<Expr.Leaf> observed) {
    small.add(
        new Quantity.Site(
            name,
            axes,
            family,
            arguments,
            family.axes().isEmpty() ? List.of() : k,
            observed,
            Optional.empty(),
            false,
            observed.isPresent()
                ? Optional.empty()
                : Optional.of(List.of(SmallModel.request(Conjugate.class, Map.of()))),
            SourceSpan.NONE));
  }

  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
  }

  private static double number(Map<String, Object> line, String field) {
    return Json.numbers(line.get(field))[0];
  }

  private static String lower(Object name) {
    String text = (String) name;
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  @SuppressWarnings("unchecked") // Keys of objects are strings.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
