package dev.isotropy.processor.passes.simplify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A collapsed sum of squares has the value of the loop it replaces, and leaves no loop over latent
 * values behind.
 */
class CollapseSquaresTest {

  private static final Axis HOME = Axis.of("home");
  private static final Axis COUNTY = Axis.of("county");

  private final Graph graph = new Graph();
  private final Random random = new Random(7);
  private final int homes = 60;
  private final int counties = 9;
  private final Environment environment =
      new Environment().extent("home", homes).extent("county", counties);

  CollapseSquaresTest() {
    graph.declare(COUNTY);
    graph.declare(HOME);
    environment.data("county", random.ints(homes, 0, counties - 1).asDoubleStream().toArray());
    environment.coordinate("alpha", random.doubles(counties, -2, 2).toArray());
    environment.data("weight", random.doubles(homes, 0.1, 3).toArray());
  }

  private Expr data(String name, double centre, double spread) {
    environment.data(name, random.doubles(homes, centre - spread, centre + spread).toArray());
    return graph.data(name, List.of(HOME), Type.DOUBLE);
  }

  private Expr scalar(String name, double value) {
    environment.coordinate(name, value);
    return graph.coordinate(name, List.of());
  }

  private Expr county() {
    return graph.gather(
        graph.coordinate("alpha", List.of(COUNTY)),
        COUNTY,
        graph.data("county", List.of(HOME), Type.INT));
  }

  private void assertCollapses(Expr residual, Expr weight, double tolerance) {
    Expr body = graph.mul(weight, graph.square(residual));
    Expr sum = new Simplify(graph).rewrite(graph.sum(body, HOME));
    Expr collapsed = new CollapseSquares(graph).rewrite(sum);
    boolean loops =
        Traversal.postOrder(List.of(collapsed)).stream()
            .anyMatch(node -> node.binding() == Binding.LATENT && node.axes().contains(HOME));
    assertThat(loops).as("a latent value varies along home").isFalse();
    double expected = value(sum);
    assertThat(value(collapsed)).isCloseTo(expected, within(tolerance * expected));
  }

  private double value(Expr node) {
    return new Interpreter(environment, new RuntimeFunctions()).scalar(node);
  }

  @Test
  void simpleRegression() {
    Expr mean = graph.add(scalar("a", 0.3), graph.mul(scalar("b", -1.2), data("x", 1, 2)));
    assertCollapses(graph.sub(data("y", 4, 3), mean), graph.literal(1), 1e-13);
  }

  @Test
  void groupsWithTwoSlopesAndAnEmptyGroup() {
    Expr mean =
        graph.add(
            graph.add(county(), graph.mul(scalar("b", 0.7), data("x", 0, 1))),
            graph.mul(data("z", 5, 2), scalar("c", -0.4)));
    assertCollapses(graph.sub(data("y", 1, 3), mean), graph.literal(1), 1e-13);
  }

  @Test
  void weightsKnownFromData() {
    Expr mean = graph.add(county(), graph.mul(scalar("b", 0.7), data("x", 0, 1)));
    assertCollapses(
        graph.sub(mean, data("y", 1, 3)), graph.data("weight", List.of(HOME), Type.DOUBLE), 1e-13);
  }

  @Test
  void nothingIsKnownFromDataButTheColumns() {
    Expr mean = graph.add(scalar("a", 2), graph.mul(scalar("b", 0.7), data("x", 3, 1)));
    assertCollapses(mean, graph.literal(1), 1e-13);
  }

  @Test
  void columnsOfOneDirection() {
    Expr x = data("x", 3, 1);
    Expr twice = graph.mul(graph.literal(2), x);
    Expr mean =
        graph.add(
            graph.mul(scalar("b", 0.7), x),
            graph.add(graph.mul(scalar("c", 1.7), twice), scalar("a", 1)));
    assertCollapses(graph.sub(data("y", 1, 3), mean), graph.literal(1), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-5, 1e-6})
  void columnsFarFromZeroLoseNothing(double spread) {
    Expr year = data("year", 2000, spread);
    Expr other = data("other", -700, spread);
    Expr slope = graph.mul(scalar("b", 3), scalar("scale", 0.5));
    Expr mean =
        graph.add(
            graph.add(scalar("a", -1050), graph.mul(slope, year)),
            graph.mul(scalar("c", 3), other));
    // The columns' own rounding, 2000 * 1e-16, is what either form can see of them.
    assertCollapses(graph.sub(data("y", -150, 1), mean), graph.literal(1), 1e-10);
  }

  @Test
  void aPerfectFitStaysPositiveAndSmall() {
    Expr x = data("x", 1, 2);
    double[] y = new double[homes];
    double[] values = random.doubles(homes, -1, 3).toArray();
    environment.data("x", values);
    for (int i = 0; i < homes; i++) {
      y[i] = 0.3 + 1.2 * values[i] + 1e-9 * (i % 2 == 0 ? 1 : -1);
    }
    environment.data("y", y);
    Expr mean = graph.add(scalar("a", 0.3), graph.mul(scalar("b", 1.2), x));
    assertCollapses(
        graph.sub(graph.data("y", List.of(HOME), Type.DOUBLE), mean), graph.literal(1), 1e-5);
  }

  @Test
  void whatIsNotLinearKeepsItsLoop() {
    Expr z = graph.coordinate("z", List.of(HOME));
    environment.coordinate("z", random.doubles(homes).toArray());
    for (Expr residual :
        List.of(
            graph.sub(data("y", 0, 1), z),
            graph.sub(data("y2", 0, 1), graph.exp(graph.mul(scalar("b", 1), data("x", 0, 1)))),
            graph.mul(county(), data("x2", 0, 1)))) {
      Expr sum = graph.sum(graph.square(residual), HOME);
      assertThat(new CollapseSquares(graph).rewrite(sum)).isSameAs(sum);
    }
  }
}
