package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of expressions, slow and obvious: what every pass preserves and generated code has to
 * reproduce.
 *
 * <p>Each node is evaluated once for all positions along its axes. Booleans are 0 and 1.
 */
public final class Interpreter {

  private final Environment environment;
  private final ScalarFunctions functions;
  private final Map<Expr, NamedArray> values = new HashMap<>();

  public Interpreter(Environment environment, ScalarFunctions functions) {
    this.environment = environment;
    this.functions = functions;
  }

  /**
   * The value of an expression, along its axes in canonical order.
   *
   * @throws IllegalArgumentException if a leaf has no value or one of the wrong size
   * @throws IndexOutOfBoundsException if an index names no position
   */
  public NamedArray evaluate(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root), values.keySet())) {
      values.put(node, value(node));
    }
    return valueOf(root);
  }

  /** The value of an expression without axes. */
  public double scalar(Expr root) {
    return evaluate(root).value();
  }

  private NamedArray valueOf(Expr node) {
    NamedArray value = values.get(node);
    if (value == null) {
      throw new IllegalStateException("not evaluated: " + node.facts().id());
    }
    return value;
  }

  private NamedArray value(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> NamedArray.scalar(literal.value());
      case Expr.Extent extent -> NamedArray.scalar(environment.size(extent.extent()));
      case Expr.Position position -> fill(node, at -> at.along(position.axis()));
      case Expr.Leaf leaf -> leaf(leaf);
      case Expr.Apply apply -> apply(apply);
      case Expr.Reduce reduce -> reduce(reduce);
      case Expr.Gather gather -> gather(gather);
      case Expr.SegmentSum sum -> segmentSum(sum);
      case Expr.Product product -> product(product);
      case Expr.Call call -> call(call);
    };
  }

  private NamedArray leaf(Expr.Leaf leaf) {
    double[] all = environment.values(leaf.kind(), leaf.name());
    int count = 1;
    for (Axis dim : leaf.dims()) {
      count *= environment.size(dim);
    }
    if (all.length != count) {
      throw new IllegalArgumentException(
          leaf.name() + " has " + all.length + " values, not " + count);
    }
    return fill(
        leaf,
        at -> {
          int offset = 0;
          for (Axis dim : leaf.dims()) {
            offset = offset * environment.size(dim) + at.along(dim);
          }
          return all[offset];
        });
  }

  private NamedArray apply(Expr.Apply node) {
    List<NamedArray> arguments = node.children().stream().map(this::valueOf).toList();
    return fill(
        node,
        at -> {
          double[] here = new double[arguments.size()];
          for (int i = 0; i < here.length; i++) {
            NamedArray argument = arguments.get(i);
            here[i] = argument.get(at.offset(argument));
          }
          return Elementwise.value(node.op(), here, functions);
        });
  }

  private NamedArray reduce(Expr.Reduce node) {
    NamedArray body = valueOf(node.body());
    NamedArray result = empty(node);
    boolean sum = node.reduction() != Reduction.MAX;
    boolean logarithms = node.reduction() == Reduction.SUM_LOG1P;
    for (Positions at = along(node.axes()); at.hasPosition(); at.advance()) {
      result.set(at.offset(result), sum ? 0 : Double.NEGATIVE_INFINITY);
    }
    for (Positions at = along(body.axes()); at.hasPosition(); at.advance()) {
      int into = at.offset(result);
      double element = body.get(at.offset(body));
      double term =
          logarithms ? Elementwise.value(Op.LOG1P, new double[] {element}, functions) : element;
      double before = result.get(into);
      result.set(into, sum ? before + term : Math.max(before, term));
    }
    return result;
  }

  private NamedArray gather(Expr.Gather node) {
    NamedArray array = valueOf(node.array());
    NamedArray index = valueOf(node.index());
    return fill(
        node,
        at -> {
          int position = position(index, at, node.axis());
          return array.get(at.offset(array, node.axis(), position));
        });
  }

  private NamedArray segmentSum(Expr.SegmentSum node) {
    NamedArray body = valueOf(node.body());
    NamedArray index = valueOf(node.index());
    NamedArray result = empty(node);
    List<Axis> axes = union(union(body.axes(), index.axes()), node.from());
    for (Positions at = along(axes); at.hasPosition(); at.advance()) {
      int position = position(index, at, node.to());
      int into = at.offset(result, node.to(), position);
      result.set(into, result.get(into) + body.get(at.offset(body)));
    }
    return result;
  }

  private NamedArray product(Expr.Product node) {
    NamedArray matrix = valueOf(node.matrix());
    NamedArray vector = valueOf(node.vector());
    NamedArray result = empty(node);
    List<Axis> axes = union(node.axes(), List.of(node.axis()));
    for (Positions at = along(axes); at.hasPosition(); at.advance()) {
      double term = matrix.get(at.offset(matrix)) * vector.get(at.offset(vector));
      int into = at.offset(result);
      result.set(into, result.get(into) + term);
    }
    return result;
  }

  private NamedArray call(Expr.Call node) {
    NamedArray total = empty(node);
    List<List<Axis>> dims = node.dims();
    for (Positions at = along(node.repeated()); at.hasPosition(); at.advance()) {
      List<double[]> arguments = new ArrayList<>();
      for (int i = 0; i < dims.size(); i++) {
        arguments.add(elements(valueOf(node.children().get(i)), dims.get(i), at));
      }
      int[] sizes =
          node.routine().sizes().stream()
              .mapToInt(size -> environment.size(node.axis(size)))
              .toArray();
      List<double @Nullable []> results = new ArrayList<>();
      for (int i = 0; i < node.routine().results().size(); i++) {
        results.add(null);
      }
      double[] result = new double[count(node.own())];
      results.set(node.result(), result);
      List<double[]> scratch = new ArrayList<>();
      node.scratch().forEach(axes -> scratch.add(new double[count(axes)]));
      node.routine().run(arguments, sizes, results, scratch, functions);
      int element = 0;
      for (Positions in = along(node.own()); in.hasPosition(); in.advance()) {
        int into = at.offset(total) + in.offset(total);
        total.set(into, total.get(into) + result[element++]);
      }
    }
    return total;
  }

  private double[] elements(NamedArray array, List<Axis> dims, Positions at) {
    double[] elements = new double[count(dims)];
    int element = 0;
    for (Positions in = along(dims); in.hasPosition(); in.advance()) {
      elements[element++] = array.get(at.offset(array) + in.offset(array));
    }
    return elements;
  }

  private int count(List<Axis> axes) {
    return axes.stream().mapToInt(environment::size).reduce(1, Math::multiplyExact);
  }

  private int position(NamedArray index, Positions at, Axis axis) {
    double value = index.get(at.offset(index));
    if (value != Math.rint(value) || value < 0 || value >= environment.size(axis)) {
      throw new IndexOutOfBoundsException("index " + value + " along " + axis);
    }
    return (int) value;
  }

  private Positions along(List<Axis> axes) {
    return new Positions(axes, environment);
  }

  private NamedArray empty(Expr node) {
    List<Integer> sizes = environment.sizes(node.axes());
    int count = sizes.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    return new NamedArray(node.axes(), sizes, new double[count]);
  }

  private NamedArray fill(Expr node, Element element) {
    NamedArray result = empty(node);
    for (Positions at = along(node.axes()); at.hasPosition(); at.advance()) {
      result.set(at.offset(result), element.at(at));
    }
    return result;
  }

  private interface Element {
    double at(Positions at);
  }

  private static List<Axis> union(List<Axis> some, List<Axis> others) {
    List<Axis> union = new ArrayList<>(some);
    for (Axis axis : others) {
      if (!union.contains(axis)) {
        union.add(axis);
      }
    }
    return union;
  }
}
