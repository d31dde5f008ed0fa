package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;

/** Java's assignments and casts between the types of a body. */
final class Conversions {

  private Conversions() {}

  /** Whether Java assigns a value to a variable of a type. */
  static boolean assignable(Value value, Shape shape) {
    return switch (value) {
      case Value.Scalar scalar ->
          shape.rank() == 0
              && (scalar.type() == shape.type()
                  || (scalar.type() == Type.INT && shape.type() == Type.DOUBLE));
      case Value.Array array -> shape.rank() == array.dims().size() && shape.type() == array.type();
      case Value.Distribution _, Value.Step _ -> false;
      case Value.Unknown _ -> true;
    };
  }

  /** The value of a variable of a type after an assignment. */
  static Value assign(Frame frame, Value value, Shape shape, Tree tree) {
    if (!assignable(value, shape)) {
      return frame.fail(
          Problem.WRONG_TYPE, tree, value.words(), shape, Advice.conversion(value, shape, tree));
    }
    return value instanceof Value.Scalar scalar
        ? new Value.Scalar(scalar.expr(), shape.type())
        : value;
  }

  /** The value of {@code (type) value}. */
  static Value cast(Frame frame, Value value, Shape shape, Tree tree) {
    if (value instanceof Value.Scalar scalar
        && scalar.type() == Type.DOUBLE
        && shape.equals(new Shape(Type.INT, 0))) {
      Graph graph = frame.graph();
      if (scalar.expr() instanceof Expr.Literal literal) {
        return new Value.Scalar(graph.literal((int) literal.value()), Type.INT);
      }
      if (scalar.expr().binding() == Binding.LATENT) {
        frame.fail(Problem.ZERO_DERIVATIVE, tree, "(int)");
      }
      return new Value.Scalar(graph.apply(Op.TRUNC, scalar.expr()), Type.INT);
    }
    return assign(frame, value, shape, tree);
  }
}
