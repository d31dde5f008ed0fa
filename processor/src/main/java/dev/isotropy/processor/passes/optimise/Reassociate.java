package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;

/**
 * Brings every product into one form: literal, data and scalars first.
 *
 * <pre>
 * (-0.5 * r) * precision  →  -((0.5 * precision) * r)
 * precision * (r * r)     →  (precision * r) * r
 * </pre>
 *
 * <p>Products of factors of one kind are left as they are, as others may share them. Equal products
 * become the same node. Changes rounding, nothing else.
 */
public final class Reassociate extends Rewriter {

  public Reassociate(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Apply apply) || apply.op() != Op.MUL) {
      return rebuilt;
    }
    Terms.Product product = Terms.factors(graph, rebuilt, Reassociate::isMixed);
    return Products.of(graph, product.literal(), product.factors());
  }

  private static boolean isMixed(Expr node) {
    return switch (node) {
      case Expr.Apply apply when apply.op() == Op.NEG -> true;
      case Expr.Apply apply when apply.op() == Op.MUL ->
          apply.argument(0) == apply.argument(1)
              || !Products.sameClass(apply.argument(0), apply.argument(1));
      default -> false;
    };
  }
}
