package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Expressions of a model in a graph of their own, so that what is printed leaves no trace in what
 * is compiled; learnable parameters are the values at which they stand.
 */
final class Copy {

  private final Graph from;
  private final Graph to = new Graph();
  private final Map<String, Double> fixed = new HashMap<>();
  private final Map<Expr, Expr> done = new HashMap<>();

  Copy(Model model) {
    this.from = model.graph();
    from.axes().forEach(to::declare);
    model.parameters().forEach(parameter -> fixed.put(parameter.name(), parameter.fixed()));
  }

  /** Where the copies live. */
  Graph graph() {
    return to;
  }

  Expr of(Expr root) {
    for (Expr node : Traversal.postOrder(List.of(root), done.keySet())) {
      Expr copy = copied(node);
      String name = from.nameOf(node);
      done.put(node, name.isEmpty() ? copy : to.named(copy, name));
    }
    return Objects.requireNonNull(done.get(root));
  }

  List<Expr> of(List<Expr> roots) {
    return roots.stream().map(this::of).toList();
  }

  private Expr copied(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> to.literal(literal.value());
      case Expr.Leaf leaf
          when leaf.kind() == LeafKind.PARAMETER && fixed.containsKey(leaf.name()) ->
          to.literal(Objects.requireNonNull(fixed.get(leaf.name())));
      case Expr.Leaf leaf ->
          to.leaf(leaf.kind(), leaf.name(), leaf.dims(), leaf.binding(), leaf.type());
      case Expr.Position position -> to.position(position.axis());
      case Expr.Extent extent -> to.extent(extent.extent());
      case Expr.Apply _,
          Expr.Reduce _,
          Expr.Gather _,
          Expr.SegmentSum _,
          Expr.Product _,
          Expr.Call _ -> {
        List<Expr> children = new ArrayList<>();
        node.children().forEach(child -> children.add(Objects.requireNonNull(done.get(child))));
        yield to.rebuild(node, children);
      }
    };
  }
}
