package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds like terms of a sum.
 *
 * <pre>
 * x - 0.5 * z - 0.5 * z   →   x - z
 * a * y - a * p           →   a * (y - p)
 * </pre>
 *
 * <p>The second form shares {@code y - p} with whoever else needs it.
 */
public final class CollectTerms extends Rewriter {

  public CollectTerms(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Apply apply) || (apply.op() != Op.ADD && apply.op() != Op.SUB)) {
      return rebuilt;
    }
    List<Terms.Signed> terms = Terms.terms(rebuilt, node -> true);
    Map<Expr, Double> coefficients = new LinkedHashMap<>();
    for (Terms.Signed term : terms) {
      Terms.Product product = Terms.factors(graph, term.term(), CollectTerms::hasLiteral);
      double coefficient = term.negative() ? -product.literal() : product.literal();
      coefficients.merge(Products.of(graph, 1, product.factors()), coefficient, Double::sum);
    }
    if (coefficients.size() == terms.size()) {
      return commonFactor(apply);
    }
    List<Terms.Signed> collected = new ArrayList<>();
    coefficients.forEach(
        (factor, coefficient) -> {
          if (coefficient != 0) {
            Expr term = Products.of(graph, Math.abs(coefficient), List.of(factor));
            collected.add(new Terms.Signed(term, coefficient < 0));
          }
        });
    return collected.isEmpty() ? graph.literal(0) : Sums.of(graph, collected);
  }

  private Expr commonFactor(Expr.Apply sum) {
    if (!(sum.argument(0) instanceof Expr.Apply a)
        || !(sum.argument(1) instanceof Expr.Apply b)
        || a.op() != Op.MUL
        || b.op() != Op.MUL) {
      return sum;
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        Expr common = a.argument(i);
        if (common == b.argument(j) && !(common instanceof Expr.Literal)) {
          return graph.mul(common, graph.apply(sum.op(), a.argument(1 - i), b.argument(1 - j)));
        }
      }
    }
    return sum;
  }

  /** Products are taken apart only to find a literal. */
  private static boolean hasLiteral(Expr node) {
    return node instanceof Expr.Apply apply
        && (apply.op() == Op.NEG
            || (apply.op() == Op.MUL && apply.argument(0) instanceof Expr.Literal));
  }
}
