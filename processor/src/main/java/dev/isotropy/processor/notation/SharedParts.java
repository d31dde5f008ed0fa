package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Traversal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Chooses the parts of long expressions that get a line of their own. */
final class SharedParts {

  /** Expressions of more operations and operands than this are broken up. */
  private static final int LONGEST = 60;

  /** What is used several times is written again if it is no longer than this. */
  private static final int REPEATED = 12;

  private SharedParts() {}

  /**
   * Names for parts, children before parents: those that they have in the source where they have
   * one.
   *
   * @param names what is taken
   */
  static Map<Expr, String> of(Graph graph, Collection<Expr> roots, Collection<String> names) {
    Map<Expr, Integer> uses = Traversal.uses(roots);
    Set<Expr> whole = new HashSet<>(roots);
    Set<String> taken = new HashSet<>(names);
    Map<Expr, String> chosen = new LinkedHashMap<>();
    Map<Expr, Integer> sizes = new HashMap<>();
    int count = 0;
    for (Expr node : Traversal.postOrder(roots)) {
      int size = 1;
      for (Expr child : node.children()) {
        size += sizes.getOrDefault(child, 1);
      }
      boolean isLong = size > LONGEST || (size > REPEATED && uses.getOrDefault(node, 0) > 1);
      if (isLong && !whole.contains(node)) {
        String name = graph.nameOf(node);
        chosen.put(node, unique(name.isEmpty() ? "t" + ++count : name, taken));
        size = 1;
      }
      sizes.put(node, size);
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
