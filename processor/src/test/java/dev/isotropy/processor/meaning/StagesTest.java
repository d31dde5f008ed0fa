package dev.isotropy.processor.meaning;

import dev.isotropy.processor.Options;
import dev.isotropy.processor.Stages;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.lower.EvaluatorProgram;
import dev.isotropy.processor.passes.lower.EvaluatorProgram.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds nothing between passes, and no pass changes a value. */
class StagesTest {

  static List<Example> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachStageKeepsTheMeaning(Example example) {
    Stages.compile(example.build().model(), Options.of(Map.of()), new Watch(example));
  }

  /** Compares what a stage leaves with what the one before it left. */
  private static final class Watch implements Stages.Watcher {

    private final Example example;
    private final Point data;
    private final Map<String, Double> densities = new HashMap<>();
    private List<double[]> before = List.of();

    Watch(Example example) {
      this.example = example;
      this.data = example.data();
    }

    @Override
    public void watch(String stage, Density density) {
      Point point = point(density);
      double value = stage.equals("constrain") ? 0 : point.logDensity(density);
      densities.put(stage, value);
      if (stage.equals("simplify")) {
        compare("simplify", densities.get("enumerate"), value);
      }
    }

    @Override
    public void watch(Stages.Roots stage) {
      Point point = point(stage.density());
      setConstants(point, stage.constants());
      List<double[]> now = values(stage, point);
      if (stage.stage().equals("differentiate")) {
        compare("total", point.logDensity(stage.density()), now.getFirst()[0]);
      } else {
        StagesTest.compare(example.name() + " after " + stage.stage(), before, now);
      }
      before = stage.stage().equals("differentiate") ? now : before;
    }

    private Point point(Density density) {
      return data.random(density, example.name().hashCode());
    }

    private void compare(String stage, double expected, double actual) {
      StagesTest.compare(
          example.name() + " after " + stage,
          List.of(new double[] {expected}),
          List.of(new double[] {actual}));
    }
  }

  /** Indices and numbers that constructors compute. */
  private static void setConstants(Point point, List<Constant> constants) {
    Interpreter interpreter = point.interpreter();
    for (Constant constant : constants) {
      double[] values = point.along(interpreter, constant.value(), constant.dims());
      if (constant.type() == Type.INT) {
        for (double value : values) {
          if (value != (int) value) {
            throw new AssertionError(constant.name() + " holds " + value);
          }
        }
      }
      point.set(LeafKind.CONSTANT, constant.name(), values);
    }
  }

  private static List<double[]> values(Stages.Roots stage, Point point) {
    Interpreter interpreter = point.interpreter();
    List<Target> targets = EvaluatorProgram.targets(stage.density());
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < stage.roots().size(); i++) {
      Expr root = stage.roots().get(i);
      List<Axis> axes = i == 0 ? List.of() : walked(targets.get(i - 1).axes(), root);
      values.add(point.along(interpreter, root, axes));
    }
    return values;
  }

  /** The axes of a target, or others over the same positions where a stage has renamed them. */
  private static List<Axis> walked(List<Axis> axes, Expr root) {
    return axes.stream()
        .map(
            axis ->
                root.axes().contains(axis)
                    ? axis
                    : root.axes().stream()
                        .filter(other -> other.extent().equals(axis.extent()))
                        .filter(other -> !axes.contains(other))
                        .findFirst()
                        .orElse(axis))
        .toList();
  }

  private static void compare(String what, List<double[]> expected, List<double[]> actual) {
    double scale = 1;
    for (double[] array : expected) {
      for (double value : array) {
        scale = Math.max(scale, Math.abs(value));
      }
    }
    for (int i = 0; i < expected.size(); i++) {
      for (int j = 0; j < expected.get(i).length; j++) {
        double difference = Math.abs(actual.get(i)[j] - expected.get(i)[j]);
        boolean same = Double.compare(actual.get(i)[j], expected.get(i)[j]) == 0;
        if (!same && !(difference <= 1e-11 * scale)) {
          String where = what + ", root " + i + " element " + j;
          throw new AssertionError(where + ": " + actual.get(i)[j] + " was " + expected.get(i)[j]);
        }
      }
    }
  }
}
