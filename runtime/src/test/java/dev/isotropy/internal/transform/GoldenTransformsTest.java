package dev.isotropy.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Constrained values and log-Jacobians against an independent implementation of the same maps. */
class GoldenTransformsTest {

  private static ArrayTransform transform(String name) {
    return switch (name) {
      case "SIMPLEX" -> ArrayTransforms.SIMPLEX;
      case "ORDERED" -> ArrayTransforms.ORDERED;
      case "CORRELATION" -> ArrayTransforms.CORRELATION;
      case "COVARIANCE" -> ArrayTransforms.COVARIANCE;
      case "COVARIANCE_CHOLESKY" -> ArrayTransforms.COVARIANCE_CHOLESKY;
      default -> ArrayTransforms.CORRELATION_CHOLESKY;
    };
  }

  /**
   * Positive increasing vectors and vectors of length 1 have other coordinates here than in the
   * reference, those of correlation matrices stand column by column; there is no set whose diagonal
   * is 1 or the softplus of a coordinate.
   */
  @Test
  void valuesAndLogJacobians() throws IOException {
    JsonNode root;
    try (InputStream in = getClass().getResourceAsStream("/golden/array-transforms.json")) {
      root = new ObjectMapper().readTree(in);
    }
    int count = 0;
    for (JsonNode node : root.get("cases")) {
      ArrayTransform transform = transform(node.get("transform").asString());
      double[] z = doubles(node.get("z"));
      double[] expected = doubles(node.get("x"));
      int size =
          node.get("transform").asString().startsWith("CO")
              ? (int) Math.round(Math.sqrt(expected.length))
              : expected.length;
      double[] x = new double[expected.length];
      double logJacobian = transform.constrain(z, 0, size, x, 0, new double[2 * size * size], 0);
      double largest = 1;
      for (int i = 0; i < x.length; i++) {
        largest = Math.max(largest, Math.abs(expected[i]));
        assertThat(x[i]).as("%s", node).isCloseTo(expected[i], within(1e-14 * largest));
      }
      double stated = node.get("log_jacobian").asDouble();
      assertThat(logJacobian)
          .as("%s", node)
          .isCloseTo(stated, within(1e-11 * Math.max(1, Math.abs(stated))));
      count++;
    }
    assertThat(count).isEqualTo(34);
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }
}
