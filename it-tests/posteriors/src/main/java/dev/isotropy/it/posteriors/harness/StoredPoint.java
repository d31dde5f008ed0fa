package dev.isotropy.it.posteriors.harness;

import tools.jackson.databind.JsonNode;

/**
 * Stan's values at one unconstrained point, coordinates in the order of its program.
 *
 * @param q the point
 * @param logDensity the log density, with all constants and log-Jacobians
 * @param gradient its gradient
 * @param parameters the constrained parameters
 */
public record StoredPoint(double[] q, double logDensity, double[] gradient, double[] parameters) {

  static StoredPoint of(JsonNode json) {
    return new StoredPoint(
        numbers(json.get("q")),
        json.get("lp").asDouble(),
        numbers(json.get("grad")),
        numbers(json.get("params")));
  }

  private static double[] numbers(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }
}
