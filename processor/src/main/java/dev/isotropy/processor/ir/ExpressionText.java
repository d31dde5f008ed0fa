package dev.isotropy.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Expressions as text, with Java's operators and precedences.
 *
 * <pre>
 * mu + tau * theta_decentered[school]     quantities are bare, other leaves say their kind
 * alpha[county: data.county[home]]        a gather: alpha along county, where the index says
 * segments[county from home: i](adj)      its adjoint
 * sum[home](body)   product[k](x, beta)   reductions
 * position(t)       size(t)               the 0-based position, the number of positions
 * cholesky.0[i, j](a over [i, j])             a routine's first result, with its dimensions
 * </pre>
 */
final class ExpressionText {

  /** How tightly the outermost operator of a text binds. */
  private enum Precedence {
    CHOICE,
    OR,
    AND,
    EQUALITY,
    RELATION,
    SUM,
    TERM,
    SIGN,
    PRIMARY
  }

  private record Text(String text, Precedence precedence) {

    String in(Precedence least) {
      return precedence.compareTo(least) >= 0 ? text : "(" + text + ")";
    }
  }

  private final Map<Expr, String> bound;

  /**
   * A printer.
   *
   * @param bound nodes that are written by name
   */
  ExpressionText(Map<Expr, String> bound) {
    this.bound = bound;
  }

  /** The text of an expression; the root is written out even if it is bound. */
  String define(Expr root) {
    return write(root).text();
  }

  /** The text of an expression, or its name if it is bound. */
  String use(Expr node) {
    return text(node).text();
  }

  private Text text(Expr node) {
    String name = bound.get(node);
    return name == null ? write(node) : primary(name + indices(node.axes()));
  }

  private Text write(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> literal(literal.value());
      case Expr.Leaf leaf -> primary(name(leaf) + indices(leaf.dims()));
      case Expr.Position position -> primary("position(" + position.axis() + ")");
      case Expr.Extent extent -> primary("size(" + extent.extent() + ")");
      case Expr.Apply apply -> apply(apply);
      case Expr.Reduce reduce -> {
        String word =
            switch (reduce.reduction()) {
              case SUM -> "sum[";
              case MAX -> "max[";
              case SUM_LOG1P -> "sumLog1p[";
            };
        yield primary(word + reduce.axis() + "](" + use(reduce.body()) + ")");
      }
      case Expr.Gather gather -> primary(gather(gather));
      case Expr.SegmentSum sum -> {
        String from = sum.from().isEmpty() ? "" : " from " + list(sum.from());
        String head = "segments[" + sum.to() + from + ": " + use(sum.index()) + "]";
        yield primary(head + "(" + use(sum.body()) + ")");
      }
      case Expr.Product product ->
          primary(
              "product["
                  + product.axis()
                  + "]("
                  + use(product.matrix())
                  + ", "
                  + use(product.vector())
                  + ")");
      case Expr.Call call -> primary(call(call));
    };
  }

  private String call(Expr.Call call) {
    StringBuilder text = new StringBuilder(call.routine().name());
    text.append('.').append(call.result()).append(indices(call.own()));
    if (!call.summed().isEmpty()) {
      text.append(" summed ").append(indices(call.summed()));
    }
    text.append('(');
    for (int i = 0; i < call.children().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(use(call.children().get(i)));
      text.append(call.dims().get(i).isEmpty() ? "" : " over " + indices(call.dims().get(i)));
    }
    return text.append(')').toString();
  }

  private Text apply(Expr.Apply node) {
    return switch (node.op()) {
      case ADD -> infix(node, " + ", Precedence.SUM, Precedence.TERM);
      case SUB -> infix(node, " - ", Precedence.SUM, Precedence.TERM);
      case MUL -> infix(node, " * ", Precedence.TERM, Precedence.SIGN);
      case DIV -> infix(node, " / ", Precedence.TERM, Precedence.SIGN);
      case LT -> infix(node, " < ", Precedence.RELATION, Precedence.SUM);
      case LE -> infix(node, " <= ", Precedence.RELATION, Precedence.SUM);
      case EQ -> infix(node, " == ", Precedence.EQUALITY, Precedence.RELATION);
      case NE -> infix(node, " != ", Precedence.EQUALITY, Precedence.RELATION);
      case AND -> infix(node, " && ", Precedence.AND, Precedence.EQUALITY);
      case OR -> infix(node, " || ", Precedence.OR, Precedence.AND);
      case NEG -> prefix("-", node.argument(0));
      case NOT -> prefix("!", node.argument(0));
      case SELECT ->
          new Text(
              text(node.argument(0)).in(Precedence.OR)
                  + " ? "
                  + text(node.argument(1)).in(Precedence.OR)
                  + " : "
                  + use(node.argument(2)),
              Precedence.CHOICE);
      default ->
          primary(
              node.children().stream()
                  .map(this::use)
                  .collect(Collectors.joining(", ", functionName(node.op()) + "(", ")")));
    };
  }

  /** Left associative: an operand on the right that binds as tightly gets parentheses. */
  private Text infix(Expr.Apply node, String operator, Precedence own, Precedence tighter) {
    return new Text(
        text(node.argument(0)).in(own) + operator + text(node.argument(1)).in(tighter), own);
  }

  /** A sign before a digit belongs to a literal, so a literal operand gets parentheses. */
  private Text prefix(String sign, Expr operand) {
    Text text = text(operand);
    String inner =
        Character.isLetter(text.text().charAt(0))
            ? text.in(Precedence.SIGN)
            : "(" + text.text() + ")";
    return new Text(sign + inner, Precedence.SIGN);
  }

  private String gather(Expr.Gather node) {
    String index = node.axis() + ": " + use(node.index());
    String name = bound.get(node.array());
    if (name != null) {
      return name + indices(node.array().axes(), node.axis(), index);
    }
    return node.array() instanceof Expr.Leaf leaf
        ? name(leaf) + indices(leaf.dims(), node.axis(), index)
        : text(node.array()).in(Precedence.PRIMARY) + "[" + index + "]";
  }

  static String name(Expr.Leaf leaf) {
    return switch (leaf.kind()) {
      case QUANTITY, LOCAL -> leaf.name();
      case DATA, COORDINATE, PARAMETER, CONSTANT ->
          leaf.kind().name().toLowerCase(Locale.ROOT) + "." + leaf.name();
    };
  }

  /** How an operation that is no operator is written. */
  static String functionName(Op op) {
    return switch (op) {
      case MUL_OR_ZERO -> "mulOrZero";
      default -> op.function().isEmpty() ? op.name().toLowerCase(Locale.ROOT) : op.function();
    };
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 && !isNegativeZero(value)
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static boolean isNegativeZero(double value) {
    return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(-0.0);
  }

  /** A negative number binds as a sign does. */
  private static Text literal(double value) {
    String number = number(value);
    return new Text(number, number.startsWith("-") ? Precedence.SIGN : Precedence.PRIMARY);
  }

  private static Text primary(String text) {
    return new Text(text, Precedence.PRIMARY);
  }

  static String indices(List<Axis> axes) {
    return axes.isEmpty() ? "" : "[" + list(axes) + "]";
  }

  private static String indices(List<Axis> axes, Axis replaced, String index) {
    return axes.stream()
        .map(axis -> axis.equals(replaced) ? index : axis.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String list(List<Axis> axes) {
    return axes.stream().map(Axis::toString).collect(Collectors.joining(", "));
  }
}
