package dev.isotropy.processor.passes.simplify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.SupportMap;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.passes.autodiff.GradientCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A matrix that was made of its Cholesky factor is not factored again. */
class KnownFactorsTest {

  private final Graph graph = new Graph();
  private final Axis k = graph.declare(Axis.of("k"));
  private final Axis row = graph.another(k);
  private final Axis column = graph.another(row);
  private final Axis plate = graph.declare(Axis.of("plate"));

  private Expr cholesky(Expr matrix, List<Axis> dims, List<Axis> result) {
    return graph.call(
        Kernels.CHOLESKY, List.of(matrix), List.of(dims), List.of(result), 0, List.of());
  }

  private Expr matrix(ArraySet set) {
    List<Axis> event = List.of(k, row);
    Expr q = graph.coordinate("q", List.of(plate, set.coordinates(graph, event)));
    return SupportMap.onto(graph, new SiteSupport.Within(set, event), bound -> bound).forward(q);
  }

  private static void define(Environment environment, int coordinates) {
    environment.extent("k", 3).extent("plate", 2).extent("k.coordinates", coordinates);
  }

  private static double[] coordinates(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = 0.4 * Math.sin(i + 1.0);
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource(names = {"COVARIANCE", "CORRELATION"})
  void theFactorIsTheOneThatTheMatrixWasMadeOf(ArraySet set) {
    Expr factor = cholesky(matrix(set), List.of(k, row), List.of(row, column));
    Expr known = new KnownFactors(graph).rewrite(factor);
    assertThat(IrPrinter.plain(known))
        .startsWith("to" + (set == ArraySet.COVARIANCE ? "Covariance" : "Correlation") + "Factor.0")
        .doesNotContain("cholesky", "multiplyTranspose");
    assertThat(known.axes()).containsExactlyInAnyOrderElementsOf(factor.axes());
    assertThat(IrChecker.expressions(graph, List.of(known))).isEmpty();
    int count = set == ArraySet.COVARIANCE ? 6 : 3;
    double[] q = coordinates(2 * count);
    Environment environment = new Environment();
    define(environment, count);
    environment.coordinate("q", q);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    Expr weighted = graph.mul(known, graph.add(graph.position(row), graph.position(plate)));
    Expr before = graph.mul(factor, graph.add(graph.position(row), graph.position(plate)));
    assertThat(interpreter.scalar(graph.sum(weighted, known.axes())))
        .isCloseTo(interpreter.scalar(graph.sum(before, factor.axes())), within(1e-12));
    GradientCheck check =
        new GradientCheck(
            graph, graph.sum(weighted, known.axes()), values -> define(values, count));
    check.at("q", q);
    check.agrees(1e-8);
  }

  @Test
  void otherProductsAreFactored() {
    Expr any = graph.coordinate("m", List.of(k, row));
    List<List<Axis>> both = List.of(List.of(k, row), List.of(k, row));
    Expr product =
        graph.call(
            Kernels.MULTIPLY_TRANSPOSE,
            List.of(any, any),
            both,
            List.of(List.of(k, row)),
            0,
            List.of());
    Expr factor = cholesky(product, List.of(k, row), List.of(k, row));
    assertThat(new KnownFactors(graph).rewrite(factor)).isSameAs(factor);
  }

  @Test
  void theFactorOfAFactorsProductIsTheFactor() {
    Expr any = graph.coordinate("m", List.of(k, row));
    Expr l = cholesky(any, List.of(k, row), List.of(k, row));
    List<List<Axis>> both = List.of(List.of(k, row), List.of(k, row));
    Expr product =
        graph.call(
            Kernels.MULTIPLY_TRANSPOSE,
            List.of(l, l),
            both,
            List.of(List.of(k, row)),
            0,
            List.of());
    assertThat(new KnownFactors(graph).rewrite(cholesky(product, List.of(k, row), List.of(k, row))))
        .isSameAs(l);
  }
}
