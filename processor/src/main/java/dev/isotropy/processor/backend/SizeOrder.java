package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts extents so that each comes after those that its size is computed from. */
final class SizeOrder {

  private final Set<String> all;
  private final Map<String, Expr> computed;
  private final Set<String> sorted = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();

  private SizeOrder(Collection<String> all, Map<String, Expr> computed) {
    this.all = new LinkedHashSet<>(all);
    this.computed = computed;
  }

  /**
   * The extents, in their order as far as may be.
   *
   * @param computed the sizes of those that are computed
   */
  static List<String> of(Collection<String> extents, Map<String, Expr> computed) {
    SizeOrder order = new SizeOrder(extents, computed);
    order.all.forEach(order::add);
    return List.copyOf(order.sorted);
  }

  private void add(String extent) {
    if (!all.contains(extent) || sorted.contains(extent) || !open.add(extent)) {
      return;
    }
    Expr size = computed.get(extent);
    if (size != null) {
      for (Expr node : Traversal.postOrder(List.of(size))) {
        if (node instanceof Expr.Extent other) {
          add(other.extent());
        }
        for (Axis axis : node.axes()) {
          add(axis.extent());
        }
      }
    }
    sorted.add(extent);
  }
}
