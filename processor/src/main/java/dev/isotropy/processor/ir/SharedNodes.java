package dev.isotropy.processor.ir;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the nodes that a listing writes once and refers to by name. */
final class SharedNodes {

  /** Expressions nested deeper than this are broken up, so that lines stay readable. */
  private static final int MAX_HEIGHT = 12;

  private SharedNodes() {}

  /**
   * The nodes to write by name, children before parents: the definitions, those with a name of
   * their own, those with several uses, and some within deep expressions.
   *
   * @param definitions the names of some of the roots
   */
  static Map<Expr, String> choose(
      Graph graph, Collection<Expr> roots, Map<String, Expr> definitions) {
    List<Expr> order = Traversal.postOrder(roots);
    Map<Expr, Integer> uses = Traversal.uses(roots);
    Set<String> names = new HashSet<>(definitions.keySet());
    for (Expr.Leaf leaf : Traversal.leaves(roots, Expr.LeafKind.QUANTITY)) {
      names.add(leaf.name());
    }
    Map<Expr, String> chosen = new LinkedHashMap<>();
    definitions.forEach(
        (name, root) -> {
          if (!root.children().isEmpty()) {
            chosen.putIfAbsent(root, name);
          }
        });
    Map<Expr, Integer> heights = new HashMap<>();
    int count = 0;
    for (Expr node : order) {
      int height = 0;
      for (Expr child : node.children()) {
        height = Math.max(height, 1 + heights.getOrDefault(child, 0));
      }
      String name = graph.nameOf(node);
      boolean named = !name.isEmpty() || uses.getOrDefault(node, 0) > 1 || height > MAX_HEIGHT;
      boolean written = named && !node.children().isEmpty();
      if (written && !chosen.containsKey(node)) {
        chosen.put(node, unique(name.isEmpty() ? "t" + ++count : name, names));
      }
      heights.put(node, chosen.containsKey(node) ? 0 : height);
    }
    return chosen;
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }
}
