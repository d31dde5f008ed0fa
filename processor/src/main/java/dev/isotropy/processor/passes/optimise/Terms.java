package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes sums and products apart, without expanding products of sums. */
final class Terms {

  private Terms() {}

  /** A term of a sum and its sign. */
  record Signed(Expr term, boolean negative) {}

  /**
   * A product: a literal times factors.
   *
   * @param factors in the order of their appearance; repeated for powers
   */
  record Product(double literal, List<Expr> factors) {}

  /**
   * The terms of a sum.
   *
   * @param open whether a sum below the root may be taken apart
   */
  static List<Signed> terms(Expr node, Predicate<Expr> open) {
    List<Signed> terms = new ArrayList<>();
    collect(node, false, true, open, terms);
    return terms;
  }

  private static void collect(
      Expr node, boolean negative, boolean root, Predicate<Expr> open, List<Signed> into) {
    if (node instanceof Expr.Apply apply && (root || open.test(node))) {
      switch (apply.op()) {
        case ADD -> {
          collect(apply.argument(0), negative, false, open, into);
          collect(apply.argument(1), negative, false, open, into);
          return;
        }
        case SUB -> {
          collect(apply.argument(0), negative, false, open, into);
          collect(apply.argument(1), !negative, false, open, into);
          return;
        }
        case NEG -> {
          collect(apply.argument(0), !negative, root, open, into);
          return;
        }
        default -> {}
      }
    }
    into.add(new Signed(node, negative));
  }

  /**
   * The factors of a product; quotients count as products with reciprocals.
   *
   * @param open whether a product below the root may be taken apart
   */
  static Product factors(Graph graph, Expr node, Predicate<Expr> open) {
    List<Expr> factors = new ArrayList<>();
    double literal = collect(graph, node, true, open, factors);
    return new Product(literal, factors);
  }

  private static double collect(
      Graph graph, Expr node, boolean root, Predicate<Expr> open, List<Expr> into) {
    if (node instanceof Expr.Literal literal) {
      return literal.value();
    }
    if (node instanceof Expr.Apply apply && (root || open.test(node))) {
      if (apply.op() == Op.MUL) {
        double first = collect(graph, apply.argument(0), false, open, into);
        return first * collect(graph, apply.argument(1), false, open, into);
      }
      if (apply.op() == Op.NEG) {
        return -collect(graph, apply.argument(0), root, open, into);
      }
      if (apply.op() == Op.DIV && !(apply.argument(0) instanceof Expr.Literal)) {
        double numerator = collect(graph, apply.argument(0), false, open, into);
        into.add(graph.div(graph.literal(1), apply.argument(1)));
        return numerator;
      }
    }
    into.add(node);
    return 1;
  }
}
