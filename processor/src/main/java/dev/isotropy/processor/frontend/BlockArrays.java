package dev.isotropy.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes, copies and reduces arrays in a block. */
final class BlockArrays {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;
  private final Graph graph;

  BlockArrays(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
    this.graph = frame.graph();
  }

  /** {@code new double[n][m]} or {@code new double[] {a, b}}. */
  Value create(NewArrayTree tree, String name) {
    Optional<Shape> element = tree.getType() == null ? Optional.empty() : Shape.of(tree.getType());
    if (element.isEmpty()) {
      return frame.fail(Problem.UNSUPPORTED_TYPE, tree, String.valueOf(tree.getType()));
    }
    if (tree.getInitializers() != null) {
      return initialised(tree, new Shape(element.get().type(), element.get().rank() + 1), name);
    }
    if (element.get().rank() > 0) {
      return frame.fail(
          Problem.UNSUPPORTED_EXPRESSION,
          tree,
          "'" + tree + "'",
          "the sizes of all dimensions, as arrays are rectangular",
          "write how long the rows are, as in new double[n][m]");
    }
    Optional<List<Expr>> sizes = sizes(tree);
    if (sizes.isEmpty()) {
      return Value.UNKNOWN;
    }
    Expr.Leaf array = made(name, sizes.get().size(), element.get().type());
    builder.add(new Statement.Create(array, sizes.get()));
    return new Array(array, array.dims(), array.type());
  }

  private Expr.Leaf made(String name, int rank, Type type) {
    return builder.fresh(builder.array(name, rank, type));
  }

  /** {@code a = new double[n]}. */
  void recreate(Expr.Leaf array, NewArrayTree tree) {
    Optional<Shape> element = Shape.of(tree.getType());
    Optional<List<Expr>> sizes = sizes(tree);
    if (sizes.isEmpty()) {
      return;
    }
    int rank = sizes.get().size() + element.map(Shape::rank).orElse(0);
    if (element.isEmpty()
        || element.get().rank() > 0
        || element.get().type() != array.type()
        || rank != array.dims().size()) {
      frame.fail(Problem.WRONG_TYPE, tree, tree, new Shape(array.type(), array.dims().size()));
      return;
    }
    builder.aliases().own(array);
    builder.add(new Statement.Create(array, sizes.get()));
  }

  private Optional<List<Expr>> sizes(NewArrayTree tree) {
    List<Expr> sizes = new ArrayList<>();
    for (ExpressionTree dimension : tree.getDimensions()) {
      size(dimension).ifPresent(sizes::add);
    }
    return sizes.size() == tree.getDimensions().size() ? Optional.of(sizes) : Optional.empty();
  }

  private Optional<Expr> size(ExpressionTree tree) {
    Optional<Scalar> size = new Expressions(frame, bodies).scalar(tree);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    Expr expr = size.get().expr();
    if (size.get().type() != Type.INT) {
      frame.fail(Problem.WRONG_TYPE, tree, size.get().words(), "an int size");
      return Optional.empty();
    }
    if (expr instanceof Expr.Literal literal && literal.value() < 0) {
      frame.fail(Problem.NEGATIVE_INDEX, tree, tree, "new");
      return Optional.empty();
    }
    if (expr.binding() == Binding.LATENT) {
      frame.fail(Problem.SIZE_NOT_DATA, tree, tree);
      return Optional.empty();
    }
    builder.control(expr, frame, Problem.SIZE_NOT_DATA, tree);
    return Optional.of(expr);
  }

