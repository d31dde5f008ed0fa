package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Frame.Ownership;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads declarations and assignments as statements of a block. */
final class BlockAssignments {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;
  private final BlockArrays arrays;

  BlockAssignments(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
    this.arrays = new BlockArrays(frame, bodies);
  }

  void declare(VariableTree variable) {
    String name = variable.getName().toString();
    Tree type = variable.getType();
    Optional<Shape> shape = type == null ? Optional.empty() : Shape.of(type);
    boolean family = type != null && FamilyType.of(frame.scope(), type).isPresent();
    ExpressionTree initializer = variable.getInitializer();
    if (type != null && shape.isEmpty() && !family) {
      frame.fail(Problem.UNSUPPORTED_TYPE, type, type);
      frame.define(name, Value.UNKNOWN, Optional.empty());
    } else if (initializer == null) {
      declare(name, shape);
    } else {
      Value value = value(name, initializer, shape);
      Value typed =
          shape.map(found -> Conversions.assign(frame, value, found, initializer)).orElse(value);
      define(name, typed, shape);
    }
  }

  private Value value(String name, ExpressionTree initializer, Optional<Shape> shape) {
    boolean bare = initializer instanceof NewArrayTree creation && creation.getType() == null;
    if (bare && shape.isPresent() && shape.get().rank() > 0) {
      return arrays.initialised((NewArrayTree) initializer, shape.get(), name);
    }
    return initializer instanceof NewArrayTree creation
        ? arrays.create(creation, name)
        : new Expressions(frame, bodies).read(initializer);
  }

  /** A variable without a value; in Java it has one wherever it is read. */
  private void declare(String name, Optional<Shape> shape) {
    Value value = Value.UNKNOWN;
    if (shape.isPresent() && shape.get().rank() == 0) {
      value = new Scalar(builder.scalar(name, shape.get().type()), shape.get().type());
    } else if (shape.isPresent()) {
      Expr.Leaf array = builder.array(name, shape.get().rank(), shape.get().type());
      builder.declared(array, name);
      value = new Array(array, array.dims(), shape.get().type());
    }
    Optional<Value> known = value == Value.UNKNOWN ? Optional.empty() : Optional.of(value);
    frame.locals().put(name, new Local(shape, known));
  }

  /** Gives a new variable its first value. */
  void define(String name, Value value, Optional<Shape> shape) {
    Value held =
        switch (value) {
          case Scalar scalar -> {
            Type type = shape.map(Shape::type).orElse(scalar.type());
            Expr.Leaf variable = builder.scalar(name, type);
            builder.add(new Statement.Assign(variable, scalar.expr()));
            yield new Scalar(variable, type);
          }
          case Array array -> array(name, array);
          case Distribution made -> distribution(made);
          case Value.Step _, Value.Unknown _ -> value;
        };
    frame.locals().put(name, new Local(shape, Optional.of(held)));
  }

  private Array array(String name, Array value) {
    if (builder.takeFresh(value.expr())) {
      builder.declared((Expr.Leaf) value.expr(), name);
      return value;
    }
    Expr.Leaf variable = builder.array(name, value.dims().size(), value.type());
    Access from = Access.of(value.expr()).orElseThrow();
    builder.add(new Statement.Copy(variable, from));
    builder.declared(variable, name);
    builder.aliases().share(variable, from.variable());
    return new Array(variable, variable.dims(), value.type());
  }

  private Value distribution(Distribution made) {
    Destination copy = new Destination(builder, "", Optional.empty());
    copy.assign(frame, made, made.origin());
    return copy.value();
  }

  void assign(ExpressionTree variable, ExpressionTree tree, Tree statement) {
    if (variable instanceof IdentifierTree identifier
        && local(identifier).flatMap(Local::value).orElse(Value.UNKNOWN) instanceof Array array
        && array.expr() instanceof Expr.Leaf leaf
        && tree instanceof NewArrayTree creation
        && creation.getInitializers() == null) {
      arrays.recreate(leaf, creation);
      return;
    }
    assign(variable, new Expressions(frame, bodies).read(tree), tree, statement);
  }

  private Optional<Local> local(IdentifierTree identifier) {
    return Optional.ofNullable(frame.locals().get(identifier.getName().toString()));
  }

  void step(UnaryTree tree, Tree.Kind operator) {
    Scalar one = new Scalar(frame.graph().literal(1), Type.INT);
    update(tree.getExpression(), operator, Optional.of(one), tree);
  }

  void compound(CompoundAssignmentTree tree) {
    Optional<Scalar> operand = new Expressions(frame, bodies).scalar(tree.getExpression());
    update(tree.getVariable(), tree.getKind(), operand, tree);
  }

  private void update(
      ExpressionTree variable, Tree.Kind operator, Optional<Scalar> operand, Tree tree) {
    Optional<Scalar> old = new Expressions(frame, bodies).scalar(variable);
    if (old.isEmpty() || operand.isEmpty()) {
      return;
    }
    Optional<Scalar> result =
        new Operators(frame.graph()).binary(operator, old.get(), operand.get());
    if (result.isEmpty()) {
      frame.fail(
          Problem.UNSUPPORTED_STATEMENT, tree, "the statement '" + tree + "'", Statements.ALLOWED);
      return;
    }
    Shape shape = new Shape(old.get().type(), 0);
    assign(variable, Conversions.cast(frame, result.get(), shape, variable), tree, tree);
  }

