package dev.isotropy.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.Transforms;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Transforms of numbers and their log-Jacobians against an independent implementation. */
class ScalarTransformsGoldenTest {

  private static Transform transform(JsonNode golden) {
    JsonNode args = golden.get("args");
    return switch (golden.get("transform").asString()) {
      case "exp" -> Transforms.exp();
      case "sigmoid" -> Transforms.invLogit();
      case "tanh" -> Transforms.tanh();
      case "softplus" -> Transforms.softplus();
      case "power" ->
          args.get("exponent").asDouble() == -1
              ? Transforms.reciprocal()
              : Transforms.power(args.get("exponent").asDouble());
      default ->
          Transforms.affine(args.get("loc").asDouble(), Math.abs(args.get("scale").asDouble()));
    };
  }

  /** A negative scale is {@code negate()} before the transform. */
  private static double sign(JsonNode golden) {
    JsonNode scale = golden.get("args").get("scale");
    return scale != null && scale.asDouble() < 0 ? -1 : 1;
  }

  /**
   * Values, inverses, and sums of log-Jacobians. Of the reference's other transforms, {@code
   * permute}, {@code lower_cholesky_affine} and {@code softmax} are functions of arrays here;
   * powers of negative numbers, {@code householder} and {@code simplex_to_ordered} there are none
   * of.
   */
  @Test
  void agreeWithTheReference() throws IOException {
    JsonNode root;
    try (InputStream in = getClass().getResourceAsStream("/golden/scalar-transforms.json")) {
      root = new ObjectMapper().readTree(in);
    }
    assertThat(root.get("cases")).hasSize(9);
    for (JsonNode golden : root.get("cases")) {
      Transform transform = transform(golden);
      double logJacobian = 0;
      for (int i = 0; i < golden.get("x").size(); i++) {
        double x = sign(golden) * golden.get("x").get(i).asDouble();
        double y = golden.get("y").get(i).asDouble();
        close(transform.forward(x), y, golden);
        close(transform.inverse(y), x, golden);
        logJacobian -= transform.logSlope(transform.inverse(y), y);
      }
      close(logJacobian, golden.get("log_jacobian").asDouble(), golden);
    }
  }

  private static void close(double actual, double expected, JsonNode golden) {
    assertThat(actual)
        .as("%s", golden)
        .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }
}
