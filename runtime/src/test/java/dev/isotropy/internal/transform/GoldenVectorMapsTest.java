package dev.isotropy.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Cosine and Haar transforms along any axis against an independent implementation. */
class GoldenVectorMapsTest {

  @Test
  void discreteCosine() throws IOException {
    JsonNode cases = root().get("dct");
    for (JsonNode node : cases) {
      check(node, new DiscreteCosine(node.get("smooth").asDouble()));
    }
    assertThat(cases.size()).isEqualTo(45);
  }

  @Test
  void haar() throws IOException {
    JsonNode cases = root().get("haar");
    for (JsonNode node : cases) {
      check(node, new Haar(node.get("flip").asBoolean()));
    }
    assertThat(cases.size()).isEqualTo(26);
  }

  private JsonNode root() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/vector-maps.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void check(JsonNode node, VectorMap map) {
    int length = node.get("length").asInt();
    double[] x = flat(node.get("x"));
    int inner = 1;
    if (node.has("shape")) {
      JsonNode shape = node.get("shape");
      for (int d = shape.size() + node.get("dim").asInt() + 1; d < shape.size(); d++) {
        inner *= shape.get(d).asInt();
      }
    }
    int outer = x.length / (length * inner);
    AxisMap along = new AxisMap(map);
    double[] y = new double[x.length];
    along.forward(x, outer, length, inner, y);
    compare(node, y, flat(node.get("forward")));
    along.inverse(flat(node.get("z")), outer, length, inner, y);
    compare(node, y, flat(node.get("inverse")));
  }

  private static void compare(JsonNode node, double[] found, double[] expected) {
    double largest = 0;
    for (double value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("%s", node).isCloseTo(expected[i], within(1e-13 * largest));
    }
  }

  private static double[] flat(JsonNode array) {
    List<Double> values = new ArrayList<>();
    collect(array, values);
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void collect(JsonNode node, List<Double> values) {
    if (node.isArray()) {
      node.forEach(each -> collect(each, values));
    } else {
      values.add(node.asDouble());
    }
  }
}
