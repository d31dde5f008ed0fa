package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.List;

/**
 * Algebra that makes expressions smaller without changing their value beyond rounding.
 *
 * <pre>
 * log(exp(u))            →  u
 * pow(scale, 0) * loc    →  loc
 * (y - theta) / sigma    →  (y - theta) * (1 / sigma)     where sigma is known earlier or varies less;
 *                                                         not of data, whose quotients may be whole numbers
 * </pre>
 *
 * <p>Zero times a factor is zero: every quantity of a model is finite wherever its density is.
 */
public final class Simplify extends Rewriter {

  public Simplify(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    Expr node = rebuilt;
    for (int i = 0; i < 8; i++) {
      Expr next = node instanceof Expr.Apply apply ? step(apply) : node;
      if (next == node) {
        return node;
      }
      node = next;
    }
    return node;
  }

  private Expr step(Expr.Apply node) {
    List<Expr> arguments = node.children();
    if (arguments.stream().allMatch(Expr.Literal.class::isInstance)) {
      Double folded = Folding.fold(node.op(), arguments);
      if (folded != null) {
        return graph.literal(folded);
      }
    }
    Expr a = node.argument(0);
    Expr b = arguments.size() > 1 ? node.argument(1) : a;
    return switch (node.op()) {
      case ADD -> add(node, a, b);
      case SUB -> subtract(node, a, b);
      case MUL -> multiply(a, b);
      case MUL_OR_ZERO -> a instanceof Expr.Literal ? multiply(a, b) : node;
      case DIV -> divide(node, a, b);
      case NEG -> negate(node, a);
      case POW -> power(node, a, b);
      case LOG -> logarithm(node, a);
      case LOG1P ->
          isApply(a, Op.NEG) && isApply(argument(a, 0), Op.INV_LOGIT)
              ? graph.neg(graph.apply(Op.LOG1P_EXP, argument(argument(a, 0), 0)))
              : node;
      case EXP -> isApply(a, Op.LOG) ? argument(a, 0) : node;
      case SELECT -> select(node);
      default -> node;
    };
  }

  private Expr add(Expr node, Expr a, Expr b) {
    if (isLiteral(a, 0)) {
      return b;
    }
    if (isLiteral(b, 0)) {
      return a;
    }
    if (a == b) {
      return multiply(graph.literal(2), a);
    }
    if (isApply(b, Op.NEG)) {
      return graph.sub(a, argument(b, 0));
    }
    if (isApply(a, Op.NEG)) {
      return graph.sub(b, argument(a, 0));
    }
    return isApply(a, Op.SELECT) && isApply(b, Op.SELECT) ? addChoices(node, a, b) : node;
  }

  /**
   * {@code (c ? x : 0) + (c ? 0 : y)}: what the adjoint of a choice contributes to a value that
   * both branches read.
   */
  private Expr addChoices(Expr node, Expr a, Expr b) {
    if (argument(a, 0) != argument(b, 0)) {
      return node;
    }
    if (isLiteral(argument(a, 2), 0) && isLiteral(argument(b, 1), 0)) {
      return select((Expr.Apply) graph.select(argument(a, 0), argument(a, 1), argument(b, 2)));
    }
    return isLiteral(argument(a, 1), 0) && isLiteral(argument(b, 2), 0)
        ? select((Expr.Apply) graph.select(argument(a, 0), argument(b, 1), argument(a, 2)))
        : node;
  }

  private Expr subtract(Expr node, Expr a, Expr b) {
    if (isLiteral(b, 0)) {
      return a;
    }
    if (isLiteral(a, 0)) {
      return step((Expr.Apply) graph.neg(b));
    }
    if (a == b) {
      return graph.literal(0);
    }
    if (isApply(b, Op.NEG)) {
      return graph.add(a, argument(b, 0));
    }
    if (isLiteral(a, 1) && isApply(b, Op.INV_LOGIT)) {
      return graph.apply(Op.INV_LOGIT, step((Expr.Apply) graph.neg(argument(b, 0))));
    }
    return node;
  }

