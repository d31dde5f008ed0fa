package dev.isotropy.processor.passes.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.autodiff.GradientCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several indices into one array become one. */
class MergeGathersTest {

  private final Graph graph = new Graph();
  private final Axis r = graph.declare(Axis.of("r"));
  private final Axis c = graph.declare(Axis.of("c"));
  private final Axis n = graph.declare(Axis.of("n"));
  private final Axis k = graph.declare(Axis.of("k"));
  private final Expr row = graph.data("row", List.of(n), Type.INT);
  private final Expr col = graph.data("col", List.of(n), Type.INT);

  private static void define(Environment environment) {
    environment.extent("r", 3).extent("c", 4).extent("n", 5).extent("k", 2);
    environment.data("row", new double[] {0, 2, 1, 2, 2});
    environment.data("col", new double[] {3, 0, 1, 3, 3});
  }

  private static double[] values(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Math.sin(i + 1.0);
    }
    return values;
  }

  private void means(Expr gathered, String expected, int size) {
    Expr merged = new MergeGathers(graph).rewrite(gathered);
    assertThat(IrPrinter.plain(merged)).isEqualTo(expected);
    assertThat(IrChecker.expressions(graph, List.of(merged))).isEmpty();
    Environment environment = new Environment();
    define(environment);
    environment.coordinate("m", values(size));
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    Expr total = graph.sum(graph.square(merged), merged.axes());
    Expr before = graph.sum(graph.square(gathered), gathered.axes());
    assertThat(interpreter.scalar(total)).isEqualTo(interpreter.scalar(before));
    GradientCheck check = new GradientCheck(graph, total, MergeGathersTest::define);
    check.at("m", values(size));
    check.agrees(1e-8);
  }

  @Test
  void twoIndices() {
    Expr m = graph.coordinate("m", List.of(r, c));
    means(
        graph.gather(graph.gather(m, r, row), c, col),
        "pick.0[n](coordinate.m[r, c] over [r, c], data.row[n] * size(c) + data.col[n] over [n])",
        12);
  }

  @Test
  void anotherAxisIsRepeated() {
    Expr m = graph.coordinate("m", List.of(r, k, c));
    means(
        graph.gather(graph.gather(m, c, col), r, row),
        "pick.0[n](coordinate.m[r, k, c] over [r, c], data.row[n] * size(c) + data.col[n] over"
            + " [n])",
        24);
  }

  @Test
  void whatStandsOnTheDiagonalIsLeft() {
    Expr m = graph.coordinate("m", List.of(r, c, n));
    Expr gathered = graph.gather(graph.gather(m, r, row), c, col);
    assertThat(new MergeGathers(graph).rewrite(gathered)).isSameAs(gathered);
  }

  @Test
  void dataAreLeft() {
    Expr m = graph.data("x", List.of(r, c), Type.DOUBLE);
    Expr gathered = graph.gather(graph.gather(m, r, row), c, col);
    assertThat(new MergeGathers(graph).rewrite(gathered)).isSameAs(gathered);
  }
}
