package dev.isotropy.processor.passes.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.NamedArray;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares gradients with central differences of high order. */
public final class GradientCheck {

  /** Of the first derivative, 8th order. */
  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private final Graph graph;
  private final Expr root;
  private final Consumer<Environment> data;
  private final Map<String, double[]> point = new LinkedHashMap<>();

  /**
   * A check.
   *
   * @param data sets extents and data
   */
  public GradientCheck(Graph graph, Expr root, Consumer<Environment> data) {
    this.graph = graph;
    this.root = root;
    this.data = data;
  }

  /** Sets coordinates of the point. */
  public GradientCheck at(String name, double... values) {
    point.put(name, values.clone());
    return this;
  }

  /** Compares each derivative, to a tolerance relative to its size or 1. */
  public void agrees(double tolerance) {
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, root, List.of(LeafKind.COORDINATE));
    assertThat(IrChecker.expressions(graph, gradient.values())).isEmpty();
    point.forEach(
        (name, values) -> {
          double[] ours = derivative(gradient, name, values.length);
          for (int i = 0; i < values.length; i++) {
            double expected = difference(name, i);
            assertThat(ours[i])
                .as("by %s[%d] at %s", name, i, describe())
                .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
          }
        });
  }

  /** Our derivatives by one coordinate array. */
  double[] derivative(String name) {
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, root, List.of(LeafKind.COORDINATE));
    return derivative(gradient, name, point.get(name).length);
  }

  private double[] derivative(Map<Variable, Expr> gradient, String name, int count) {
    Expr adjoint = gradient.get(new Variable(LeafKind.COORDINATE, name));
    assertThat(adjoint).as("derivative by " + name).isNotNull();
    Environment environment = environment();
    NamedArray value = new Interpreter(environment, new RuntimeFunctions()).evaluate(adjoint);
    double[] all = new double[count];
    for (int i = 0; i < count; i++) {
      all[i] = value.values()[offset(value, name, i, environment)];
    }
    return all;
  }

  /** Where a derivative, which may vary along fewer axes, has the value of one element. */
  private int offset(NamedArray value, String name, int element, Environment environment) {
    List<Axis> dims =
        Traversal.leaves(List.of(root), LeafKind.COORDINATE).stream()
            .filter(leaf -> leaf.name().equals(name))
            .findFirst()
            .orElseThrow()
            .dims()
            .stream()
            .map(dim -> Axis.of(dim.extent()))
            .toList();
    Map<Axis, Integer> at = new LinkedHashMap<>();
    int rest = element;
    for (Axis dim : dims.reversed()) {
      at.put(dim, rest % environment.size(dim));
      rest /= environment.size(dim);
    }
    int offset = 0;
    for (Axis axis : value.axes()) {
      offset = offset * environment.size(axis) + at.get(axis);
    }
    return offset;
  }

  private double difference(String name, int element) {
    double[] values = point.get(name);
    double x = values[element];
    double step = 0x1p-8 * Math.max(0.125, Math.abs(x));
    double sum = 0;
    for (int k = 1; k <= WEIGHTS.length; k++) {
      values[element] = x + k * step;
      double above = value();
      values[element] = x - k * step;
      sum += WEIGHTS[k - 1] * (above - value());
    }
    values[element] = x;
    return sum / step;
  }

  double value() {
    return new Interpreter(environment(), new RuntimeFunctions()).scalar(root);
  }

  private Environment environment() {
    Environment environment = new Environment();
    data.accept(environment);
    point.forEach(environment::coordinate);
    return environment;
  }

  private String describe() {
    StringBuilder text = new StringBuilder();
    point.forEach(
        (name, values) ->
            text.append(name).append('=').append(Arrays.toString(values)).append(' '));
    return text.toString();
  }
}
