package dev.isotropy.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Lag;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Java expressions as values of the intermediate form. */
final class Expressions {

  private static final String ALLOWED =
      "numbers, parameters, data, + - * / %, comparisons, ?:, array[index], Math.*,"
          + " MathFunctions.*, static helpers";

  private final Frame frame;
  private final Bodies bodies;
  private final Graph graph;
  private final Operators operators;

  Expressions(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.graph = frame.graph();
    this.operators = new Operators(graph);
  }

  Value read(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree parenthesized -> read(parenthesized.getExpression());
      case SwitchExpressionTree choice -> new Switches(frame, bodies).read(choice);
      case NewArrayTree creation when frame.block().isPresent() ->
          new BlockArrays(frame, bodies).create(creation, "array");
      case NewArrayTree creation -> new ArrayCreation(frame, bodies).read(creation);
      case LiteralTree literal -> literal(literal);
      case IdentifierTree identifier -> new Identifiers(frame, bodies).read(identifier);
      case MemberSelectTree select -> select(select);
      case BinaryTree binary -> binary(binary);
      case UnaryTree unary -> unary(unary);
      case ConditionalExpressionTree conditional -> conditional(conditional);
      case TypeCastTree cast -> cast(cast);
      case ArrayAccessTree access -> element(access);
      case MethodInvocationTree call -> new Calls(frame, bodies).read(call);
      case NewClassTree creation -> new DistributionCalls(frame, bodies).create(creation);
      default -> unsupported(tree);
    };
  }

  /** The value of an expression that must be a number or truth value. */
  Optional<Scalar> scalar(ExpressionTree tree) {
    Value value = read(tree);
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    if (value != Value.UNKNOWN) {
      notANumber(tree, value);
    }
    return Optional.empty();
  }

  private void notANumber(ExpressionTree tree, Value value) {
    String fix =
        value instanceof Value.Array array && tree instanceof IdentifierTree
            ? "index it, or take the parameter as "
                + new Shape(array.type(), 0)
                + " "
                + tree
                + ", its element at the position in the plate"
            : "";
    frame.fail(Problem.WRONG_TYPE, tree, value.words(), "a number", fix);
  }

  /** The value of a condition. */
  Optional<Expr> condition(ExpressionTree tree) {
    Optional<Scalar> value = scalar(tree);
    if (value.isPresent() && value.get().type() != Type.BOOLEAN) {
      frame.fail(
          Problem.WRONG_TYPE,
          tree,
          value.get().words(),
          "boolean",
          Advice.conversion(value.get(), new Shape(Type.BOOLEAN, 0), tree));
      return Optional.empty();
    }
    return value.map(Scalar::expr);
  }

  private Value literal(LiteralTree tree) {
    return switch (tree.getValue()) {
      case Integer value -> new Scalar(graph.literal(value), Type.INT);
      case Double value -> new Scalar(graph.literal(value), Type.DOUBLE);
      case Boolean value -> new Scalar(graph.literal(value ? 1 : 0), Type.BOOLEAN);
      case null, default ->
          frame.fail(Problem.UNSUPPORTED_TYPE, tree, type(tree), Advice.type(type(tree)));
    };
  }

  private static String type(LiteralTree tree) {
    return switch (tree.getKind()) {
      case STRING_LITERAL -> "String";
      case LONG_LITERAL -> "long";
      case FLOAT_LITERAL -> "float";
      case CHAR_LITERAL -> "char";
      default -> "null";
    };
  }

  private Value select(MemberSelectTree tree) {
    if (tree.getIdentifier().contentEquals("length")
        && new Identifiers(frame, bodies).isValue(tree.getExpression())) {
      Value value = read(tree.getExpression());
      if (value instanceof Value.Array array) {
        return new Scalar(graph.extent(array.dims().getFirst().extent()), Type.INT);
      }
      return value == Value.UNKNOWN ? value : unsupported(tree);
    }
    return new Identifiers(frame, bodies).read(tree);
  }

  private Value binary(BinaryTree tree) {
    boolean lazy =
        tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    if (lazy && frame.block().isPresent()) {
      return scalar(tree.getLeftOperand())
          .map(first -> new BlockChoices(frame, bodies).logic(first, tree))
          .orElse(Value.UNKNOWN);
    }
    Optional<Scalar> left;
    Optional<Scalar> right;
    switch (tree.getKind()) {
      case CONDITIONAL_AND -> {
        left = scalar(tree.getLeftOperand());
        right = rightWhere(tree, left.map(Scalar::expr));
      }
      case CONDITIONAL_OR -> {
        left = scalar(tree.getLeftOperand());
        right = rightWhere(tree, left.map(Scalar::expr).map(operators::not));
      }
      default -> {
        Value a = read(tree.getLeftOperand());
        Value b = read(tree.getRightOperand());
        if (a instanceof Value.Array || b instanceof Value.Array) {
          return arrays(tree, a, b);
        }
        left = number(tree.getLeftOperand(), a);
        right = number(tree.getRightOperand(), b);
      }
    }
    if (left.isEmpty() || right.isEmpty()) {
      return Value.UNKNOWN;
    }
    Optional<Scalar> value = operators.binary(tree.getKind(), left.get(), right.get());
    if (value.isEmpty()) {
      frame
          .reading()
          .report(
              Problem.UNSUPPORTED_EXPRESSION,
              frame.scope().unit(),
              tree,
              frame.member().name(),
              "'" + tree + "'",
              ALLOWED,
              Advice.expression(tree));
      return Value.UNKNOWN;
    }
    doubts(tree, left.get(), right.get(), value.get());
    return value.get();
  }

  private Optional<Scalar> number(ExpressionTree tree, Value value) {
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    if (value != Value.UNKNOWN) {
      notANumber(tree, value);
    }
    return Optional.empty();
  }

  private Value arrays(BinaryTree tree, Value a, Value b) {
    boolean first = a instanceof Value.Array;
    ExpressionTree operand = first ? tree.getLeftOperand() : tree.getRightOperand();
    String text = tree.toString();
    String operator =
        text.substring(
                tree.getLeftOperand().toString().length(),
                text.length() - tree.getRightOperand().toString().length())
            .strip();
    return frame.fail(
        Problem.ARRAY_ARITHMETIC,
        operand,
        operator,
        operand,
        (first ? a : b).words(),
        Advice.arrays(
            tree.getKind(),
            tree.getLeftOperand(),
            tree.getRightOperand(),
            first && b instanceof Value.Array));
  }

  /** Warns of what Java allows but nobody means. */
  private void doubts(BinaryTree tree, Scalar a, Scalar b, Scalar value) {
    boolean equality =
        tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
    boolean sampled = a.expr().binding() == Binding.LATENT || b.expr().binding() == Binding.LATENT;
    boolean reals = a.type() == Type.DOUBLE || b.type() == Type.DOUBLE;
    if (equality && sampled && reals) {
      frame.fail(Problem.SAMPLED_EQUALITY, tree, tree);
    }
    if (tree.getKind() == Tree.Kind.DIVIDE
        && value.type() == Type.INT
        && a.expr() instanceof Expr.Literal x
        && b.expr() instanceof Expr.Literal y
        && y.value() != 0 // of which javac says that it fails
        && x.value() % y.value() != 0
        && tree.getRightOperand() instanceof LiteralTree) {
      frame.fail(
          Problem.INTEGER_DIVISION,
          tree,
          tree,
          (int) (x.value() / y.value()),
          tree.getLeftOperand() + " / " + tree.getRightOperand() + ".0");
    }
  }

  /** The right operand of {@code &&} or {@code ||}, which the left one guards. */
  private Optional<Scalar> rightWhere(BinaryTree tree, Optional<Expr> reached) {
    return reached.flatMap(
        guard -> new Expressions(frame.where(guard), bodies).scalar(tree.getRightOperand()));
  }

  private Value unary(UnaryTree tree) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        return unsupported(tree);
      }
      default -> {}
    }
    Optional<Scalar> operand = scalar(tree.getExpression());
    if (operand.isEmpty()) {
      return Value.UNKNOWN;
    }
    return operators
        .unary(tree.getKind(), operand.get())
        .<Value>map(value -> value)
        .orElseGet(() -> unsupported(tree));
  }

  private Value conditional(ConditionalExpressionTree tree) {
    Optional<Expr> condition = condition(tree.getCondition());
    if (condition.isEmpty()) {
      return Value.UNKNOWN;
    }
    Expr holds = condition.get();
    if (holds instanceof Expr.Literal literal) {
      return read(literal.value() != 0 ? tree.getTrueExpression() : tree.getFalseExpression());
    }
    if (frame.block().isPresent()) {
      return new BlockChoices(frame, bodies).choose(holds, tree);
    }
    Value a = new Expressions(frame.where(holds), bodies).read(tree.getTrueExpression());
    Value b =
        new Expressions(frame.where(operators.not(holds)), bodies).read(tree.getFalseExpression());
    return new Choices(graph, bodies.axes()).choose(frame, holds, a, b, tree.getFalseExpression());
  }

  /** The values of expressions that must be numbers; empty if one is not, which is reported. */
  Optional<List<Scalar>> scalars(List<? extends ExpressionTree> trees) {
    List<Scalar> values = new ArrayList<>();
    for (ExpressionTree tree : trees) {
      scalar(tree).ifPresent(values::add);
    }
    return values.size() == trees.size() ? Optional.of(values) : Optional.empty();
  }

  private Value cast(TypeCastTree tree) {
    Value value = read(tree.getExpression());
    if (value instanceof Value.Distribution made
        && FamilyType.of(frame.scope(), tree.getType())
            .filter(type -> type.holds(made.family()))
            .isPresent()) {
      return value;
    }
    return Shape.of(tree.getType())
        .map(shape -> Conversions.cast(frame, value, shape, tree))
        .orElseGet(
            () ->
                frame.fail(
                    Problem.UNSUPPORTED_TYPE,
                    tree.getType(),
                    tree.getType(),
                    Advice.type(tree.getType())));
  }

  private Value element(ArrayAccessTree tree) {
    Value value = read(tree.getExpression());
    Optional<Expr> index = index(tree.getIndex(), tree);
    if (value == Value.UNKNOWN || index.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (!(value instanceof Value.Array array)) {
      return frame.fail(
          Problem.WRONG_TYPE, tree, value.words(), "an array", Advice.indexed(value, tree));
    }
    Optional<Sequence> own = Sequence.of(bodies.model(), frame.member());
    if (own.isPresent() && !new EarlierElements(frame, own.get()).allow(array, index.get())) {
      return frame.fail(Problem.NOT_EARLIER, tree.getIndex(), tree, own.get().plate());
    }
    return new ArrayElements(frame).read(array, index.get());
  }

  /** The value of an index into an array; empty if it cannot be one, which is reported. */
  Optional<Expr> index(ExpressionTree tree, ArrayAccessTree access) {
    Optional<Scalar> index = scalar(tree);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    Expr position = index.get().expr();
    if (index.get().type() != Type.INT) {
      frame.fail(
          Problem.WRONG_TYPE,
          tree,
          index.get().words(),
          "an int index",
          "declare it int, or cast what data tell: (int) " + tree);
    } else if (position.binding() == Binding.LATENT && !bodies.isEnumerated(position)) {
      frame.fail(Problem.INDEX_NOT_DATA, tree, tree);
    } else if (position instanceof Expr.Literal literal && literal.value() < 0) {
      frame.fail(
          Problem.NEGATIVE_INDEX,
          tree,
          tree,
          access.getExpression(),
          "",
          "count from 0; the last element is " + access.getExpression() + "[n - 1]");
    } else if (startsBelowZero(position)) {
      frame.fail(
          Problem.NEGATIVE_INDEX,
          tree,
          tree,
          access.getExpression(),
          " at the first position",
          "count from 0, or choose, as in t == 0 ? 0 : x[t - 1]");
    } else {
      return Optional.of(position);
    }
    return Optional.empty();
  }

  /** Whether an index is the position in a plate minus a number, on every path. */
  private boolean startsBelowZero(Expr index) {
    return frame.guarded(index).equals(index)
        && frame.member().plates().stream()
            .anyMatch(plate -> Lag.of(index, Axis.of(plate)).filter(lag -> lag > 0).isPresent());
  }

  private Value unsupported(Tree tree) {
    return frame.fail(
        Problem.UNSUPPORTED_EXPRESSION, tree, "'" + tree + "'", ALLOWED, Advice.expression(tree));
  }
}
