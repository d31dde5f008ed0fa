package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Builds products, associated so that what varies little and what is known early is multiplied with
 * its like first: then it is hoisted out of loops and evaluations.
 */
final class Products {

  private Products() {}

  /**
   * The product of a literal and factors: {@code (literal * scalars * what varies along some axes)
   * * ((data * first latent) * second latent)}. Among factors of one kind the given order is kept,
   * so that products which begin alike share their beginning.
   */
  static Expr of(Graph graph, double literal, List<Expr> factors) {
    if (literal == 0) {
      return graph.literal(0);
    }
    if (factors.isEmpty()) {
      return graph.literal(literal);
    }
    List<Axis> all = new ArrayList<>();
    factors.forEach(factor -> all.addAll(factor.axes()));
    int widest = graph.canonical(all).size();
    List<Expr> order = new ArrayList<>(factors);
    order.sort(
        Comparator.comparingInt((Expr factor) -> factor.axes().size())
            .thenComparing(Expr::binding));
    Expr narrow = Math.abs(literal) == 1 ? null : graph.literal(Math.abs(literal));
    Expr data = null;
    Expr wide = null;
    for (Expr factor : order) {
      if (factor.axes().size() < widest) {
        narrow = times(graph, narrow, factor);
      } else if (factor.binding() != Binding.LATENT) {
        data = times(graph, data, factor);
      } else {
        wide = times(graph, wide == null ? data : wide, factor);
      }
    }
    Expr product = times(graph, narrow, wide == null ? data : wide);
    return literal < 0 ? graph.neg(product) : product;
  }

  private static Expr times(Graph graph, Expr a, Expr b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : graph.mul(a, b);
  }

  /** Whether two factors vary along the same axes and are known at the same time. */
  static boolean sameClass(Expr a, Expr b) {
    return a.binding() == b.binding()
        && a.axes().equals(b.axes())
        && a.binding() != Binding.LITERAL;
  }
}
