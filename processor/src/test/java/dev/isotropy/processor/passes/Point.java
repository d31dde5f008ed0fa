package dev.isotropy.processor.passes;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.NamedArray;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.constrain.Unconstrain;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * The values of leaves at one point of a model: sizes, data, coordinates, parameters, and the
 * values of quantities.
 */
public final class Point {

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final Map<LeafKind, Map<String, double[]>> values = new LinkedHashMap<>();

  public Point size(String extent, int size) {
    sizes.put(extent, size);
    return this;
  }

  /** Takes the sizes that are computed from data. */
  public Point computedSizes(Graph graph) {
    graph
        .computedExtents()
        .forEach((extent, size) -> size(extent, (int) interpreter().scalar(size)));
    return this;
  }

  public Point set(LeafKind kind, String name, double... array) {
    values.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(name, array.clone());
    return this;
  }

  public double[] get(LeafKind kind, String name) {
    return values.get(kind).get(name);
  }

  /** The same sizes and data, and nothing else. */
  public Point data() {
    Point point = new Point();
    point.sizes.putAll(sizes);
    values
        .getOrDefault(LeafKind.DATA, Map.of())
        .forEach((name, array) -> point.set(LeafKind.DATA, name, array));
    values
        .getOrDefault(LeafKind.PARAMETER, Map.of())
        .forEach((name, array) -> point.set(LeafKind.PARAMETER, name, array));
    return point;
  }

  /** Draws coordinates in (−2, 2), and centerings in (0, 1). */
  public Point random(Density density, long seed) {
    return random(density, seed, 2);
  }

  /** Draws coordinates up to a size, and centerings in (0, 1). */
  public Point random(Density density, long seed, double size) {
    Random random = new Random(seed);
    Point point = data().computedSizes(density.graph());
    for (Density.Block block : density.blocks()) {
      double[] q = random.doubles(point.count(block.axes()), -size, size).toArray();
      point.set(LeafKind.COORDINATE, block.site(), q);
    }
    for (LearnedParameter parameter : density.model().parameters()) {
      double[] c = random.doubles(point.count(parameter.axes()), 0, 1).toArray();
      point.set(LeafKind.PARAMETER, parameter.name(), c);
    }
    return point;
  }

  /** The sum of a density's terms. */
  public double logDensity(Density density) {
    Interpreter interpreter = interpreter();
    double sum = 0;
    for (Density.Term term : density.terms()) {
      sum += Arrays.stream(along(interpreter, term.value(), term.axes())).sum();
    }
    return sum;
  }

  /** The values of all quantities at a density's coordinates. */
  public Point constrained(Density density) {
    Point point = data();
    density
        .values()
        .forEach(
            (name, value) ->
                point.set(
                    LeafKind.QUANTITY, name, along(value, density.model().quantity(name).axes())));
    return point;
  }

  /** The coordinates of the values of quantities. */
  public Point unconstrained(Model model) {
    Point point = data();
    Map<String, Expr> coordinates = Unconstrain.apply(model);
    for (Density.Block block : Constrain.apply(model).blocks()) {
      Expr coordinate = Objects.requireNonNull(coordinates.get(block.site()));
      point.set(LeafKind.COORDINATE, block.site(), along(coordinate, block.axes()));
    }
    return point;
  }

  /** The value of an expression at every position along axes, row-major in their order. */
  public double[] along(Expr value, List<Axis> axes) {
    return along(interpreter(), value, axes);
  }

  /**
   * As {@link #along(Expr, List)}, by an interpreter of this point that may know a part already.
   */
  public double[] along(Interpreter interpreter, Expr value, List<Axis> axes) {
    NamedArray array = interpreter.evaluate(value);
    int[] counts = axes.stream().mapToInt(axis -> sizes.get(axis.extent())).toArray();
    int[] strides = new int[counts.length];
    int stride = 1;
    for (int d = array.axes().size() - 1; d >= 0; d--) {
      strides[axes.indexOf(array.axes().get(d))] = stride;
      stride *= array.sizes().get(d);
    }
    double[] values = array.values();
    double[] all = new double[count(axes)];
    for (int i = 0; i < all.length; i++) {
      int offset = 0;
      int rest = i;
      for (int d = counts.length - 1; d >= 0; d--) {
        offset += rest % counts[d] * strides[d];
        rest /= counts[d];
      }
      all[i] = values[offset];
    }
    return all;
  }

  public Interpreter interpreter() {
    Environment environment = new Environment();
    sizes.forEach(environment::extent);
    values.forEach(
        (kind, arrays) -> arrays.forEach((name, array) -> environment.set(kind, name, array)));
    return new Interpreter(environment, new RuntimeFunctions());
  }

  /** The number of positions along axes. */
  public int count(List<Axis> axes) {
    return axes.stream().mapToInt(axis -> sizes.get(axis.extent())).reduce(1, (a, b) -> a * b);
  }
}
