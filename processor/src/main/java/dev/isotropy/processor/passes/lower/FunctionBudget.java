package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares the elementary functions of a fused loop between several loops.
 *
 * <p>HotSpot's second compiler stops inlining in a method that has grown to some 18,000 nodes; an
 * inlined vector function makes 8,000 or more, an operation or a load some 400. A vector that is
 * passed to a call which is not inlined is allocated. Of a function HotSpot compiles what any model
 * in the virtual machine has needed so far: an exponential takes 8,000 nodes where no argument was
 * far below zero, and 11,000 in all other loops where one was. So a loop holds two light functions,
 * or one heavy one, and no more; and what has to be computed before the last of them leaves room
 * for it. Kernels compute functions first.
 *
 * <p>HotSpot does not compile a method of more than 8,000 bytes, so that a loop with very many
 * operations is shared as well.
 */
final class FunctionBudget {

  private static final int MOST = 2;

  /** What may come before a function, in nodes. */
  private static final int ROOM = 17_000;

  /** In the vector form an operation takes up to 30 bytes, twice where lanes begin. */
  private static final int OPERATIONS = 80;

  private static final int FUNCTION = 11_000;
  private static final int OPERATION = 400;

  private final Map<Expr, Integer> shares = new HashMap<>();
  private int last;

  /** What the functions of the current share need, and themselves. */
  private final Set<Expr> before = new HashSet<>();

  /**
   * Shares values.
   *
   * @param values what a loop computes, operands first
   */
  FunctionBudget(List<Expr> values) {
    int spent = 0;
    int operations = 0;
    for (Expr value : values) {
      int cost = cost(value);
      if ((spent > 0 && spent + cost > MOST)
          || (cost > 0 && nodesBefore(value) > ROOM)
          || operations == OPERATIONS) {
        last++;
        spent = 0;
        operations = 0;
        before.clear();
      }
      spent += cost;
      operations++;
      shares.put(value, last);
      if (cost > 0) {
        before.addAll(needs(value));
        before.add(value);
      }
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

  private int nodesBefore(Expr function) {
    Set<Expr> all = needs(function);
    all.addAll(before);
    int nodes = 0;
    for (Expr value : all) {
      nodes += cost(value) > 0 ? FUNCTION : OPERATION;
    }
    return nodes;
  }

  /** What the current share computes or loads for a value. */
  private Set<Expr> needs(Expr value) {
    Set<Expr> needs = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(value.children());
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (needs.add(next) && shares.getOrDefault(next, -1) == last) {
        open.addAll(next.children());
      }
    }
    return needs;
  }

  /** Calls from memory to memory cost nothing. */
  private static int cost(Expr value) {
    if (!(value instanceof Expr.Apply apply) || !apply.op().callsWithVectors()) {
      return 0;
    }
    return switch (apply.op()) {
      case EXP, EXPM1_FAST, LOG -> 1;
      default -> MOST;
    };
  }
}
