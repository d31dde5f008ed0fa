package dev.isotropy.it.posteriors.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What Stan computes for one program on one data set.
 *
 * @param name the posterior's name
 * @param program the program's name
 * @param data the data set's name
 * @param coordinates how many unconstrained coordinates each parameter has, in the program's order
 * @param names the constrained parameters, 1-based: {@code tau}, {@code theta.2}, {@code A.1.3}
 * @param points the points
 */
public record StoredPosterior(
    String name,
    String program,
    String data,
    Map<String, Integer> coordinates,
    List<String> names,
    List<StoredPoint> points) {

  /** Reads a file of Stan's values; points where Stan has no finite value are passed over. */
  static StoredPosterior of(JsonNode json) {
    Map<String, Integer> coordinates = new LinkedHashMap<>();
    json.get("unconstrained_names")
        .valueStream()
        .forEach(name -> coordinates.merge(parameter(name.asString()), 1, Integer::sum));
    // Where the program's own solver is coarse, only the points of the accurate one are compared.
    JsonNode tight = json.get("points_tight_ode");
    List<StoredPoint> points = new ArrayList<>();
    for (JsonNode point : (tight == null ? json.get("points") : tight)) {
      if (point.get("finite") == null || point.get("finite").asBoolean()) {
        points.add(StoredPoint.of(point));
      }
    }
    return new StoredPosterior(
        json.get("posterior").asString(),
        json.get("model_name").asString(),
        json.get("data_name").asString(),
        coordinates,
        json.get("param_names").valueStream().map(JsonNode::asString).toList(),
        points);
  }

  /** The parameter to which an element belongs: {@code theta} for {@code theta.2}. */
  static String parameter(String element) {
    int dot = element.indexOf('.');
    return dot < 0 ? element : element.substring(0, dot);
  }

  @Override
  public String toString() {
    return name;
  }
}
