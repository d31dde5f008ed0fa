package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Expr;
import java.util.HashMap;
import java.util.Map;

/**
 * How deep the operations of an expression stand in each other. Nobody reads a deep one, and javac
 * does not read a very deep one either.
 */
final class Nesting {

  private static final int MOST = 24;

  private final Map<Expr, Integer> depths = new HashMap<>();

  /** Whether a value should be a variable of its own; operands are asked for first. */
  boolean isDeep(Expr value) {
    int depth = 1;
    for (Expr child : value.children()) {
      depth = Math.max(depth, 1 + depths.getOrDefault(child, 0));
    }
    depths.put(value, depth);
    return depth > MOST;
  }

  /** Says that a value is a variable of its own. */
  void end(Expr value) {
    depths.put(value, 0);
  }
}