  private void assign(ExpressionTree variable, Value value, Tree source, Tree statement) {
    switch (variable) {
      case ParenthesizedTree inner -> assign(inner.getExpression(), value, source, statement);
      case ArrayAccessTree access -> element(access, value, source);
      case IdentifierTree identifier when local(identifier).isPresent() ->
          assign(identifier.getName().toString(), value, source, statement);
      default ->
          frame.fail(
              Problem.UNSUPPORTED_STATEMENT,
              statement,
              "an assignment to '" + variable + "'",
              Statements.ALLOWED);
    }
  }

  private void assign(String name, Value value, Tree source, Tree statement) {
    Local local = frame.local(name);
    Value typed =
        local
            .shape()
            .map(shape -> Conversions.assign(frame, value, shape, statement))
            .orElse(value);
    if (typed == Value.UNKNOWN) {
      return;
    }
    if (local.value().isEmpty()) {
      define(name, typed, local.shape());
      return;
    }
    switch (local.value().get()) {
      case Scalar(Expr.Leaf variable, _) when typed instanceof Scalar scalar ->
          builder.add(new Statement.Assign(variable, scalar.expr()));
      case Array(Expr.Leaf variable, _, _) when typed instanceof Array array ->
          replace(variable, array);
      case Distribution known
          when typed instanceof Distribution made && made.family().equals(known.family()) -> {
        for (int i = 0; i < known.arguments().size(); i++) {
          Expr.Leaf variable = (Expr.Leaf) known.arguments().get(i);
          builder.add(new Statement.Assign(variable, made.arguments().get(i)));
        }
      }
      case Value.Unknown _ -> {}
      default -> frame.fail(Problem.WRONG_TYPE, source, typed.words(), local.value().get().words());
    }
  }

  private void replace(Expr.Leaf variable, Array value) {
    Access from = Access.of(value.expr()).orElseThrow();
    if (from.equals(new Access(variable, List.of()))) {
      return;
    }
    if (builder.takeFresh(value.expr())) {
      builder.aliases().own(variable);
    } else {
      builder.aliases().share(variable, from.variable());
    }
    builder.add(new Statement.Copy(variable, from));
  }

  private void element(ArrayAccessTree access, Value value, Tree source) {
    List<ExpressionTree> trees = new ArrayList<>();
    ExpressionTree base = access;
    while (base instanceof ArrayAccessTree inner) {
      trees.addFirst(inner.getIndex());
      base = inner.getExpression();
    }
    List<Expr> index = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      new Expressions(frame, bodies).index(tree, access).ifPresent(index::add);
    }
    Optional<Array> array = writable(base, access);
    if (array.isEmpty() || index.size() < trees.size()) {
      return;
    }
    int rank = array.get().dims().size() - index.size();
    if (rank < 0) {
      frame.fail(Problem.WRONG_TYPE, access, "double", "an array");
      return;
    }
    Value typed = Conversions.assign(frame, value, new Shape(array.get().type(), rank), source);
    Access place = Access.of(array.get().expr()).orElseThrow().at(index);
    switch (typed) {
      case Scalar scalar -> builder.add(new Statement.Store(place, scalar.expr()));
      case Array row -> {
        Access from = Access.of(row.expr()).orElseThrow();
        arrays.fill(place, from, access.toString());
        if (!builder.takeFresh(row.expr())) {
          builder.aliases().share(from.variable(), place.variable());
        }
      }
      default -> {}
    }
  }

  /** The array that is written to; empty if that must not be, which is reported. */
  private Optional<Array> writable(ExpressionTree base, Tree access) {
    Local local = base instanceof IdentifierTree identifier ? local(identifier).orElse(null) : null;
    Value value = local == null ? Value.UNKNOWN : local.value().orElse(Value.UNKNOWN);
    if (local != null && !(value instanceof Array)) {
      if (value != Value.UNKNOWN) {
        frame.fail(Problem.WRONG_TYPE, access, value.words(), "an array");
      }
      return Optional.empty();
    }
    if (local == null || !(value instanceof Array array)) {
      return notWritable(base, access, "it is data or a parameter, which bodies only read");
    }
    Expr.Leaf variable = Access.of(array.expr()).orElseThrow().variable();
    if (builder.isInput(variable) || local.ownership() == Ownership.GIVEN) {
      return notWritable(base, access, "it is data or a parameter, which bodies only read");
    }
    if (local.ownership() == Ownership.SHARED || builder.isShared(variable)) {
      return notWritable(base, access, "another variable holds the same array");
    }
    return Optional.of(array);
  }

  private Optional<Array> notWritable(ExpressionTree base, Tree access, String why) {
    frame.fail(Problem.NOT_WRITABLE, access, base, why, "write to a copy: " + base + ".clone()");
    return Optional.empty();
  }
}
