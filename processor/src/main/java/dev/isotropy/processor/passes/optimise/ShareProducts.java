package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes a product of data apart where one of its factors is multiplied with the same latent anyway.
 *
 * <pre>
 * sum[n]((x * c) * m), sum[n](c * m)   →   sum[n](x * (c * m)), sum[n](c * m)
 * </pre>
 *
 * <p>There are as many multiplications, but one array less to be read.
 */
public final class ShareProducts extends Rewriter {

  private final Set<Expr> needed;

  /** A pass over all roots of a program, as they are. */
  public ShareProducts(Graph graph, Collection<Expr> roots) {
    super(graph);
    this.needed = new HashSet<>(Traversal.postOrder(roots));
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Apply product)
        || product.op() != Op.MUL
        || !(product.argument(0) instanceof Expr.Apply data)
        || data.op() != Op.MUL
        || data.argument(0) == data.argument(1)
        || data.binding() == Binding.LATENT
        || !Products.sameClass(data.argument(0), data.argument(1))) {
      return rebuilt;
    }
    for (int i = 0; i < 2; i++) {
      Expr shared = graph.mul(data.argument(i), product.argument(1));
      if (needed.contains(shared)) {
        return graph.mul(data.argument(1 - i), shared);
      }
    }
    return rebuilt;
  }
}
