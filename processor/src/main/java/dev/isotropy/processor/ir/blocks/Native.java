package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;

/**
 * Which expressions are integers in Java too: where an integer is needed they are computed as such,
 * and overflow as such.
 */
public final class Native {

  private Native() {}

  /** Whether Java computes an expression with integers alone. */
  public static boolean isInteger(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> literal.type() == Type.INT;
      case Expr.Leaf leaf -> leaf.type() == Type.INT;
      case Expr.Extent _ -> true;
      case Expr.Gather gather -> gather.type() == Type.INT;
      case Expr.Apply apply -> isInteger(apply);
      case Expr.Position _, Expr.Reduce _, Expr.SegmentSum _, Expr.Product _, Expr.Call _ -> false;
    };
  }

  private static boolean isInteger(Expr.Apply apply) {
    return switch (apply.op()) {
      case ADD, SUB, MUL, NEG, MIN, MAX, ABS, REM ->
          apply.children().stream().allMatch(Native::isInteger);
      case SELECT -> isInteger(apply.argument(1)) && isInteger(apply.argument(2));
      case TRUNC -> isDivision(apply);
      default -> false;
    };
  }

  /** Whether an operation is the division of integers that drops the fraction. */
  public static boolean isDivision(Expr.Apply apply) {
    return apply.op() == Op.TRUNC
        && apply.argument(0) instanceof Expr.Apply quotient
        && quotient.op() == Op.DIV
        && quotient.children().stream().allMatch(Native::isInteger);
  }
}
