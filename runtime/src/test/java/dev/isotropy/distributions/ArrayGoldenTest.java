package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Log densities of distributions with arrays against reference values. */
class ArrayGoldenTest {

  static Stream<JsonNode> cases() {
    try (InputStream in =
        ArrayGoldenTest.class.getResourceAsStream("/golden/array-distributions.json")) {
      JsonNode root = new ObjectMapper().readTree(in);
      return Stream.iterate(0, i -> i < root.get("cases").size(), i -> i + 1)
          .map(i -> root.get("cases").get(i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalsTheReference(JsonNode node) {
    double expected = node.get("log_prob").asDouble();
    Object distribution = distribution(node.get("name").asString(), node.get("params"));
    JsonNode x = node.get("x");
    double actual =
        switch (distribution) {
          case Distribution d -> d.logProb(x.asDouble());
          case VectorDistribution d -> d.logProb(vector(x));
          case MatrixDistribution d -> d.logProb(matrix(x));
          default -> throw new IllegalStateException(distribution.toString());
        };
    assertThat(actual).isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
  }

  private static Object distribution(String name, JsonNode p) {
    return switch (name) {
      case "categorical" -> new Categorical(vector(p.get("probs")));
      case "categorical_logits" -> new CategoricalLogit(vector(p.get("logits")));
      case "one_hot_categorical_logits" -> new OneHotCategoricalLogit(vector(p.get("logits")));
      case "ordered_logistic" ->
          new OrderedLogistic(p.get("predictor").asDouble(), vector(p.get("cutpoints")));
      case "dirichlet" -> new Dirichlet(vector(p.get("concentration")));
      case "dirichlet_multinomial" ->
          new DirichletMultinomial(vector(p.get("concentration")), p.get("total_count").asInt());
      case "multinomial" -> new Multinomial(vector(p.get("probs")), p.get("total_count").asInt());
      case "multinomial_logits" ->
          new MultinomialLogit(vector(p.get("logits")), p.get("total_count").asInt());
      case "multivariate_normal" ->
          new MultivariateNormal(vector(p.get("loc")), matrix(p.get("scale_tril")));
      case "multivariate_normal_covariance" ->
          new MultivariateNormalCovariance(
              vector(p.get("loc")), matrix(p.get("covariance_matrix")));
      case "multivariate_normal_precision" ->
          new MultivariateNormalPrecision(vector(p.get("loc")), matrix(p.get("precision_matrix")));
      case "low_rank_multivariate_normal" ->
          new LowRankMultivariateNormal(
              vector(p.get("loc")), matrix(p.get("cov_factor")), vector(p.get("cov_diag")));
      case "multivariate_student_t" ->
          new MultivariateStudentT(
              p.get("df").asDouble(), vector(p.get("loc")), matrix(p.get("scale_tril")));
      case "lkj_cholesky" ->
          new LkjCholesky(p.get("concentration").asDouble(), p.get("dim").asInt());
      case "lkj" -> new Lkj(p.get("concentration").asDouble(), p.get("dim").asInt());
      case "wishart" -> new Wishart(p.get("df").asDouble(), matrix(p.get("scale_tril")));
      case "inverse_wishart" -> new InverseWishart(p.get("df").asDouble(), matrix(p.get("scale")));
      case "relaxed_one_hot_categorical" ->
          new RelaxedOneHotCategorical(p.get("temperature").asDouble(), vector(p.get("probs")));
      case "relaxed_one_hot_categorical_logits" ->
          new RelaxedOneHotCategoricalLogit(
              p.get("temperature").asDouble(), vector(p.get("logits")));
      case "gaussian_random_walk" ->
          new GaussianRandomWalk(
              p.get("init").asDouble(),
              p.get("drift").asDouble(),
              p.get("scale").asDouble(),
              p.get("size").asInt());
      case "ar1" ->
          new Ar1(
              p.get("loc").asDouble(),
              p.get("coefficient").asDouble(),
              p.get("scale").asDouble(),
              p.get("size").asInt());
      case "ar1_from" ->
          new Ar1From(
              p.get("init").asDouble(),
              p.get("loc").asDouble(),
              p.get("coefficient").asDouble(),
              p.get("scale").asDouble(),
              p.get("size").asInt());
      case "projected_normal" -> new ProjectedNormal(vector(p.get("concentration")));
      case "von_mises_3d" -> new VonMises3d(vector(p.get("concentration")));
      default -> throw new IllegalArgumentException("unknown family: " + name);
    };
  }

  private static double[] vector(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }

  private static double[][] matrix(JsonNode array) {
    double[][] rows = new double[array.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = vector(array.get(i));
    }
    return rows;
  }
}
