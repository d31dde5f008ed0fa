package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import dev.isotropy.internal.math.StableVariates;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The map of Chambers, Mallows and Stuck as an expression: values, derivatives and a right inverse,
 * around stability 1, for all skews, and up to the ends of the angle.
 */
class StableNoiseTest {

  private static final List<String> NAMES = List.of("alpha", "beta", "angle", "weight");

  private final Graph graph = new Graph();
  private final Expr standard =
      new StableNoise(graph, leaf("alpha")).standard(leaf("beta"), leaf("angle"), leaf("weight"));
  private final Map<Variable, Expr> gradient =
      Differentiate.gradient(graph, standard, List.of(LeafKind.PARAMETER));

  private Expr leaf(String name) {
    return graph.parameter(name, List.of());
  }

  private static Point point(double... values) {
    Point point = new Point();
    for (int i = 0; i < values.length; i++) {
      point.set(LeafKind.PARAMETER, NAMES.get(i), values[i]);
    }
    return point;
  }

  /** With more than 40 digits. */
  @ParameterizedTest
  @CsvFileSource(resources = "/golden/stable-noise.csv")
  void agreesWithReferenceValues(
      double alpha,
      double beta,
      double angle,
      double weight,
      double value,
      double byAlpha,
      double byBeta,
      double byAngle,
      double byWeight) {
    Point point = point(alpha, beta, angle, weight);
    close("value", point.interpreter().scalar(standard), value);
    close("scalar form", StableVariates.standard(alpha, beta, angle, weight), value);
    double[] derivatives = {byAlpha, byBeta, byAngle, byWeight};
    for (int i = 0; i < derivatives.length; i++) {
      Expr adjoint = gradient.get(new Variable(LeafKind.PARAMETER, NAMES.get(i)));
      close(NAMES.get(i), point.interpreter().scalar(adjoint), derivatives[i]);
    }
  }

  private static void close(String what, double actual, double expected) {
    assertThat(actual)
        .as(what)
        .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void isFiniteUpToTheEndsOfTheAngle() {
    for (double alpha : new double[] {0.5, 0.9999, 1, 1.0001, 1.7, 2}) {
      for (double beta : new double[] {-1, -0.4, 0, 1}) {
        for (double angle : new double[] {-Math.PI / 2, -1.5707963, 1.5707963, Math.PI / 2}) {
          Point point = point(alpha, beta, angle, 0.8);
          assertThat(point.interpreter().scalar(standard)).isFinite();
          gradient.values().forEach(by -> assertThat(point.interpreter().scalar(by)).isFinite());
        }
      }
    }
  }

  @Test
  void anglesAndWeightsGiveTheValueBack() {
    Random random = new Random(7);
    for (double alpha : new double[] {0.4, 0.9, 0.999, 1, 1 + 1e-12, 1.004, 1.3, 1.95, 2}) {
      for (double beta : new double[] {-1, -0.4, 0, 0.01, 0.7, 1}) {
        for (int i = 0; i < 20; i++) {
          double angle = random.nextDouble(-1.55, 1.55);
          double z = StableVariates.standard(alpha, beta, angle, random.nextDouble(0.05, 4));
          double found = MathFunctions.stableAngle(alpha, beta, z);
          double weight = MathFunctions.stableWeight(alpha, beta, z);
          assertThat(weight).isPositive();
          assertThat(StableVariates.standard(alpha, beta, found, weight))
              .as("%s %s %s", alpha, beta, z)
              .isCloseTo(z, within(1e-10 * Math.max(1, Math.abs(z))));
        }
      }
    }
  }
}
