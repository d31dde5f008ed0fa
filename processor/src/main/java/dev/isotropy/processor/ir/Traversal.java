package dev.isotropy.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks over expression graphs, without recursion, so that deep expressions do no harm. */
public final class Traversal {

  private Traversal() {}

  /** Every node below the roots, each once, children before parents. */
  public static List<Expr> postOrder(Collection<Expr> roots) {
    return postOrder(roots, Set.of());
  }

  /**
   * As {@link #postOrder(Collection)}, without the nodes in {@code known} and what lies only below
   * them.
   */
  public static List<Expr> postOrder(Collection<Expr> roots, Set<Expr> known) {
    List<Expr> order = new ArrayList<>();
    Set<Expr> finished = new HashSet<>();
    Deque<Expr> stack = new ArrayDeque<>();
    for (Expr root : roots) {
      stack.push(root);
      while (!stack.isEmpty()) {
        Expr node = stack.peek();
        if (finished.contains(node) || known.contains(node)) {
          stack.pop();
          continue;
        }
        boolean ready = true;
        for (Expr child : node.children().reversed()) {
          if (!finished.contains(child) && !known.contains(child)) {
            stack.push(child);
            ready = false;
          }
        }
        if (ready) {
          stack.pop();
          finished.add(node);
          order.add(node);
        }
      }
    }
    return order;
  }

  /** The leaves of a kind below the roots, in the order of first use. */
  public static List<Expr.Leaf> leaves(Collection<Expr> roots, Expr.LeafKind kind) {
    List<Expr.Leaf> leaves = new ArrayList<>();
    for (Expr node : postOrder(roots)) {
      if (node instanceof Expr.Leaf leaf && leaf.kind() == kind) {
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  /** How many parents each node has below the roots; being a root counts once. */
  public static Map<Expr, Integer> uses(Collection<Expr> roots) {
    Map<Expr, Integer> uses = new HashMap<>();
    for (Expr node : postOrder(roots)) {
      for (Expr child : node.children()) {
        uses.merge(child, 1, Integer::sum);
      }
    }
    for (Expr root : roots) {
      uses.merge(root, 1, Integer::sum);
    }
    return uses;
  }
}
