package dev.isotropy.distributions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One reference value of a log density.
 *
 * @param family the family's reference name, such as {@code half_normal}
 * @param parameters its parameters by reference name, such as {@code total_count}
 * @param x the value at which the density was evaluated
 * @param logProb the log density there
 */
record GoldenCase(String family, Map<String, Double> parameters, double x, double logProb) {

  GoldenCase {
    parameters = Map.copyOf(parameters);
  }

  /** All cases of a file of the folder {@code golden} among the test resources. */
  static List<GoldenCase> read(String file) {
    JsonNode root;
    try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such test resource: " + file);
      }
      root = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<GoldenCase> cases = new ArrayList<>();
    for (JsonNode node : root.get("cases")) {
      Map<String, Double> parameters = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry : node.get("params").properties()) {
        parameters.put(entry.getKey(), entry.getValue().asDouble());
      }
      String family = node.get("name").asString();
      double x = node.get("x").asDouble();
      cases.add(new GoldenCase(family, parameters, x, node.get("log_prob").asDouble()));
    }
    return cases;
  }

  /** The distribution that the case is about. */
  Distribution distribution() {
    return GoldenFamilies.create(family, parameters);
  }
}
