package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import java.util.List;
import java.util.Optional;

/** Finds what a variable is compared with: {@code v} in {@code max(x, v)}. */
final class Extremes {

  private final Graph graph;
  private final Expr.Leaf variable;
  private final Op op;

  /**
   * A search.
   *
   * @param variable what the variable holds before
   * @param op the maximum or minimum
   */
  Extremes(Graph graph, Expr.Leaf variable, Op op) {
    this.graph = graph;
    this.variable = variable;
    this.op = op;
  }

  /** What the variable is compared with; empty if a value is not the greater, or lesser, of two. */
  Optional<Expr> of(Expr value) {
    return find(value).filter(term -> !reads(term));
  }

  private Optional<Expr> find(Expr value) {
    if (value == variable) {
      double none = op == Op.MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return Optional.of(graph.literal(none));
    }
    if (!(value instanceof Expr.Apply apply) || !reads(value)) {
      return Optional.empty();
    }
    if (apply.op() == op) {
      Expr a = apply.argument(0);
      Expr b = apply.argument(1);
      return reads(a) ? find(a).map(rest -> both(rest, b)) : find(b).map(rest -> both(a, rest));
    }
    if (apply.op() != Op.SELECT) {
      return Optional.empty();
    }
    Expr condition = apply.argument(0);
    if (!reads(condition)) {
      Optional<Expr> taken = find(apply.argument(1));
      Optional<Expr> otherwise = find(apply.argument(2));
      return taken.isEmpty() || otherwise.isEmpty()
          ? Optional.empty()
          : Optional.of(graph.select(condition, taken.get(), otherwise.get()));
    }
    return compared(condition, apply.argument(1), apply.argument(2));
  }

  /** {@code x < v ? v : x}, in its four forms. */
  private Optional<Expr> compared(Expr condition, Expr taken, Expr otherwise) {
    if (!(condition instanceof Expr.Apply comparison)
        || (comparison.op() != Op.LT && comparison.op() != Op.LE)) {
      return Optional.empty();
    }
    Expr lesser = comparison.argument(0);
    Expr greater = comparison.argument(1);
    boolean picksGreater = taken == greater && otherwise == lesser;
    boolean picksLesser = taken == lesser && otherwise == greater;
    if (op == Op.MAX ? !picksGreater : !picksLesser) {
      return Optional.empty();
    }
    if (lesser == variable) {
      return Optional.of(greater);
    }
    return greater == variable ? Optional.of(lesser) : Optional.empty();
  }

  private Expr both(Expr a, Expr b) {
    return a instanceof Expr.Literal literal && Double.isInfinite(literal.value())
        ? b
        : graph.apply(op, a, b);
  }

  private boolean reads(Expr value) {
    return Traversal.leaves(List.of(value), Expr.LeafKind.QUANTITY).contains(variable);
  }
}
