package dev.isotropy.processor.passes.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.lower.EvaluatorProgram.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plate's elements sum over is moved outside, if it is probably short. */
class ShortAxesTest {

  private static final Axis N = Axis.of("n");
  private static final Axis K = Axis.of("k");

  private final Graph graph = new Graph();
  private final Environment environment = new Environment().extent("n", 3).extent("k", 2);
  private final Expr y;
  private final Expr weight;

  ShortAxesTest() {
    graph.declare(N);
    graph.declare(K);
    environment.data("y", new double[] {0.5, -1, 2});
    environment.coordinate("weight", new double[] {0.3, 1.7});
    y = graph.data("y", List.of(N), Type.DOUBLE);
    weight = graph.coordinate("weight", List.of(K));
  }

  /** The axes of what is summed along {@code k}, and that nothing else changed. */
  private List<Axis> order(Expr term) {
    Expr total = graph.sum(graph.log(graph.sum(term, K)), N);
    List<Target> targets = List.of(new Target(LeafKind.COORDINATE, "weight", List.of(K)));
    ShortAxes order = new ShortAxes(graph);

    List<Expr> ordered = order.apply(List.of(total, weight), targets);

    assertThat(value(ordered.getFirst())).isEqualTo(value(total));
    assertThat(order.targets(targets, ordered)).isEqualTo(targets);
    return Traversal.postOrder(ordered).stream()
        .filter(node -> node instanceof Expr.Reduce reduce && reduce.axis().equals(K))
        .findFirst()
        .map(node -> ((Expr.Reduce) node).body().axes())
        .orElseThrow();
  }

  private double value(Expr node) {
    return new Interpreter(environment, new RuntimeFunctions()).scalar(node);
  }

  @Test
  void plateBecomesTheInnermostAxis() {
    assertThat(order(graph.exp(graph.mul(weight, y)))).containsExactly(K, new Axis("n_2", "n"));
  }

  @Test
  void positionsAreNoData() {
    Expr turned = graph.mul(graph.position(K), graph.mul(weight, y));
    assertThat(order(graph.exp(turned))).containsExactly(K, new Axis("n_2", "n"));
  }

  @Test
  void axisWithDataStays() {
    environment.data("x", new double[] {1, 2, 3, 4, 5, 6});
    Expr x = graph.data("x", List.of(N, K), Type.DOUBLE);
    assertThat(order(graph.exp(graph.mul(weight, graph.mul(x, y))))).containsExactly(N, K);
  }

  @Test
  void coordinatesKeepTheirLayout() {
    environment.coordinate("z", new double[] {1, 2, 3, 4, 5, 6});
    Expr z = graph.coordinate("z", List.of(N, K));
    assertThat(order(graph.exp(graph.mul(weight, graph.mul(z, y))))).containsExactly(N, K);
  }
}
