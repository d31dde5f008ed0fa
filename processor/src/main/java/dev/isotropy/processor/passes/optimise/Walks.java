package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups nodes that are one computation over the same positions, walked along axes of different
 * labels: a site's elements as such, and as the whole array that another element of the plate
 * reads.
 *
 * <p>What changes the rounding of one has to change it of all, or an element would differ from
 * itself and {@code max(x[i], x[j])} would choose neither or both where {@code i} is {@code j}.
 */
final class Walks {

  private Walks() {}

  /** How often a node, or one of its group, is used at most. */
  static Map<Expr, Integer> uses(Collection<Expr> roots) {
    Map<Expr, Integer> own = Traversal.uses(roots);
    Map<Expr, Integer> groups = groups(roots);
    Map<Integer, Integer> most = new HashMap<>();
    own.forEach((node, count) -> most.merge(groups.get(node), count, Math::max));
    Map<Expr, Integer> uses = new HashMap<>();
    own.forEach((node, count) -> uses.put(node, most.get(groups.get(node))));
    return uses;
  }

  private static Map<Expr, Integer> groups(Collection<Expr> roots) {
    Map<List<Object>, Integer> numbers = new HashMap<>();
    Map<Expr, Integer> groups = new HashMap<>();
    for (Expr node : Traversal.postOrder(roots)) {
      List<Object> key = new ArrayList<>(own(node));
      node.children().forEach(child -> key.add(groups.get(child)));
      Integer number = numbers.computeIfAbsent(key, _ -> numbers.size());
      groups.put(node, number);
    }
    return groups;
  }

  /** What a node is, apart from its children, with extents in the place of axes. */
  private static List<Object> own(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> List.of("literal", literal.value(), literal.type());
      case Expr.Leaf leaf -> List.of(leaf.kind(), leaf.name(), extents(leaf.dims()));
      case Expr.Position position -> List.of("position", position.axis().extent());
      case Expr.Extent extent -> List.of("extent", extent.extent());
      case Expr.Apply apply -> List.of(apply.op());
      case Expr.Reduce reduce -> List.of(reduce.reduction(), reduce.axis().extent());
      case Expr.Gather gather -> List.of("gather", gather.axis().extent());
      case Expr.SegmentSum sum -> List.of("segmentSum", extents(sum.from()), sum.to().extent());
      case Expr.Product product -> List.of("product", product.axis().extent());
      case Expr.Call call ->
          List.of(
              call.routine(),
              call.result(),
              call.dims().stream().map(Walks::extents).toList(),
              extents(call.summed()));
    };
  }

  private static List<String> extents(List<Axis> axes) {
    return axes.stream().map(Axis::extent).toList();
  }
}
