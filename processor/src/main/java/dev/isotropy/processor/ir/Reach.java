package dev.isotropy.processor.ir;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where values are used: on which paths of the choices that data make.
 *
 * <pre>
 * t == 0 ? 0 : x[t - 1]     reaches x[t - 1] where !(t == 0)
 * </pre>
 */
public final class Reach {

  private final Graph graph;
  private final Map<Expr, Expr> conditions = new HashMap<>();

  /** The reach of what lies below some values, which are always used. */
  public Reach(Graph graph, Collection<Expr> roots) {
    this.graph = graph;
    roots.forEach(root -> conditions.put(root, graph.literal(1)));
    for (Expr node : Traversal.postOrder(roots).reversed()) {
      Expr condition = where(node);
      if (isChoice(node)) {
        Expr taken = node.children().getFirst();
        reach(taken, condition);
        reach(node.children().get(1), both(condition, taken));
        reach(node.children().get(2), both(condition, graph.apply(Op.NOT, taken)));
      } else {
        node.children().forEach(child -> reach(child, condition));
      }
    }
  }

  /** A condition, known from data, that holds wherever the value is used; the literal 1: always. */
  public Expr where(Expr node) {
    return conditions.getOrDefault(node, graph.literal(0));
  }

  private static boolean isChoice(Expr node) {
    return node instanceof Expr.Apply(Op op, List<Expr> children, _)
        && op == Op.SELECT
        && children.getFirst().binding() == Binding.DATA;
  }

  private void reach(Expr node, Expr condition) {
    Expr known = conditions.get(node);
    conditions.put(node, known == null ? condition : either(known, condition));
  }

  private Expr both(Expr a, Expr b) {
    return isTrue(a) || a == b ? b : graph.apply(Op.AND, a, b);
  }

  private Expr either(Expr a, Expr b) {
    return isTrue(a) || a == b ? a : isTrue(b) ? b : graph.apply(Op.OR, a, b);
  }

  private static boolean isTrue(Expr condition) {
    return condition instanceof Expr.Literal;
  }
}
