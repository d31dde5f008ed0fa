package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Builds products, associated so that what varies little and is known early is multiplied first: then it is hoisted out of loops and
 * evaluations.
 */
final class Products {

  private Products() {}

  /**
   * The product of a literal and factors. Among factors of the same axes and binding time the given order is kept, so that products
   * which begin alike share their beginning.
   */
  static Expr of(Graph graph, double literal, List<Expr> factors) {
    if (literal == 0) {
      return graph.literal(0);
    }
    if (factors.isEmpty()) {
      return graph.literal(literal);
    }
    List<Expr> order = new ArrayList<>(factors);
    order.sort(
        Comparator.comparing((Expr factor) -> factor.axes().size()).thenComparing(Expr::binding));
    double magnitude = Math.abs(literal);
    Expr product = magnitude == 1 ? null : graph.literal(magnitude);
    for (Expr factor : order) {
      product = product == null ? factor : graph.mul(product, factor);
    }
    return literal < 0 ? graph.neg(product) : product;
  }

  /** Whether a factor can be told from others by what it varies along or when it is known. */
  static boolean sameClass(Expr a, Expr b) {
    return a.binding() == b.binding() && a.axes().equals(b.axes()) && a.binding() != Binding.LITERAL;
  }
}
