package dev.isotropy.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Distribution;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.List;
import java.util.Optional;

/** Reads choices inside of expressions of a block: only the branch that is taken is evaluated. */
final class BlockChoices {

  private final Frame frame;
  private final Bodies bodies;
  private final BlockBuilder builder;

  BlockChoices(Frame frame, Bodies bodies) {
    this.frame = frame;
    this.bodies = bodies;
    this.builder = frame.block().orElseThrow();
  }

  /** {@code condition ? a : b}. */
  Value choose(Expr condition, ConditionalExpressionTree tree) {
    Value[] values = new Value[2];
    List<Statement> yes = inside(tree.getTrueExpression(), values, 0);
    List<Statement> no = inside(tree.getFalseExpression(), values, 1);
    if (yes.isEmpty() && no.isEmpty() && isPlain(values[0]) && isPlain(values[1])) {
      return new Choices(frame.graph(), bodies.axes())
          .choose(frame, condition, values[0], values[1], tree.getFalseExpression());
    }
    Optional<Shape> shape =
        values[0] instanceof Scalar a && values[1] instanceof Scalar b && a.type() != b.type()
            ? Optional.of(new Shape(Type.DOUBLE, 0))
            : Optional.empty();
    Destination chosen = new Destination(builder, "chosen", shape);
    List<Statement> then =
        builder.inside(
            () -> {
              yes.forEach(builder::add);
              chosen.assign(frame, values[0], tree.getTrueExpression());
            });
    List<Statement> otherwise =
        builder.inside(
            () -> {
              no.forEach(builder::add);
              chosen.assign(frame, values[1], tree.getFalseExpression());
            });
    builder.add(new Statement.If(condition, then, otherwise));
    return chosen.value();
  }

  private List<Statement> inside(ExpressionTree tree, Value[] values, int index) {
    return builder.inside(() -> values[index] = new Expressions(frame, bodies).read(tree));
  }

  /** Whether a value can be evaluated anywhere, at little cost. */
  private static boolean isPlain(Value value) {
    return switch (value) {
      case Scalar scalar -> isPlain(scalar.expr());
      case Distribution made -> made.arguments().stream().allMatch(BlockChoices::isPlain);
      case Array _ -> false;
      case Value.Step _, Value.Unknown _ -> true;
    };
  }

  private static boolean isPlain(Expr expr) {
    return Traversal.postOrder(List.of(expr)).stream()
        .noneMatch(
            node ->
                node instanceof Expr.Gather
                    || (node instanceof Expr.Apply apply && apply.op().kind() == Op.Kind.FUNCTION));
  }

  /** {@code a && b} or {@code a || b}, whose left operand is known. */
  Value logic(Scalar left, BinaryTree tree) {
    Value[] right = new Value[1];
    List<Statement> before = inside(tree.getRightOperand(), right, 0);
    if (!(right[0] instanceof Scalar operand)) {
      return Value.UNKNOWN;
    }
    Optional<Scalar> value = new Operators(frame.graph()).binary(tree.getKind(), left, operand);
    if (value.isEmpty()) {
      return frame.fail(
          dev.isotropy.processor.diagnostics.Problem.WRONG_TYPE, tree, operand.words(), "boolean");
    }
    if (before.isEmpty()) {
      return value.get();
    }
    Expr.Leaf both = builder.scalar("both", Type.BOOLEAN);
    builder.add(new Statement.Assign(both, left.expr()));
    List<Statement> further =
        builder.inside(
            () -> {
              before.forEach(builder::add);
              builder.add(new Statement.Assign(both, operand.expr()));
            });
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    builder.add(
        and
            ? new Statement.If(both, further, List.of())
            : new Statement.If(both, List.of(), further));
    return new Scalar(both, Type.BOOLEAN);
  }
}
