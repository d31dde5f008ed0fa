package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.List;

/**
 * Algebra until nothing changes: simplification, products in one form, reductions without invariant
 * factors.
 */
public final class Tidy {

  private static final int ROUNDS = 6;

  private Tidy() {}

  /** The same expressions in their final form, in order. */
  public static List<Expr> apply(Graph graph, List<Expr> roots) {
    List<Expr> current = roots;
    for (int round = 0; round < ROUNDS; round++) {
      List<Expr> next = new Simplify(graph).rewrite(current);
      next = new CollectTerms(graph).rewrite(next);
      next = new FactorReductions(graph).rewrite(next);
      next = new Reassociate(graph).rewrite(next);
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return new Simplify(graph).rewrite(current);
  }
}
