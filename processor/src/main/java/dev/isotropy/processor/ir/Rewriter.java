package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rewrite of expressions from the leaves up: each node is visited once, with its children already
 * rewritten.
 *
 * <p>Implementations give the replacement of one rebuilt node.
 */
public abstract class Rewriter {

  protected final Graph graph;
  private final Map<Expr, Expr> done = new HashMap<>();

  protected Rewriter(Graph graph) {
    this.graph = graph;
  }

  /** The rewritten expression. */
  public final Expr rewrite(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root), done.keySet())) {
      List<Expr> children = new ArrayList<>(node.children().size());
      for (Expr child : node.children()) {
        children.add(rewritten(child));
      }
      Expr rebuilt = children.equals(node.children()) ? node : graph.rebuild(node, children);
      Expr replacement = replace(node, rebuilt);
      String name = graph.nameOf(node);
      if (!name.isEmpty() && replacement != node) {
        graph.named(replacement, name);
      }
      done.put(node, replacement);
    }
    return rewritten(root);
  }

  /** The rewritten expressions, in order. */
  public final List<Expr> rewrite(List<Expr> roots) {
    return roots.stream().map(this::rewrite).toList();
  }

  /** The rewritten form of a child of a node. */
  protected final Expr child(Expr original, int index) {
    return rewritten(original.children().get(index));
  }

  /** The rewritten form of a node that was visited before. */
  protected final Expr rewritten(Expr node) {
    return Objects.requireNonNull(done.get(node), "children are rewritten first");
  }

  /**
   * The replacement of one node.
   *
   * @param original the node as it was
   * @param rebuilt the same node over rewritten children
   */
  protected abstract Expr replace(Expr original, Expr rebuilt);
}
