package dev.isotropy.processor.passes.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reductions along second walks over a plate. */
class NaturalAxesTest {

  private static final Axis TOPIC = Axis.of("topic");
  private static final Axis VALUE = new Axis("topic_value", "topic");

  private final Graph graph = new Graph();
  private final NaturalAxes pass = new NaturalAxes(graph);

  private Expr weight(Axis axis) {
    return graph.coordinate("weight", List.of(axis));
  }

  @Test
  void walkAlongThePlate() {
    Expr sum = graph.sum(graph.exp(weight(VALUE)), VALUE);

    assertThat(pass.rewrite(sum)).isSameAs(graph.sum(graph.exp(weight(TOPIC)), TOPIC));
  }

  @Test
  void whatDoesNotVaryAlongItStays() {
    Expr total = graph.sum(weight(TOPIC), TOPIC);
    Expr sum = graph.sum(graph.div(weight(VALUE), total), VALUE);

    assertThat(pass.rewrite(sum)).isSameAs(graph.sum(graph.div(weight(TOPIC), total), TOPIC));
  }

  @Test
  void plateIsTaken() {
    Expr pairs = graph.mul(weight(VALUE), weight(TOPIC));
    Expr sum = graph.sum(pairs, VALUE);

    assertThat(pass.rewrite(sum)).isSameAs(sum);
  }

  @Test
  void plateIsTakenInside() {
    Expr pairs = graph.mul(weight(VALUE), weight(TOPIC));
    Expr sum = graph.sum(graph.exp(graph.sum(pairs, TOPIC)), VALUE);

    assertThat(pass.rewrite(sum)).isSameAs(sum);
  }

  /** What a gather picks from the plate is not the element at the sum's own position. */
  @Test
  void elementsPickedFromThePlate() {
    Expr next = graph.data("next", List.of(VALUE), Type.INT);
    Expr sum = graph.sum(graph.gather(weight(TOPIC), TOPIC, next), VALUE);

    Expr moved = pass.rewrite(sum);

    assertThat(moved.children().getFirst()).isInstanceOf(Expr.Gather.class);
    assertThat(moved.children().getFirst().axes()).containsExactly(TOPIC);
  }
}
