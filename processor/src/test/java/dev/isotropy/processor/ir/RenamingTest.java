package dev.isotropy.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A renamed expression is the same function of the positions along its axes. */
class RenamingTest {

  private static final Axis ROW = Axis.of("row");
  private static final Axis OTHER = new Axis("row_2", "row");

  private final Graph graph = new Graph();

  private Expr x(Axis axis) {
    return graph.coordinate("x", List.of(axis));
  }

  /** The gather binds the axis whose name is wanted: what is indexed must move out of its way. */
  @Test
  void whatAGatherBindsIsNotCaptured() {
    graph.declare(ROW);
    graph.declare(OTHER);
    Expr index = graph.data("next", List.of(OTHER), Type.INT);
    Expr element = graph.gather(x(ROW), ROW, index);

    Expr moved = Renaming.free(graph, Map.of(OTHER, ROW)).rewrite(element);

    assertThat(moved).isInstanceOf(Expr.Gather.class);
    assertThat(moved.axes()).containsExactly(ROW);
    assertThat(values(moved)).isEqualTo(values(element));
  }

  @Test
  void whatIsClosedIsLeftAlone() {
    graph.declare(ROW);
    graph.declare(OTHER);
    Expr total = graph.sum(x(ROW), ROW);

    Expr moved = Renaming.free(graph, Map.of(OTHER, ROW)).rewrite(graph.mul(total, x(OTHER)));

    assertThat(moved).isSameAs(graph.mul(total, x(ROW)));
  }

  @Test
  void everyKindOfBinder() {
    for (int seed = 0; seed < 600; seed++) {
      BindingExpressions expressions = new BindingExpressions(seed);
      List<Axis> rows = expressions.rows();
      List<Axis> columns = expressions.columns();
      Expr before = expressions.within(List.of(rows.get(0), columns.get(0)));
      Map<Axis, Axis> renamed = new HashMap<>(Map.of(rows.get(0), rows.get(1)));
      if (seed % 2 == 0) {
        renamed.put(columns.get(0), columns.get(1));
      }
      checkSame(expressions, before, renamed, seed);
    }
  }

  @Test
  void axesChangePlaces() {
    for (int seed = 0; seed < 200; seed++) {
      BindingExpressions expressions = new BindingExpressions(seed);
      List<Axis> rows = expressions.rows();
      Expr before = expressions.within(List.of(rows.get(0), rows.get(1)));
      checkSame(
          expressions, before, Map.of(rows.get(0), rows.get(1), rows.get(1), rows.get(0)), seed);
      checkSame(
          expressions, before, Map.of(rows.get(0), rows.get(1), rows.get(1), rows.get(2)), seed);
    }
  }

  private static void checkSame(
      BindingExpressions expressions, Expr before, Map<Axis, Axis> renamed, int seed) {
    Graph graph = expressions.graph;
    assertThat(IrChecker.expressions(graph, List.of(before))).as("seed %d", seed).isEmpty();
    for (Renaming renaming : List.of(new Renaming(graph, renamed), Renaming.free(graph, renamed))) {
      Expr after = renaming.rewrite(before);
      assertThat(IrChecker.expressions(graph, List.of(after))).as("seed %d", seed).isEmpty();
      List<Axis> axes =
          before.axes().stream().map(axis -> renamed.getOrDefault(axis, axis)).toList();
      assertThat(after.axes()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(axes);
      NamedArray expected = interpreter().evaluate(before);
      assertThat(along(interpreter().evaluate(after), axes))
          .as("seed %d, %s", seed, renamed)
          .isEqualTo(along(expected, before.axes()));
    }
  }

  private static Interpreter interpreter() {
    return new Interpreter(BindingExpressions.environment(), new RuntimeFunctions());
  }

  private static double[] values(Expr expr) {
    return interpreter().evaluate(expr).values();
  }

  /** The values with the given order of axes. */
  private static double[] along(NamedArray array, List<Axis> axes) {
    Positions at = new Positions(axes, BindingExpressions.environment());
    double[] values = new double[array.values().length];
    for (int i = 0; at.hasPosition(); at.advance()) {
      values[i++] = array.get(at.offset(array));
    }
    return values;
  }
}
