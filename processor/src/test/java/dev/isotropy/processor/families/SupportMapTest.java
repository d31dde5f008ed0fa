package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.Json;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transforms are increasing or decreasing bijections whose log-Jacobian is that of their
 * derivative.
 */
class SupportMapTest {

  private static final Graph GRAPH = new Graph();
  private static final Expr Q = GRAPH.coordinate("q", List.of());

  static Stream<Arguments> points() {
    return Stream.of(
            new SiteSupport.Real(),
            new SiteSupport.Lower(GRAPH.literal(0)),
            new SiteSupport.Lower(GRAPH.literal(-2.5)),
            new SiteSupport.Upper(GRAPH.literal(1.5)),
            new SiteSupport.Interval(GRAPH.literal(0), GRAPH.literal(1)),
            new SiteSupport.Interval(GRAPH.literal(-3), GRAPH.literal(7)))
        .flatMap(
            support ->
                Stream.of(-6.0, -0.75, 0.0, 1e-3, 2.0, 5.5).map(q -> Arguments.of(support, q)));
  }

  @ParameterizedTest
  @MethodSource("points")
  void goesThereAndBack(SiteSupport support, double q) {
    SupportMap transform = onto(support);
    double back = at(q, transform.inverse(transform.forward(Q)));
    assertThat(back).isCloseTo(q, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("points")
  void logJacobianIsTheLogOfTheDerivative(SiteSupport support, double q) {
    SupportMap transform = onto(support);
    Expr slope =
        Differentiate.gradient(GRAPH, transform.forward(Q), List.of(LeafKind.COORDINATE))
            .get(new Differentiate.Variable(LeafKind.COORDINATE, "q"));
    double logJacobian = transform.logJacobian(Q).map(value -> at(q, value)).orElse(0.0);
    assertThat(logJacobian).isCloseTo(Math.log(Math.abs(at(q, slope))), within(1e-13));
  }

  /** Against an independent implementation; the log-Jacobians of a case are summed. */
  @Test
  void agreesWithTheReference() {
    List<Map<String, Object>> cases = Json.lines("/golden/supports.jsonl");
    assertThat(cases).hasSize(27);
    for (Map<String, Object> golden : cases) {
      SupportMap transform = onto(support(golden));
      double[] z = Json.numbers(Objects.requireNonNull(golden.get("z")));
      double[] x = Json.numbers(Objects.requireNonNull(golden.get("x")));
      double logJacobian = 0;
      for (int i = 0; i < z.length; i++) {
        assertThat(at(z[i], transform.forward(Q)))
            .isCloseTo(x[i], within(1e-12 * Math.max(1, Math.abs(x[i]))));
        double coordinate = z[i];
        logJacobian += transform.logJacobian(Q).map(value -> at(coordinate, value)).orElse(0.0);
      }
      double expected = Json.numbers(Objects.requireNonNull(golden.get("log_jacobian")))[0];
      assertThat(logJacobian)
          .as("%s", golden)
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  private static SiteSupport support(Map<String, Object> golden) {
    Map<?, ?> args = (Map<?, ?>) Objects.requireNonNull(golden.get("args"));
    return switch ((String) Objects.requireNonNull(golden.get("constraint"))) {
      case "real" -> new SiteSupport.Real();
      case "positive", "nonnegative" -> new SiteSupport.Lower(GRAPH.literal(0));
      case "unit_interval" -> new SiteSupport.Interval(GRAPH.literal(0), GRAPH.literal(1));
      case "greater_than", "greater_than_eq" -> new SiteSupport.Lower(bound(args, "lower_bound"));
      case "less_than" -> new SiteSupport.Upper(bound(args, "upper_bound"));
      default -> new SiteSupport.Interval(bound(args, "lower_bound"), bound(args, "upper_bound"));
    };
  }

  private static Expr bound(Map<?, ?> args, String name) {
    return GRAPH.literal((Double) Objects.requireNonNull(args.get(name)));
  }

  @Test
  void intervalStaysExactFarOut() {
    Expr logJacobian =
        onto(new SiteSupport.Interval(GRAPH.literal(0), GRAPH.literal(1)))
            .logJacobian(Q)
            .orElseThrow();
    assertThat(at(-750, logJacobian)).isEqualTo(-750);
    assertThat(at(750, logJacobian)).isEqualTo(-750);
    assertThat(at(3, logJacobian)).isEqualTo(at(-3, logJacobian));
  }

  @Test
  void discreteSitesHaveNoCoordinate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onto(new SiteSupport.IntegersFrom(GRAPH.literal(0))));
  }

  private static SupportMap onto(SiteSupport support) {
    return SupportMap.onto(GRAPH, support, UnaryOperator.identity());
  }

  private static double at(double q, Expr value) {
    return new Interpreter(new Environment().coordinate("q", q), new RuntimeFunctions())
        .scalar(value);
  }
}
