package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The operators of Java on numbers and truth values, with Java's promotions and integer division.
 */
final class Operators {

  private static final Set<Tree.Kind> DIVISIONS =
      EnumSet.of(
          Tree.Kind.DIVIDE,
          Tree.Kind.DIVIDE_ASSIGNMENT,
          Tree.Kind.REMAINDER,
          Tree.Kind.REMAINDER_ASSIGNMENT);

  private final Graph graph;

  Operators(Graph graph) {
    this.graph = graph;
  }

  /** The value of a binary operator; empty if Java or a model does not have it on these types. */
  Optional<Scalar> binary(Tree.Kind kind, Scalar a, Scalar b) {
    boolean truths = a.type() == Type.BOOLEAN && b.type() == Type.BOOLEAN;
    boolean numbers = a.type() != Type.BOOLEAN && b.type() != Type.BOOLEAN;
    if (!truths && !numbers) {
      return Optional.empty();
    }
    if (a.expr() instanceof Expr.Literal x && b.expr() instanceof Expr.Literal y) {
      Optional<Scalar> folded =
          numbers ? fold(kind, x.value(), y.value(), promoted(a, b)) : Optional.empty();
      if (folded.isPresent()) {
        return folded;
      }
    }
    return truths ? logic(kind, a.expr(), b.expr()) : arithmetic(kind, a, b);
  }

  private Optional<Scalar> arithmetic(Tree.Kind kind, Scalar a, Scalar b) {
    Expr x = a.expr();
    Expr y = b.expr();
    Type type = promoted(a, b);
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> number(graph.add(x, y), type);
      case MINUS, MINUS_ASSIGNMENT -> number(graph.sub(x, y), type);
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> number(graph.mul(x, y), type);
      case DIVIDE, DIVIDE_ASSIGNMENT ->
          number(type == Type.INT ? graph.apply(Op.TRUNC, graph.div(x, y)) : graph.div(x, y), type);
      case REMAINDER, REMAINDER_ASSIGNMENT -> number(graph.apply(Op.REM, x, y), type);
      case LESS_THAN -> truth(graph.apply(Op.LT, x, y));
      case LESS_THAN_EQUAL -> truth(graph.apply(Op.LE, x, y));
      case GREATER_THAN -> truth(graph.apply(Op.LT, y, x));
      case GREATER_THAN_EQUAL -> truth(graph.apply(Op.LE, y, x));
      case EQUAL_TO -> truth(graph.apply(Op.EQ, x, y));
      case NOT_EQUAL_TO -> truth(graph.apply(Op.NE, x, y));
      default -> Optional.empty();
    };
  }

  private Optional<Scalar> logic(Tree.Kind kind, Expr x, Expr y) {
    return switch (kind) {
      case CONDITIONAL_AND, AND, AND_ASSIGNMENT -> truth(and(x, y));
      case CONDITIONAL_OR, OR, OR_ASSIGNMENT -> truth(or(x, y));
      case XOR, XOR_ASSIGNMENT, NOT_EQUAL_TO -> truth(graph.apply(Op.NE, x, y));
      case EQUAL_TO -> truth(graph.apply(Op.EQ, x, y));
      default -> Optional.empty();
    };
  }

  /** Java's own result on constants, so that int arithmetic wraps and dead branches are known. */
  @SuppressWarnings("NarrowCalculation") // Quotients of integers drop their fractions, as in Java.
  private Optional<Scalar> fold(Tree.Kind kind, double a, double b, Type type) {
    int i = (int) a;
    int j = (int) b;
    boolean ints = type == Type.INT;
    if (ints && j == 0 && DIVISIONS.contains(kind)) {
      return Optional.empty();
    }
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> number(graph.literal(ints ? i + j : a + b), type);
      case MINUS, MINUS_ASSIGNMENT -> number(graph.literal(ints ? i - j : a - b), type);
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> number(graph.literal(ints ? i * j : a * b), type);
      case DIVIDE, DIVIDE_ASSIGNMENT -> number(graph.literal(ints ? i / j : a / b), type);
      case REMAINDER, REMAINDER_ASSIGNMENT -> number(graph.literal(ints ? i % j : a % b), type);
      case LESS_THAN -> truth(graph.literal(a < b ? 1 : 0));
      case LESS_THAN_EQUAL -> truth(graph.literal(a <= b ? 1 : 0));
      case GREATER_THAN -> truth(graph.literal(a > b ? 1 : 0));
      case GREATER_THAN_EQUAL -> truth(graph.literal(a >= b ? 1 : 0));
      case EQUAL_TO -> truth(graph.literal(a == b ? 1 : 0));
      case NOT_EQUAL_TO -> truth(graph.literal(a != b ? 1 : 0));
      default -> Optional.empty();
    };
  }

  /** The value of {@code -a}, {@code +a} or {@code !a}. */
  Optional<Scalar> unary(Tree.Kind kind, Scalar a) {
    boolean truth = a.type() == Type.BOOLEAN;
    return switch (kind) {
      case UNARY_MINUS -> truth ? Optional.empty() : number(negated(a), a.type());
      case UNARY_PLUS -> truth ? Optional.empty() : Optional.of(a);
      case LOGICAL_COMPLEMENT -> truth ? truth(not(a.expr())) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Expr negated(Scalar a) {
    if (a.expr() instanceof Expr.Literal literal) {
      double value = literal.value();
      return graph.literal(a.type() == Type.INT ? -(int) value : -value);
    }
    return graph.neg(a.expr());
  }

  Expr and(Expr x, Expr y) {
    if (x instanceof Expr.Literal literal) {
      return literal.value() == 0 ? x : y;
    }
    return y instanceof Expr.Literal literal && literal.value() != 0
        ? x
        : graph.apply(Op.AND, x, y);
  }

  Expr or(Expr x, Expr y) {
    if (x instanceof Expr.Literal literal) {
      return literal.value() == 0 ? y : x;
    }
    return y instanceof Expr.Literal literal && literal.value() == 0 ? x : graph.apply(Op.OR, x, y);
  }

  Expr not(Expr x) {
    return x instanceof Expr.Literal literal
        ? graph.literal(literal.value() == 0 ? 1 : 0)
        : graph.apply(Op.NOT, x);
  }

  private static Type promoted(Scalar a, Scalar b) {
    return a.type() == Type.DOUBLE || b.type() == Type.DOUBLE ? Type.DOUBLE : Type.INT;
  }

  private static Optional<Scalar> number(Expr expr, Type type) {
    return Optional.of(new Scalar(expr, type));
  }

  private static Optional<Scalar> truth(Expr expr) {
    return Optional.of(new Scalar(expr, Type.BOOLEAN));
  }
}
