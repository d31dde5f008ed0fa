package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.families.Transformation;
import dev.isotropy.processor.families.Wrappers;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.SmallModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model of {@code strategies.jsonl}, with the dependencies that it has there; what its data are
 * does not matter to a strategy.
 */
final class GoldenStrategyModel {

  private static final Map<String, TransformKind> TRANSFORMS =
      Map.of(
          "affine", TransformKind.AFFINE,
          "exp", TransformKind.EXP,
          "sigmoid", TransformKind.INV_LOGIT);

  private final SmallModel small = new SmallModel();
  private final Map<String, List<Axis>> axes = new LinkedHashMap<>();

  GoldenStrategyModel(List<Map<String, Object>> statements) {
    statements.forEach(statement -> add(statement, List.of()));
  }

  SmallModel small() {
    return small;
  }

  private void add(Map<String, Object> statement, List<String> plates) {
    if (statement.containsKey("plate")) {
      List<String> inner = new ArrayList<>(plates);
      inner.add((String) statement.get("plate"));
      objects(statement.get("body")).forEach(each -> add(each, inner));
    } else if (statement.containsKey("deterministic")) {
      String name = (String) statement.get("deterministic");
      axes.put(name, List.of());
      small.derived(name, plates, value(name, statement.get("value"), List.of(), List.of()));
    } else if (!statement.containsKey("factor")) {
      site(statement, plates);
    }
  }

  private void site(Map<String, Object> statement, List<String> plates) {
    String name = (String) statement.get("name");
    Family family = family(statement);
    List<String> names = new ArrayList<>(plates);
    int independent = independent(statement) - family.event().size();
    boolean shaped = statement.containsKey("expand") || isArray(statement);
    for (int i = 0; i < Math.max(independent, shaped && names.isEmpty() ? 1 : 0); i++) {
      names.add("e" + i);
    }
    List<Axis> own = new ArrayList<>(small.axes(names));
    List<Axis> inner =
        Axis.own(family.axes().stream().map(Family::extent).toList()).stream()
            .map(small.graph()::declare)
            .toList();
    List<Expr> arguments = arguments(name, statement, family, own, inner);
    own.addAll(family.event(inner));
    axes.put(name, own);
    Optional<Expr.Leaf> observed =
        statement.containsKey("obs")
            ? Optional.of((Expr.Leaf) data(name + "_data", own))
            : Optional.empty();
    small.add(
        new Quantity.Site(
            name,
            List.copyOf(own),
            family,
            arguments,
            inner,
            observed,
            Optional.empty(),
            false,
            Optional.empty(),
            SourceSpan.NONE));
  }

  private static int independent(Map<String, Object> statement) {
    Map<String, Object> base = object(statement.getOrDefault("base", Map.of()));
    Object count = statement.getOrDefault("to_event", base.getOrDefault("to_event", 0.0));
    return Math.max(((Number) count).intValue(), base.isEmpty() ? 0 : independent(base));
  }

  private static boolean isArray(Map<String, Object> statement) {
    return family(statement).axes().isEmpty()
        && parameters(statement).values().stream().anyMatch(List.class::isInstance);
  }

  /** The parameters of the distribution, or of the one it is made of. */
  static Map<String, Object> parameters(Map<String, Object> statement) {
    return statement.containsKey("base")
        ? parameters(object(statement.get("base")))
        : object(statement.getOrDefault("params", Map.of()));
  }

  /** The names of the distributions of a statement, inside out. */
  static Family family(Map<String, Object> statement) {
    String name =
        ((String) statement.get("dist")).replace("StraightThrough", "").replace("LKJ", "Lkj");
    if (name.equals("TransformedDistribution")) {
      List<TransformKind> steps =
          objects(statement.get("transforms")).stream()
              .map(each -> TRANSFORMS.get((String) each.get("type")))
              .toList();
      return new Transformation(family(object(statement.get("base"))), steps).family();
    }
    if (name.equals("FoldedDistribution")) {
      return Wrappers.FOLDED.of(family(object(statement.get("base"))));
    }
    Map<String, Object> parameters = parameters(statement);
    String factory =
        Character.toLowerCase(name.charAt(0))
            + name.substring(1)
            + (parameters.containsKey("logits") ? "Logit" : "")
            + (parameters.containsKey("covariance_matrix") ? "Covariance" : "");
    return Families.byFactory(factory).orElseThrow(() -> new UnknownFamily(factory));
  }

  /** A family that the compiler does not have. */
  static final class UnknownFamily extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownFamily(String family) {
      super(family);
    }
  }

  private List<Expr> arguments(
      String site,
      Map<String, Object> statement,
      Family family,
      List<Axis> plates,
      List<Axis> inner) {
    if (statement.containsKey("base")) {
      Map<String, Object> base = object(statement.get("base"));
      List<Expr> all = new ArrayList<>(arguments(site, base, family(base), plates, inner));
      for (Map<String, Object> step : objects(statement.getOrDefault("transforms", List.of()))) {
        for (Family.Parameter parameter : TRANSFORMS.get((String) step.get("type")).parameters()) {
          all.add(value(site, step.get(parameter.name()), plates, List.of()));
        }
      }
      return all;
    }
    Map<String, Object> values = object(statement.getOrDefault("params", Map.of()));
    List<Expr> all = new ArrayList<>();
    for (Family.Parameter parameter : family.parameters()) {
      Object value = statement.get(parameter.name());
      for (Map.Entry<String, Object> each : values.entrySet()) {
        value = same(each.getKey(), parameter.name()) ? each.getValue() : value;
      }
      Object given = value == null ? Double.valueOf(3) : value; // a size
      all.add(value(site, given, plates, family.named(parameter.dims(), inner)));
    }
    return all;
  }

  private static boolean same(String reference, String ours) {
    return reference.replace("_", "").equalsIgnoreCase(ours);
  }

  private Expr value(String site, Object value, List<Axis> plates, List<Axis> dims) {
    return switch (value) {
      case Double number -> small.literal(number);
      case List<?> list when Arrays.stream(Json.numbers(list)).allMatch(each -> each == 0) ->
          small.literal(0);
      case List<?> list -> {
        List<Axis> all = new ArrayList<>(plates);
        all.addAll(dims);
        int rank = Json.shape(list).size();
        yield data(site + "_" + dims + rank, all.subList(all.size() - rank, all.size()));
      }
      case Map<?, ?> map when map.containsKey("ref") -> reference((String) map.get("ref"), dims);
      case Map<?, ?> _ -> data(site + "_parameter" + dims, dims);
      default -> throw new IllegalArgumentException(String.valueOf(value));
    };
  }

  private Expr reference(String name, List<Axis> dims) {
    List<Axis> own = new ArrayList<>(axes.get(name));
    int shared = Math.min(own.size(), dims.size());
    for (int i = 0; i < shared; i++) {
      own.set(own.size() - 1 - i, dims.get(dims.size() - 1 - i));
    }
    return small.graph().quantity(name, own);
  }

  private Expr data(String name, List<Axis> along) {
    small.data(name, along.stream().map(Axis::extent).toArray(String[]::new));
    return small.graph().data(name, along, dev.isotropy.processor.ir.Type.DOUBLE);
  }

  @SuppressWarnings("unchecked") // Keys of objects are strings.
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  static List<Map<String, Object>> objects(Object value) {
    return ((List<?>) value).stream().map(GoldenStrategyModel::object).toList();
  }
}
