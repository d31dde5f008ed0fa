package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Guide;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.Conjugate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One case of the reference: a prior, what is observed of it, and a guide, as a model. */
final class GoldenConjugate {

  private final Map<String, Object> line;
  private final Map<String, Object> rest;
  private final Family likelihood;
  private final double[] data;

  final SmallModel small = new SmallModel();
  final Point point = new Point();
  final Family prior;
  final List<Axis> axes;
  final List<Expr> parameters = new ArrayList<>();

  private final List<Expr> arguments;
  private final Expr.Leaf y;

  private GoldenConjugate(Map<String, Object> line) {
    this.line = line;
    Map<String, Object> given = object(line.get("dist"));
    // Without a likelihood the guide is what one observation at its location says.
    this.rest = line.containsKey("likelihood") ? object(line.get("likelihood")) : guide();
    this.prior = family(given);
    this.likelihood = line.containsKey("likelihood") ? family(rest) : prior;
    this.data = Json.numbers(line.containsKey("data") ? line.get("data") : rest.get("loc"));
    this.axes = prior.axes().stream().map(name -> new Axis(name, "k")).toList();
    axes.forEach(small.graph()::declare);
    for (Family.Parameter parameter : prior.parameters()) {
      double[] values = Json.numbers(object(given.get("params")).get(field(parameter)));
      if (parameter.dims().size() == 1) {
        point.size("k", values.length);
      }
      point.set(LeafKind.PARAMETER, parameter.name(), values);
      parameters.add(
          small.graph().parameter(parameter.name(), prior.named(parameter.dims(), axes)));
    }
    String[] event = likelihood.event().stream().map(_ -> "k").toArray(String[]::new);
    this.y = (Expr.Leaf) small.data("y", event);
    point.set(LeafKind.DATA, "y", data);
    this.arguments = arguments();
  }

  /** All but chains, which have no form of their own. */
  static Stream<GoldenConjugate> cases() {
    return Json.lines("/golden/reparams.jsonl").stream()
        .filter(line -> "Conjugate".equals(line.get("kind")))
        .filter(line -> !"GaussianHMM".equals(object(line.get("dist")).get("dist")))
        .map(GoldenConjugate::new);
  }

  @Override
  public String toString() {
    return line.get("pair") + " " + line.get("dist");
  }

  boolean isExact() {
    return !String.valueOf(line.get("pair")).contains("inexact");
  }

  double number(String field) {
    return Json.numbers(line.get(field))[0];
  }

  boolean has(String field) {
    return line.containsKey(field);
  }

  Map<String, Object> updated() {
    return object(object(line.get("updated")).get("params"));
  }

  /** The parameters of the guide. */
  Map<String, Object> guide() {
    return object(object(object(line.get("reparam")).get("guide")).get("params"));
  }

  /** A value of the site: the reference's, or where it names none, its mean given all. */
  double[] value() {
    return Json.numbers(
        has("aux") ? object(line.get("aux")).get("x_updated") : updated().get("loc"));
  }

  /** The site and what is observed of it. */
  void addSites(Map<String, Object> settings) {
    add("x", prior, prior.event(axes), parameters, Optional.empty(), settings);
    List<Axis> event = likelihood.event().isEmpty() ? List.of() : prior.event(axes);
    add("y", likelihood, event, arguments, Optional.of(y), Map.of());
  }

  private void add(
      String name,
      Family family,
      List<Axis> event,
      List<Expr> given,
      Optional<Expr.Leaf> observed,
      Map<String, Object> settings) {
    small.add(
        new Quantity.Site(
            name,
            event,
            family,
            given,
            family.axes().isEmpty() ? List.of() : axes,
            observed,
            Optional.empty(),
            false,
            observed.isPresent()
                ? Optional.empty()
                : Optional.of(List.of(SmallModel.request(Conjugate.class, settings))),
            SourceSpan.NONE));
  }

  /** The guide: a function of the data where it is exact, else the numbers of the reference. */
  Guide told() {
    Graph graph = small.graph();
    Expr more = graph.add(graph.literal(1), y);
    List<Expr> told =
        switch (isExact() ? prior.factory() : "") {
          case "beta" -> List.of(more, graph.sub(graph.add(count(), graph.literal(1)), y));
          case "gamma" -> List.of(more, graph.literal(1));
          case "dirichlet" -> List.of(more);
          case "normal", "multivariateNormal" -> List.of(y, arguments.get(1));
          default ->
              prior.parameters().stream()
                  .<Expr>map(each -> graph.literal(Json.numbers(guide().get(field(each)))[0]))
                  .toList();
        };
    return new Guide("told", prior, told, prior.axes().isEmpty() ? List.of() : axes);
  }

  private Expr count() {
    return small.graph().literal(Json.numbers(rest.get("total_count"))[0]);
  }

  private List<Expr> arguments() {
    Graph graph = small.graph();
    List<Expr> all = new ArrayList<>();
    for (Family.Parameter parameter : likelihood.parameters()) {
      Object value = rest.get(field(parameter));
      List<Axis> dims = likelihood.named(parameter.dims(), axes);
      if (dims.size() == 2) {
        small.data(parameter.name(), "k", "k");
        all.add(graph.data(parameter.name(), dims, Type.DOUBLE));
        point.set(LeafKind.DATA, parameter.name(), Json.numbers(value));
      } else {
        boolean read = !(value instanceof Double) || parameter.name().equals("loc");
        all.add(read ? graph.quantity("x", dims) : graph.literal((Double) value));
      }
    }
    return all;
  }

  private static Family family(Map<String, Object> given) {
    String name = (String) given.get("dist");
    String factory = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return Families.byFactory(factory).orElseThrow();
  }

  /** How the reference calls a parameter. */
  static String field(Family.Parameter parameter) {
    return switch (parameter.name()) {
      case "totalCount" -> "total_count";
      case "scaleTril" -> "scale_tril";
      case String same -> same;
    };
  }

  @SuppressWarnings("unchecked") // Keys of objects are strings.
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
