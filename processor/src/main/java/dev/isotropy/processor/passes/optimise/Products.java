package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    List<Expr> narrow = new ArrayList<>();
    List<Expr> wide = new ArrayList<>();
    if (Math.abs(literal) != 1) {
      narrow.add(graph.literal(Math.abs(literal)));
    }
    order.forEach(factor -> (factor.axes().size() < widest ? narrow : wide).add(factor));
    Expr product =
        Stream.of(narrow, wide)
            .flatMap(kind -> kind.stream().reduce(graph::mul).stream())
            .reduce(graph::mul)
            .orElseThrow();
    return literal < 0 ? graph.neg(product) : product;
  }

  /** Whether two factors vary along the same axes and are known at the same time. */
  static boolean sameClass(Expr a, Expr b) {
    return a.binding() == b.binding()
        && a.axes().equals(b.axes())
        && a.binding() != Binding.LITERAL;
  }
}
