package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Frame.Local;
import dev.isotropy.processor.frontend.Frame.Ownership;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads declarations and assignments: they give variables, or elements of arrays, new values. */
final class Assignments {

  private final Frame frame;
  private final Bodies bodies;

  Assignments(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
  }

  void declare(VariableTree variable) {
    String name = variable.getName().toString();
    Tree type = variable.getType();
    Optional<Shape> shape = type == null ? Optional.empty() : Shape.of(type);
    boolean family = type != null && FamilyType.of(frame.scope(), type).isPresent();
    ExpressionTree initializer = variable.getInitializer();
    Optional<Value> value;
    if (type != null && shape.isEmpty() && !family) {
      value = Optional.of(frame.fail(Problem.UNSUPPORTED_TYPE, type, type, Advice.type(type)));
    } else if (shape.isPresent() && isBare(initializer) && shape.get().rank() > 0) {
      value =
          Optional.of(
              new ArrayCreation(frame, bodies)
                  .initialised((NewArrayTree) initializer, shape.get()));
    } else {
      value = Optional.ofNullable(initializer).map(this::value);
    }
    Optional<Value> typed =
        shape.isEmpty()
            ? value
            : value.map(v -> Conversions.assign(frame, v, shape.get(), initializer));
    put(name, new Local(shape, Optional.empty()), typed, initializer);
  }

  private static boolean isBare(ExpressionTree initializer) {
    return initializer instanceof NewArrayTree creation && creation.getType() == null;
  }

  private Value value(ExpressionTree tree) {
    return new Expressions(frame, bodies).read(tree);
  }

  void assign(ExpressionTree variable, ExpressionTree tree, Tree statement) {
    assign(variable, value(tree), tree, statement);
  }

  void step(UnaryTree tree, Tree.Kind operator) {
    Scalar one = new Scalar(frame.graph().literal(1), Type.INT);
    update(tree.getExpression(), operator, Optional.of(one), tree);
  }

  void compound(CompoundAssignmentTree tree) {
    Optional<Scalar> operand = new Expressions(frame, bodies).scalar(tree.getExpression());
    update(tree.getVariable(), tree.getKind(), operand, tree);
  }

  /** {@code x op= y}, which casts back to the type of {@code x}. */
  private void update(
      ExpressionTree variable, Tree.Kind operator, Optional<Scalar> operand, Tree tree) {
    Optional<Scalar> old = new Expressions(frame, bodies).scalar(variable);
    Value updated = Value.UNKNOWN;
    if (old.isPresent() && operand.isPresent()) {
      Optional<Scalar> result =
          new Operators(frame.graph()).binary(operator, old.get(), operand.get());
      updated =
          result
              .map(
                  value -> Conversions.cast(frame, value, new Shape(old.get().type(), 0), variable))
              .orElseGet(
                  () ->
                      frame.fail(
                          Problem.UNSUPPORTED_STATEMENT,
                          tree,
                          "the statement '" + tree + "'",
                          Statements.ALLOWED));
    }
    assign(variable, updated, tree, tree);
  }

  private void assign(ExpressionTree variable, Value value, Tree source, Tree statement) {
    switch (variable) {
      case ParenthesizedTree inner -> assign(inner.getExpression(), value, source, statement);
      case ArrayAccessTree access -> element(access, value, source);
      case IdentifierTree identifier
          when frame.locals().containsKey(identifier.getName().toString()) -> {
        String name = identifier.getName().toString();
        Local local = frame.local(name);
        Value typed =
            local
                .shape()
                .map(shape -> Conversions.assign(frame, value, shape, statement))
                .orElse(value);
        put(name, local, Optional.of(typed), source);
      }
      default -> {
        if (!frame.reading().missing().contains(variable.toString())) {
          frame.fail(
              Problem.UNSUPPORTED_STATEMENT,
              statement,
              "an assignment to '" + variable + "'",
              Statements.ALLOWED,
              "declare a local variable; nothing else keeps a value");
        }
      }
    }
  }

  private void put(String name, Local local, Optional<Value> value, Tree source) {
    boolean shared =
        value.orElse(Value.UNKNOWN) instanceof Array array
            && source != null
            && !isFresh(source, array)
            && shares(source);
    frame
        .locals()
        .put(name, new Local(local.shape(), value, shared ? Ownership.SHARED : Ownership.OWN));
    frame.name(name);
  }

  /** Whether an expression makes an array, so that no variable holds it so far. */
  private boolean isFresh(Tree source, Array array) {
    return switch (source) {
      case NewArrayTree _ -> true;
      case MethodInvocationTree call when Calls.isClone(call) -> array.dims().size() == 1;
      // A helper gives back what it was passed, or an array of its own.
      case MethodInvocationTree _ ->
          !(array.expr() instanceof Expr.Leaf)
              && frame.locals().values().stream()
                  .noneMatch(local -> local.value().filter(array::equals).isPresent());
      default -> false;
    };
  }

  /** Notes that the arrays in an expression are now held by another variable as well. */
  private boolean shares(Tree source) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        String name = tree.getName().toString();
        Local local = frame.locals().get(name);
        if (local != null && local.ownership() == Ownership.OWN) {
          frame.locals().put(name, new Local(local.shape(), local.value(), Ownership.SHARED));
        }
        return null;
      }
    }.scan(source, null);
    return true;
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
    Optional<Local> local = writable(base, access);
    if (local.isEmpty() || index.size() < trees.size()) {
      return;
    }
    if (!(local.get().value().orElse(Value.UNKNOWN) instanceof Array array)) {
      return;
    }
    int rank = array.dims().size() - index.size();
    if (rank < 0) {
      frame.fail(Problem.WRONG_TYPE, access, "double", "an array");
      return;
    }
    Value typed = Conversions.assign(frame, value, new Shape(array.type(), rank), source);
    if (typed == Value.UNKNOWN) {
      return;
    }
    if (typed instanceof Array row && !fits(row, array, index.size())) {
      frame.fail(
          Problem.LENGTH_MISMATCH,
          source,
          "a row of '" + base + "'",
          Words.axes(List.of(array.dims().getLast().extent(), row.dims().getLast().extent())));
      return;
    }
    Array written = new ArrayElements(frame).write(array, index, typed);
    frame.locals().put(base.toString(), local.get().with(Optional.of(written)));
    frame.name(base.toString());
  }

  private static boolean fits(Array row, Array array, int from) {
    for (int d = 0; d < row.dims().size(); d++) {
      if (!row.dims().get(d).extent().equals(array.dims().get(from + d).extent())) {
        return false;
      }
    }
    return true;
  }

  /** The variable whose array is written to; empty if that must not be, which is reported. */
  private Optional<Local> writable(ExpressionTree base, Tree access) {
    Local local =
        base instanceof IdentifierTree identifier
            ? frame.locals().get(identifier.getName().toString())
            : null;
    if (local != null && local.value().isEmpty()) {
      frame.fail(Problem.UNASSIGNED, access, base);
      return Optional.empty();
    }
    if (local != null
        && (local.ownership() == Ownership.OWN || local.value().orElseThrow() == Value.UNKNOWN)) {
      return Optional.of(local);
    }
    boolean shared = local != null && local.ownership() == Ownership.SHARED;
    frame.fail(
        Problem.NOT_WRITABLE,
        access,
        base,
        shared
            ? "another variable holds the same array"
            : "it is data or a parameter, which bodies only read",
        "write to a copy: " + base + ".clone()");
    return Optional.empty();
  }
}
