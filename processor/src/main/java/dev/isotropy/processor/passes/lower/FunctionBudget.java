package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares the elementary functions of a fused loop between several loops.
 *
 * <p>HotSpot's second compiler stops inlining in a method that has grown to some 18,000 nodes; an
 * inlined vector function makes 8,000 or more. A vector that is passed to a call which is not
 * inlined is allocated. So a loop holds two light functions, or one heavy one, and no more.
 */
final class FunctionBudget {

  private static final int MOST = 2;

  private final Map<Expr, Integer> shares = new HashMap<>();
  private int last;

  /**
   * Shares values.
   *
   * @param values what a loop computes, operands first
   */
  FunctionBudget(List<Expr> values) {
    int spent = 0;
    for (Expr value : values) {
      int cost = cost(value);
      if (spent + cost > MOST && spent > 0) {
        last++;
        spent = 0;
      }
      spent += cost;
      shares.put(value, last);
    }
  }

  /** The number of loops. */
  int shares() {
    return last + 1;
  }

  /** The loop in which a value is computed; the first for what is there before. */
  int share(Expr value) {
    return shares.getOrDefault(value, 0);
  }

  private static int cost(Expr value) {
    if (!(value instanceof Expr.Apply apply) || apply.op().kind() != Op.Kind.FUNCTION) {
      return 0;
    }
    return switch (apply.op()) {
      case EXP, LOG, LOG1P -> 1;
      default -> MOST;
    };
  }
}
