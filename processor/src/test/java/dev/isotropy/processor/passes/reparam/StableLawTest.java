package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Stable;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.SymmetricStable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Integrated over the auxiliary sites, the joint density of a rewritten stable site is the stable
 * density; by the double exponential rule, a position of a plate for each node.
 */
class StableLawTest {

  private static final double LOC = 0.3;
  private static final double SCALE = 1.2;
  private static final double TOLERANCE = 1e-8;

  /** The nodes of one direction. */
  private static final int ANGLES = 118;

  private static final int WEIGHTS = 134;
  private static final double STEP = 0.06;

  private final double[] angles = new double[ANGLES * WEIGHTS];
  private final double[] weights = new double[ANGLES * WEIGHTS];
  private final double[] masses = new double[ANGLES * WEIGHTS];

  StableLawTest() {
    for (int i = 0; i < ANGLES; i++) {
      double t = STEP * (i - (ANGLES - 1) / 2.0);
      double inner = Math.PI / 2 * Math.sinh(t);
      double angle = Math.PI / 2 * Math.tanh(inner);
      double share =
          STEP * 0.5 * Math.PI / 2 * Math.cosh(t) / (Math.cosh(inner) * Math.cosh(inner));
      for (int j = 0; j < WEIGHTS; j++) {
        double v = STEP * (j - 0.45 * WEIGHTS);
        double weight = Math.exp(v - Math.exp(-v));
        double mass = STEP * weight * (1 + Math.exp(-v)) * Math.exp(-weight);
        angles[i * WEIGHTS + j] = angle;
        weights[i * WEIGHTS + j] = weight;
        masses[i * WEIGHTS + j] = share * mass;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.7, 1.1", "1, -0.4", "1.001, 2.5", "1.5, 0.9", "1.95, 4"})
  void symmetric(double stability, double x) {
    Kept kept = new Kept(stability, 0, SymmetricStable.class, "");
    double[] scales = kept.argument(1);
    assertThat(integral(i -> new Normal(LOC, scales[i]).logProb(x)))
        .isCloseTo(density(stability, 0, SCALE, x - LOC), within(TOLERANCE));
  }

  /** The part without skew integrated first, whose density is then that of a stable variable. */
  @ParameterizedTest
  @CsvSource({"0.8, 0.3, 1.1", "1, -0.4, -0.4", "0.9999, 0.5, 1", "1.5, -0.6, 0.9", "1.9, 0.2, 3"})
  void skewed(double stability, double skew, double x) {
    double rest = SCALE * Math.pow(1 - Math.abs(skew), 1 / stability);
    double[] scales = new Kept(stability, skew, StableReparam.class, "z_").argument(1);
    assertThat(integral(i -> new Normal(LOC, scales[i]).logProb(x)))
        .isCloseTo(density(stability, 0, rest, x - LOC), within(TOLERANCE));
    double[] locations = new Kept(stability, skew, StableReparam.class, "t_").argument(0);
    assertThat(integral(i -> Math.log(density(stability, 0, rest, x - locations[i]))))
        .isCloseTo(density(stability, skew, SCALE, x - LOC), within(TOLERANCE));
    assertThat(new Stable(stability, skew, SCALE, LOC).logProb(x))
        .isCloseTo(Math.log(density(stability, skew, SCALE, x - LOC)), within(1e-12));
  }

  private interface LogDensity {
    double at(int node);
  }

  private double integral(LogDensity density) {
    double sum = 0;
    for (int i = 0; i < masses.length; i++) {
      if (masses[i] > 1e-13) {
        sum += masses[i] * Math.exp(density.at(i));
      }
    }
    return sum;
  }

  private static double density(double stability, double skew, double scale, double distance) {
    return Math.exp(MathFunctions.stableLogDensity(stability, skew, distance / scale)) / scale;
  }

  /** A rewritten site that is kept, at all nodes. */
  private final class Kept {

    private final Model model;
    private final Point point = new Point();

    Kept(double stability, double skew, Class<?> annotation, String pair) {
      SmallModel small = new SmallModel();
      small.annotated(
          "x",
          List.of("node"),
          List.of(SmallModel.request(annotation, Map.of())),
          "stable",
          small.literal(stability),
          small.literal(skew),
          small.literal(SCALE),
          small.literal(LOC));
      Problems problems = new Problems();
      model = new Reparameterize(Extensions.load(), problems).apply(small.build());
      assertThat(problems.messages()).isEmpty();
      point.size("node", angles.length);
      point.set(LeafKind.QUANTITY, "x_" + pair + "uniform", angles);
      point.set(LeafKind.QUANTITY, "x_" + pair + "exponential", weights);
    }

    double[] argument(int index) {
      Quantity.Site kept = (Quantity.Site) model.quantity("x");
      List<Axis> axes = kept.axes();
      Expr value = new Joint(model).resolved(kept.arguments().get(index));
      return point.along(value, axes);
    }
  }
}
