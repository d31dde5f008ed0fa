package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code new double[n][m]} and {@code {a, b, c}}. */
final class ArrayCreation {

  private final Frame frame;
  private final Bodies bodies;
  private final Graph graph;

  ArrayCreation(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.graph = frame.graph();
  }

  Value read(NewArrayTree tree) {
    Optional<Shape> element = tree.getType() == null ? Optional.empty() : Shape.of(tree.getType());
    if (element.isEmpty()) {
      return frame.fail(Problem.UNSUPPORTED_TYPE, tree, String.valueOf(tree.getType()));
    }
    if (tree.getInitializers() != null) {
      return initialised(tree, new Shape(element.get().type(), element.get().rank() + 1));
    }
    if (element.get().rank() > 0) {
      return frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          tree,
          "'" + tree + "'",
          "the sizes of all dimensions, as arrays are rectangular",
          "write how long the rows are, as in new double[n][m]");
    }
    List<String> extents = new ArrayList<>();
    for (ExpressionTree dimension : tree.getDimensions()) {
      extent(dimension).ifPresent(extents::add);
    }
    return extents.size() < tree.getDimensions().size()
        ? Value.UNKNOWN
        : zeros(extents, element.get().type());
  }

  private Array zeros(List<String> extents, Type type) {
    List<Axis> dims = bodies.axes().walk(extents, frame.member().plates());
    return new Array(graph.literal(0), List.copyOf(dims), type);
  }

  /** The extent of a dimension whose size must be known from data. */
  private Optional<String> extent(ExpressionTree tree) {
    Optional<Scalar> size = new Expressions(frame, bodies).scalar(tree);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    Expr expr = size.get().expr();
    if (size.get().type() != Type.INT) {
      frame.fail(Problem.WRONG_TYPE, tree, size.get().words(), "an int size");
      return Optional.empty();
    }
    if (expr.binding() == Binding.LATENT) {
      frame.fail(Problem.SIZE_NOT_DATA, tree, tree);
      return Optional.empty();
    }
    if (expr instanceof Expr.Literal literal && literal.value() < 0) {
      frame.fail(Problem.NEGATIVE_INDEX, tree, tree, "new");
      return Optional.empty();
    }
    if (!expr.axes().isEmpty()) {
      frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          tree,
          "'" + tree + "' as a size, which is not the same everywhere",
          "one size for all elements of a plate");
      return Optional.empty();
    }
    return Optional.of(bodies.axes().extent(expr));
  }

  /** The array that an initialiser makes of an element type and rank. */
  Value initialised(NewArrayTree tree, Shape shape) {
    List<? extends ExpressionTree> trees = tree.getInitializers();
    Shape inner = new Shape(shape.type(), shape.rank() - 1);
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree each : trees) {
      Value value =
          each instanceof NewArrayTree nested && nested.getType() == null && inner.rank() > 0
              ? initialised(nested, inner)
              : new Expressions(frame, bodies).read(each);
      elements.add(Conversions.assign(frame, value, inner, each));
    }
    if (elements.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    List<String> extents = new ArrayList<>();
    extents.add(bodies.axes().extent(graph.literal(elements.size())));
    if (inner.rank() > 0) {
      if (elements.isEmpty()) {
        return frame.fail(
            Problem.UNSUPPORTED_EXPRESSION, tree, "'" + tree + "'", "at least one row");
      }
      Array first = (Array) elements.getFirst();
      first.dims().forEach(axis -> extents.add(axis.extent()));
      for (int i = 1; i < elements.size(); i++) {
        if (!sameExtents(first, (Array) elements.get(i))) {
          return frame.fail(
              Problem.WRONG_TYPE,
              trees.get(i),
              "a row of "
                  + Words.axes(List.of(((Array) elements.get(i)).dims().getFirst().extent())),
              "one of " + Words.axes(List.of(first.dims().getFirst().extent())),
              "write as many elements as in the first row: arrays are rectangular");
        }
      }
    }
    return filled(extents, shape.type(), elements);
  }

  /** The array of some numbers. */
  Array of(List<Value> numbers, Type type) {
    String extent = bodies.axes().extent(graph.literal(numbers.size()));
    return filled(List.of(extent), type, numbers);
  }

  private Array filled(List<String> extents, Type type, List<Value> elements) {
    Array array = zeros(extents, type);
    ArrayElements written = new ArrayElements(frame);
    for (int i = 0; i < elements.size(); i++) {
      array = written.write(array, List.of(graph.literal(i)), elements.get(i));
    }
    return array;
  }

  private static boolean sameExtents(Array a, Array b) {
    return a.dims().stream()
        .map(Axis::extent)
        .toList()
        .equals(b.dims().stream().map(Axis::extent).toList());
  }
}
