package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A case of {@code reparams.jsonl}: a site {@code x} of a distribution in plates, what rewrites it,
 * values of the created sites, and what becomes of the log density and of {@code x}, with
 * derivatives.
 */
record GoldenReparam(int line, Map<String, Object> fields) {

  /** All cases, in the order of the file. */
  static List<GoldenReparam> all() {
    List<GoldenReparam> all = new ArrayList<>();
    for (Map<String, Object> line : Json.lines("/golden/reparams.jsonl")) {
      all.add(new GoldenReparam(all.size() + 1, line));
    }
    return all;
  }

  /** The group of cases that it belongs to. */
  String kind() {
    return (String) get("kind");
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Object get(String field) {
    return Objects.requireNonNull(fields.get(field), field);
  }

  double[] numbers(String field) {
    return Json.numbers(get(field));
  }

  /** The exact numbers where there are such, or the reference's own. */
  double[] exact(String field) {
    return numbers(has("exact_" + field) ? "exact_" + field : field);
  }

  @SuppressWarnings("unchecked") // Keys of objects are strings.
  Map<String, Object> object(String field) {
    return (Map<String, Object>) get(field);
  }

  /** The description of the distribution. */
  Map<String, Object> distribution() {
    return object("dist");
  }

  /** The types of the transforms of a transformed distribution. */
  List<String> transforms() {
    List<?> transforms = (List<?>) distribution().getOrDefault("transforms", List.of());
    return transforms.stream().map(each -> (String) ((Map<?, ?>) each).get("type")).toList();
  }

  /** The description of the reparameterizer. */
  Map<String, Object> reparameterizer() {
    return object("reparam");
  }

  /** The reparameterizer's name. */
  String type() {
    return (String) reparameterizer().get("type");
  }

  /** The number of elements' axes that are independent. */
  int toEvent() {
    return ((Number) distribution().getOrDefault("to_event", 0.0)).intValue();
  }

  /**
   * Whether the derivatives are those of the reference's interpolation, to which nothing
   * corresponds.
   */
  boolean interpolated() {
    return switch (fields.getOrDefault("in_pyro_hole", false)) {
      case Map<?, ?> holes -> holes.containsValue(true);
      case Object hole -> hole.equals(true);
    };
  }

  @Override
  public String toString() {
    return line + " " + kind() + " " + distribution().get("dist") + " " + reparameterizer();
  }
}
