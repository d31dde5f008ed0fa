package dev.isotropy.processor.notation;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Positions along axes, in brackets behind a name.
 *
 * @param hidden axes whose positions are left out: those of a vector or matrix that is written as a
 *     whole
 */
record Positions(Symbols symbols, Set<Axis> hidden) {

  /** The positions of an array's element, some at an index that is written out. */
  String of(List<Axis> dims, Map<Axis, String> indices) {
    List<String> shown = new ArrayList<>();
    int last = dims.size();
    while (last > 0 && isHidden(dims.get(last - 1), indices)) {
      last--;
    }
    for (Axis axis : dims.subList(0, last)) {
      shown.add(indices.getOrDefault(axis, axis(axis)));
    }
    return shown.isEmpty() ? "" : "[" + String.join(", ", shown) + "]";
  }

  String of(List<Axis> dims) {
    return of(dims, Map.of());
  }

  private boolean isHidden(Axis axis, Map<Axis, String> indices) {
    return hidden.contains(axis) && !indices.containsKey(axis);
  }

  /** A position along an axis; another walk along the same one has a prime. */
  String axis(Axis axis) {
    String extent = axis.extent();
    if (axis.label().startsWith(extent + "_")) {
      String walk = axis.label().substring(extent.length() + 1);
      if (walk.matches("[2-5]")) {
        return symbols.of(extent) + "′".repeat(Integer.parseInt(walk) - 1);
      }
    }
    return symbols.of(axis.label());
  }

  /**
   * Whether an array over some axes can be read without positions along them: where each array in
   * it has all of them last, and nothing else asks for a position or goes along the same axis.
   */
  static boolean canHide(Expr node, List<Axis> axes) {
    Set<String> extents = new HashSet<>();
    axes.forEach(axis -> extents.add(axis.extent()));
    return Traversal.postOrder(List.of(node)).stream()
        .allMatch(
            each ->
                switch (each) {
                  case Expr.Leaf leaf -> isLast(leaf.dims(), axes);
                  case Expr.Position position -> !axes.contains(position.axis());
                  case Expr.Reduce reduce -> !extents.contains(reduce.axis().extent());
                  case Expr.Product product -> !extents.contains(product.axis().extent());
                  case Expr.Call call -> isLast(call.own(), axes);
                  case Expr.SegmentSum _ -> false;
                  case Expr.Literal _, Expr.Extent _, Expr.Apply _, Expr.Gather _ -> true;
                });
  }

  private static boolean isLast(List<Axis> dims, List<Axis> axes) {
    int first = dims.size();
    while (first > 0 && axes.contains(dims.get(first - 1))) {
      first--;
    }
    return dims.subList(0, first).stream().noneMatch(axes::contains);
  }
}
