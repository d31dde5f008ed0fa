package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.loops.Program.Constant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the arrays that several loops over constants would compute again: each is computed once, in
 * an array of its own.
 *
 * <p>A loop is a reduction or the filling of a constant.
 */
final class SharedArrays {

  private final Map<Expr, Set<Expr>> loops = new HashMap<>();

  private SharedArrays() {}

  /** The values to compute once, operands first. */
  static List<Expr> of(List<Constant> constants) {
    SharedArrays arrays = new SharedArrays();
    List<Expr> roots = constants.stream().map(Constant::value).toList();
    for (Expr root : roots) {
      arrays.visit(root, root);
    }
    List<Expr> shared = new ArrayList<>();
    for (Expr node : Traversal.postOrder(roots)) {
      boolean computed =
          node instanceof Expr.Apply && node.children().stream().anyMatch(SharedArrays::isComputed);
      if (computed
          && node.binding() == Binding.DATA
          && !node.axes().isEmpty()
          && arrays.loops.getOrDefault(node, Set.of()).size() > 1
          && !roots.contains(node)) {
        shared.add(node);
      }
    }
    return shared;
  }

  /** Anything but a leaf or a literal costs something to compute again. */
  private static boolean isComputed(Expr node) {
    return node instanceof Expr.Apply || node instanceof Expr.Gather;
  }

  private void visit(Expr root, Expr first) {
    Deque<Expr[]> waiting = new ArrayDeque<>();
    Set<List<Expr>> seen = new HashSet<>();
    waiting.push(new Expr[] {root, first});
    while (!waiting.isEmpty()) {
      Expr[] next = waiting.pop();
      Expr node = next[0];
      Expr loop = next[1];
      if (!seen.add(List.of(node, loop))) {
        continue;
      }
      loops.computeIfAbsent(node, unused -> new HashSet<>()).add(loop);
      boolean reduces = node instanceof Expr.Reduce || node instanceof Expr.SegmentSum;
      for (Expr child : node.children()) {
        waiting.push(new Expr[] {child, reduces ? node : loop});
      }
    }
  }
}
