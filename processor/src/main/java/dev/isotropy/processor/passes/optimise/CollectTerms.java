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
 * </pre>
 */
public final class CollectTerms extends Rewriter {

  public CollectTerms(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Apply apply) || apply.op() != Op.ADD && apply.op() != Op.SUB) {
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
      return rebuilt;
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

  /** Products are taken apart only to find a literal. */
  private static boolean hasLiteral(Expr node) {
    return node instanceof Expr.Apply apply
        && (apply.op() == Op.NEG
            || apply.op() == Op.MUL && apply.argument(0) instanceof Expr.Literal);
  }
}
