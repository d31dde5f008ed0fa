package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.TransformKind;
import dev.isotropy.processor.families.Transformation;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.SmallModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model of a case: one site {@code x}, its parameters leaves, so that derivatives can be taken
 * by them.
 *
 * <p>Plates are {@code p0}, {@code p1}; independent axes of an element are plates {@code e0},
 * {@code e1} here.
 */
final class GoldenModel {

  private static final Map<String, TransformKind> TRANSFORMS =
      Map.of(
          "affine", TransformKind.AFFINE,
          "exp", TransformKind.EXP,
          "sigmoid", TransformKind.INV_LOGIT,
          "tanh", TransformKind.TANH,
          "softplus", TransformKind.SOFTPLUS);

  private final SmallModel small = new SmallModel();
  private final Point point = new Point();
  private final Map<String, List<Axis>> parameters = new LinkedHashMap<>();
  private final GoldenReparam golden;
  private final List<Axis> plates = new ArrayList<>();

  GoldenModel(GoldenReparam golden, List<Request> requests) {
    this.golden = golden;
    Map<String, Object> distribution = golden.distribution();
    Family family = family(distribution);
    List<Integer> shape = Json.shape(golden.get("recovered"));
    int independent = golden.toEvent();
    if (distribution.get("base") instanceof Map<?, ?> base
        && base.get("to_event") instanceof Double count) {
      independent = count.intValue();
    }
    int leading = shape.size() - family.event().size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < leading; i++) {
      int inner = i - (leading - independent);
      names.add(inner < 0 ? "p" + i : "e" + inner);
      point.size(names.get(i), shape.get(i));
    }
    plates.addAll(small.axes(names));
    List<Axis> inner =
        Axis.own(family.axes().stream().map(Family::extent).toList()).stream()
            .map(small.graph()::declare)
            .toList();
    for (int i = 0; i < family.event().size(); i++) {
      point.size(family.event(inner).get(i).extent(), shape.get(leading + i));
    }
    List<Axis> axes = new ArrayList<>(plates);
    axes.addAll(family.event(inner));
    Optional<Expr.Leaf> observed = Optional.empty();
    if (golden.has("observed") && !golden.fields().containsKey("latent")) {
      String[] extents = axes.stream().map(Axis::extent).toArray(String[]::new);
      observed = Optional.of((Expr.Leaf) small.data("x", extents));
      point.set(LeafKind.DATA, "x", golden.numbers("observed"));
    }
    small.add(
        new Quantity.Site(
            "x",
            axes,
            family,
            arguments(distribution, family, inner),
            inner,
            observed,
            Optional.empty(),
            false,
            Optional.of(requests),
            SourceSpan.NONE));
  }

  SmallModel small() {
    return small;
  }

  /** Sizes, data and parameters. */
  Point point() {
    return point;
  }

  /** The axes of each parameter, by the reference's names. */
  Map<String, List<Axis>> parameters() {
    return parameters;
  }

  /** Whether the compiler has the distribution of a case. */
  static boolean expresses(GoldenReparam golden) {
    return golden.transforms().stream().allMatch(TRANSFORMS::containsKey);
  }

  private static Family family(Map<String, Object> distribution) {
    if (distribution.get("base") instanceof Map<?, ?> base) {
      List<?> transforms = (List<?>) distribution.get("transforms");
      return new Transformation(
              family(cast(base)),
              transforms.stream()
                  .map(each -> TRANSFORMS.get(((Map<?, ?>) each).get("type")))
                  .toList())
          .family();
    }
    String name = (String) distribution.get("dist");
    String factory = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    boolean logits = ((Map<?, ?>) distribution.get("params")).containsKey("logits");
    return Families.byFactory(logits ? factory + "Logit" : factory)
        .orElseThrow(() -> new IllegalArgumentException("no family " + factory));
  }

  private List<Expr> arguments(Map<String, Object> distribution, Family family, List<Axis> inner) {
    List<Expr> arguments = new ArrayList<>();
    if (distribution.get("base") instanceof Map<?, ?> base) {
      Family plain = family(cast(base));
      arguments.addAll(leaves(cast(base), plain, inner, "base."));
      int step = 0;
      for (Object transform : (List<?>) distribution.get("transforms")) {
        Map<String, Object> described = cast((Map<?, ?>) transform);
        for (Family.Parameter parameter :
            TRANSFORMS.get((String) described.get("type")).parameters()) {
          Object value = described.get(parameter.name());
          arguments.add(leaf("transform" + step + "." + parameter.name(), value, List.of()));
        }
        step++;
      }
      return arguments;
    }
    return leaves(distribution, family, inner, "");
  }

  private List<Expr> leaves(
      Map<String, Object> distribution, Family family, List<Axis> inner, String prefix) {
    Map<String, Object> values = cast((Map<?, ?>) distribution.get("params"));
    Map<String, String> names = new LinkedHashMap<>();
    values.keySet().forEach(name -> names.put(camel(name), name));
    List<Expr> leaves = new ArrayList<>();
    for (Family.Parameter parameter : family.parameters()) {
      String name = names.get(parameter.name());
      leaves.add(leaf(prefix + name, values.get(name), family.named(parameter.dims(), inner)));
    }
    return leaves;
  }

  /** A parameter along its own dimensions, and along those of the plates that its shape has. */
  private Expr leaf(String name, Object value, List<Axis> dims) {
    List<Integer> shape = Json.shape(value);
    List<Integer> batch = shape.subList(0, shape.size() - dims.size());
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Axis plate = plates.get(plates.size() - batch.size() + i);
      if (batch.get(i) > 1 || point.count(List.of(plate)) == 1) {
        axes.add(plate);
      }
    }
    axes.addAll(dims);
    parameters.put(name, axes);
    point.set(LeafKind.PARAMETER, name, Json.numbers(value));
    if (golden.type().equals("SymmetricStableReparam") && name.equals("skew")) {
      return small.literal(0);
    }
    return small.graph().parameter(name, axes);
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (char c : name.toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return camel.toString();
  }

  @SuppressWarnings("unchecked") // Keys of objects are strings.
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
