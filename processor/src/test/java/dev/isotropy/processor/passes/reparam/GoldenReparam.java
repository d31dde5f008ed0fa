package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The values of a parameter of a stable distribution; none for others. */
  double[] stable(String parameter) {
    Map<?, ?> described =
        distribution().get("base") instanceof Map<?, ?> base ? base : distribution();
    return Objects.equals(described.get("dist"), "Stable")
        ? Json.numbers(Objects.requireNonNull(((Map<?, ?>) described.get("params")).get(parameter)))
        : new double[0];
  }

  /** Whether a stable site is totally skewed, so that no part of it is normal. */
  boolean isDegenerate() {
    return type().equals("StableReparam")
        && Arrays.stream(stable("skew")).anyMatch(skew -> Math.abs(skew) == 1);
  }

  /** Whether a derivative is infinite: of a power of the skew at 0, and at stability 2. */
  boolean hasNoDerivative(String name) {
    if (!type().equals("StableReparam")) {
      return false;
    }
    return (name.endsWith("stability") && stable("stability")[0] == 2)
        || (name.endsWith("skew") && stable("skew")[0] == 0 && stable("stability")[0] >= 1);
  }

  /** Whether only the reference's interpolation around stability 1 is known of some elements. */
  boolean isInexact() {
    return !has("exact_log_density")
        && !type().equals("LatentStableReparam")
        && Arrays.stream(stable("stability")).anyMatch(GoldenReparam::isInterpolated);
  }

  /** Whether only the reference's interpolation around stability 1 is known of an element. */
  boolean isInexact(int element) {
    double[] stability = stable("stability");
    return !has("exact_recovered")
        && !has("exact_final_loc")
        && stability.length > 1
        && isInterpolated(stability[element % stability.length]);
  }

  private static boolean isInterpolated(double stability) {
    return Math.abs(stability - 1) <= 0.0101;
  }

  @Override
  public String toString() {
    return line + " " + kind() + " " + distribution().get("dist") + " " + reparameterizer();
  }
}