  /** The array that an initialiser makes of an element type and rank. */
  Value initialised(NewArrayTree tree, Shape shape, String name) {
    Shape inner = new Shape(shape.type(), shape.rank() - 1);
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree each : tree.getInitializers()) {
      Value value =
          each instanceof NewArrayTree nested && nested.getType() == null && inner.rank() > 0
              ? initialised(nested, inner, "row")
              : new Expressions(frame, bodies).read(each);
      elements.add(Conversions.assign(frame, value, inner, each));
    }
    if (elements.contains(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    if (elements.isEmpty() && inner.rank() > 0) {
      return frame.fail(Problem.UNSUPPORTED_EXPRESSION, tree, "'" + tree + "'", "at least one row");
    }
    Expr.Leaf array = made(name, shape.rank(), shape.type());
    List<Expr> sizes = new ArrayList<>(List.of(graph.literal(elements.size())));
    if (inner.rank() > 0) {
      ((Array) elements.getFirst()).dims().forEach(axis -> sizes.add(graph.extent(axis.extent())));
    }
    builder.add(new Statement.Create(array, sizes));
    for (int i = 0; i < elements.size(); i++) {
      Access place = new Access(array, List.of(graph.literal(i)));
      switch (elements.get(i)) {
        case Scalar scalar -> builder.add(new Statement.Store(place, scalar.expr()));
        case Array row -> fill(place, Access.of(row.expr()).orElseThrow(), name);
        default -> {}
      }
    }
    return new Array(array, array.dims(), shape.type());
  }

  /** The array of some numbers. */
  Array of(List<Value> numbers, Type type, String name) {
    Expr.Leaf array = made(name, 1, type);
    builder.add(new Statement.Create(array, List.of(graph.literal(numbers.size()))));
    for (int i = 0; i < numbers.size(); i++) {
      Access place = new Access(array, List.of(graph.literal(i)));
      builder.add(new Statement.Store(place, ((Scalar) numbers.get(i)).expr()));
    }
    return new Array(array, array.dims(), type);
  }

  /** Writes the elements of an array or row to another one of the same size. */
  void fill(Access to, Access from, String name) {
    List<Axis> wide = to.rest();
    List<Axis> given = from.rest();
    List<Expr> at = new ArrayList<>();
    for (int d = 0; d < wide.size(); d++) {
      Expr size = graph.extent(wide.get(d).extent());
      Expr other = graph.extent(given.get(d).extent());
      builder.add(
          new Statement.Require(
              graph.apply(Op.EQ, size, other),
              frame.member().name() + ": " + name + " takes a row of another length"));
      at.add(builder.scalar("i", Type.INT));
    }
    Statement all = new Statement.Store(to.at(at), from.at(at).expr(graph));
    for (int d = wide.size() - 1; d >= 0; d--) {
      Expr size = graph.extent(wide.get(d).extent());
      all = new Statement.For((Expr.Leaf) at.get(d), graph.literal(0), size, false, List.of(all));
    }
    builder.add(all);
  }

  /** A copy of an array, which no variable holds so far. */
  Array copy(Array array) {
    Expr.Leaf copy = made("copy", array.dims().size(), array.type());
    builder.add(new Statement.Copy(copy, Access.of(array.expr()).orElseThrow()));
    return new Array(copy, copy.dims(), array.type());
  }

  /** A function of whole arrays; empty if there is none that takes these. */
  Optional<Value> call(String name, List<Value> arguments, Tree tree) {
    List<Expr> vectors = new ArrayList<>();
    for (Value argument : arguments) {
      if (argument instanceof Array array
          && array.type() == Type.DOUBLE
          && array.dims().size() == 1) {
        vectors.add(array.expr());
      }
    }
    Kernel kernel = Kernels.OF_VECTORS.get(name);
    if (kernel == null
        || vectors.size() < arguments.size()
        || vectors.size() != kernel.arguments().size()) {
      return new ArrayFunctions(frame, new BlockAxes(frame, name))
          .call(name, arguments, tree)
          .map(new ArrayStatements(frame)::of);
    }
    for (int i = 1; i < vectors.size(); i++) {
      builder.add(
          new Statement.Require(
              graph.apply(Op.EQ, length(vectors.getFirst()), length(vectors.get(i))),
              frame.member().name() + ": " + name + " takes arrays of equal length"));
    }
    if (kernel.results().getFirst() > 0) {
      Expr.Leaf result = made(name, 1, Type.DOUBLE);
      builder.add(new Statement.Create(result, List.of(length(vectors.getFirst()))));
      invoke(kernel, vectors, result);
      return Optional.of(new Array(result, result.dims(), Type.DOUBLE));
    }
    Expr.Leaf result = builder.scalar(name, Type.DOUBLE);
    invoke(kernel, vectors, result);
    return Optional.of(new Scalar(result, Type.DOUBLE));
  }

  private void invoke(Kernel kernel, List<Expr> arguments, Expr.Leaf result) {
    builder.add(
        new Statement.Invoke(
            kernel, arguments, List.of(Optional.of(new Access(result, List.of())))));
  }

  private Expr length(Expr vector) {
    return graph.extent(Access.of(vector).orElseThrow().rest().getFirst().extent());
  }
}
