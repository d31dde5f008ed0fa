package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.families.TriangularFactors;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Rewriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does not factor a matrix that was made of its factor.
 *
 * <pre>
 * cholesky(l lᵀ)   →   l     where l is lower triangular with a positive diagonal
 * </pre>
 *
 * <p>A matrix has one such factor. Covariance and correlation matrices that are latent are made of
 * theirs, and densities, determinants and solves take it apart again. It stands before
 * differentiation, so that neither the factorisation nor its adjoint runs.
 */
public final class KnownFactors extends Rewriter {

  public KnownFactors(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    return rebuilt instanceof Expr.Call call
            && call.routine().equals(Kernels.CHOLESKY)
            && call.summed().isEmpty()
            && call.children().getFirst() instanceof Expr.Call product
        ? factor(call, product)
        : rebuilt;
  }

  private Expr factor(Expr.Call call, Expr.Call product) {
    List<Expr> sides = product.children();
    boolean known =
        product.routine().equals(Kernels.MULTIPLY_TRANSPOSE)
            && product.summed().isEmpty()
            && product.own().equals(call.dims().getFirst())
            && sides.getFirst() == sides.getLast()
            && product.dims().getFirst().equals(product.dims().getLast())
            && sides.getFirst() instanceof Expr.Call factor
            && TriangularFactors.isFactor(factor)
            && factor.summed().isEmpty()
            && factor.own().equals(product.dims().getFirst());
    if (!known) {
      return call;
    }
    Expr.Call factor = (Expr.Call) sides.getFirst();
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int d = 0; d < 2; d++) {
      if (!factor.own().get(d).equals(call.own().get(d))) {
        renamed.put(factor.own().get(d), call.own().get(d));
      }
    }
    return renamed.isEmpty() ? factor : new Renaming(graph, renamed).rewrite(factor);
  }
}