  private Expr multiply(Expr a, Expr b) {
    if (isLiteral(a, 0) || isLiteral(b, 0)) {
      return graph.literal(0);
    }
    if (isLiteral(a, 1)) {
      return b;
    }
    if (isLiteral(b, 1)) {
      return a;
    }
    if (isLiteral(a, -1)) {
      return step((Expr.Apply) graph.neg(b));
    }
    if (isLiteral(b, -1)) {
      return step((Expr.Apply) graph.neg(a));
    }
    if (a instanceof Expr.Literal literal && literal.value() < 0) {
      return graph.neg(multiply(graph.literal(-literal.value()), b));
    }
    if (isApply(a, Op.NEG)) {
      return graph.neg(graph.mul(argument(a, 0), b));
    }
    if (isApply(b, Op.NEG)) {
      return graph.neg(graph.mul(a, argument(b, 0)));
    }
    if (a instanceof Expr.Literal outer
        && isApply(b, Op.MUL)
        && argument(b, 0) instanceof Expr.Literal inner) {
      return multiply(graph.literal(outer.value() * inner.value()), argument(b, 1));
    }
    return graph.mul(a, b);
  }

  private Expr divide(Expr node, Expr a, Expr b) {
    if (isLiteral(b, 1)) {
      return a;
    }
    if (isLiteral(a, 0)) {
      return a;
    }
    if (isApply(a, Op.NEG)) {
      return graph.neg(graph.div(argument(a, 0), b));
    }
    boolean earlier = b.binding().compareTo(a.binding()) < 0;
    boolean varyingLess = a.axes().size() > b.axes().size() && a.axes().containsAll(b.axes());
    if (a.binding() == Binding.LATENT && (earlier || varyingLess)) {
      Expr reciprocal = graph.div(graph.literal(1), b);
      if (!graph.nameOf(b).isEmpty()) {
        graph.named(reciprocal, "inverse" + capital(graph.nameOf(b)));
      }
      return graph.mul(a, step((Expr.Apply) reciprocal));
    }
    return node;
  }

  private Expr negate(Expr node, Expr a) {
    if (isApply(a, Op.NEG)) {
      return argument(a, 0);
    }
    if (isApply(a, Op.SUB)) {
      return graph.sub(argument(a, 1), argument(a, 0));
    }
    return node;
  }

  private Expr power(Expr node, Expr base, Expr exponent) {
    if (isLiteral(exponent, 0)) {
      return graph.literal(1);
    }
    if (isLiteral(exponent, 1)) {
      return base;
    }
    if (isLiteral(exponent, 2)) {
      return graph.mul(base, base);
    }
    if (isLiteral(exponent, -1)) {
      return graph.div(graph.literal(1), base);
    }
    return isApply(base, Op.EXP)
        ? graph.exp(replace(node, graph.mul(exponent, argument(base, 0))))
        : node;
  }

  private Expr logarithm(Expr node, Expr a) {
    if (!(a instanceof Expr.Apply apply)) {
      return node;
    }
    return switch (apply.op()) {
      case EXP -> apply.argument(0);
      case INV_LOGIT ->
          graph.neg(graph.apply(Op.LOG1P_EXP, replace(node, graph.neg(apply.argument(0)))));
      case DIV ->
          isLiteral(apply.argument(0), 1)
              ? replace(node, graph.neg(replace(node, graph.log(apply.argument(1)))))
              : node;
      case MUL -> logarithmOfProduct(node, apply);
      default -> node;
    };
  }

  /** {@code log(c * exp(u))} with a positive literal {@code c}, or {@code log(exp(u) * exp(v))}. */
  private Expr logarithmOfProduct(Expr node, Expr.Apply product) {
    Expr a = product.argument(0);
    Expr b = product.argument(1);
    boolean positive = a instanceof Expr.Literal literal && literal.value() > 0;
    if ((positive || isApply(a, Op.EXP)) && isApply(b, Op.EXP)) {
      return graph.add(replace(node, graph.log(a)), argument(b, 0));
    }
    return node;
  }

  private Expr select(Expr.Apply node) {
    if (node.argument(0) instanceof Expr.Literal literal) {
      return literal.value() != 0 ? node.argument(1) : node.argument(2);
    }
    return node.argument(1) == node.argument(2) ? node.argument(1) : node;
  }

  private static boolean isLiteral(Expr node, double value) {
    return node instanceof Expr.Literal literal && literal.value() == value;
  }

  private static boolean isApply(Expr node, Op op) {
    return node instanceof Expr.Apply apply && apply.op() == op;
  }

  private static Expr argument(Expr node, int index) {
    return ((Expr.Apply) node).argument(index);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
