package dev.isotropy.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The greatest of equal values, and of none. */
class GreatestTest {

  private final Graph graph = new Graph();

  private String greatest(String extent) {
    Expr value = graph.coordinate("q", java.util.List.of());
    return IrPrinter.plain(graph.reduce(Expr.Reduction.MAX, value, Axis.of(extent)));
  }

  @Test
  void isTheValueAlongData() {
    assertThat(greatest("plate")).isEqualTo("coordinate.q");
    assertThat(greatest(graph.extent("three", graph.literal(3)))).isEqualTo("coordinate.q");
  }

  @Test
  void isNothingWhereThereIsNone() {
    assertThat(greatest(graph.extent("none", graph.literal(0)))).isEqualTo("-Infinity");
    Expr rest = graph.sub(graph.extent("plate"), graph.literal(1));
    assertThat(greatest(graph.extent("rest", rest)))
        .isEqualTo("0 < size(rest) ? coordinate.q : -Infinity");
  }
}
