package dev.isotropy.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Compares adjoints with central differences of eighth order, along every input. */
public final class AdjointCheck {

  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
  private static final double STEP = 0x1p-7;

  private AdjointCheck() {}

  /** Adds the adjoints of the inputs, given those of the outputs. */
  public interface Adjoint {
    void add(double[] inputs, double[] outputs, double[] adjOutputs, double[] adjInputs);
  }

  /** Checks one function at one point, with adjoints of the outputs drawn at random. */
  public static void check(
      UnaryOperator<double[]> function, Adjoint adjoint, double[] point, double tolerance) {
    double[] outputs = function.apply(point.clone());
    double[] adjOutputs = new SplittableRandom(3).doubles(outputs.length, -1, 1).toArray();
    double[] start = new SplittableRandom(4).doubles(point.length, -1, 1).toArray();
    double[] adjInputs = start.clone();
    adjoint.add(point, outputs, adjOutputs.clone(), adjInputs);
    for (int i = 0; i < point.length; i++) {
      double h = STEP * Math.max(0.1, Math.abs(point[i]));
      double expected = 0;
      for (int order = 0; order < WEIGHTS.length; order++) {
        double up = at(function, point, i, (order + 1) * h, adjOutputs);
        double down = at(function, point, i, -(order + 1) * h, adjOutputs);
        expected += WEIGHTS[order] * (up - down) / h;
      }
      assertThat(adjInputs[i] - start[i])
          .as("adjoint of input %d", i)
          .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
  }

  private static double at(
      UnaryOperator<double[]> function, double[] point, int i, double step, double[] weights) {
    double[] moved = point.clone();
    moved[i] += step;
    double[] outputs = function.apply(moved);
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      sum += weights[j] * outputs[j];
    }
    return sum;
  }
}
