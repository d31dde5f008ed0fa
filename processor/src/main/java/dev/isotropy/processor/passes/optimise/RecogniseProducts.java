package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds products of a data matrix and a vector, and of its transpose and a vector.
 *
 * <pre>
 * sum[k](x[n,k] * beta[k])      →  product[k](x, beta)
 * sum[n](x[n,k] * adjEta[n])    →  product[n](x, adjEta)
 * </pre>
 */
public final class RecogniseProducts extends Rewriter {

  public RecogniseProducts(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Reduce reduce) || reduce.reduction() != Reduction.SUM) {
      return rebuilt;
    }
    Axis axis = reduce.axis();
    Terms.Product product = Terms.factors(graph, reduce.body(), node -> true);
    List<Expr> matrices = new ArrayList<>();
    List<Expr> vectors = new ArrayList<>();
    for (Expr factor : product.factors()) {
      if (factor.axes().size() == 2 && factor.binding() == Binding.DATA && isComponent(factor)) {
        matrices.add(factor);
      } else if (factor.axes().equals(List.of(axis))) {
        vectors.add(factor);
      } else {
        return rebuilt;
      }
    }
    if (matrices.size() != 1
        || vectors.isEmpty()
        || vectors.stream().allMatch(v -> v.binding() != Binding.LATENT)) {
      return rebuilt;
    }
    return graph.product(matrices.getFirst(), Products.of(graph, product.literal(), vectors), axis);
  }

  /** A matrix as the user gave it, whose first dimension holds the rows. */
  private static boolean isComponent(Expr node) {
    return node instanceof Expr.Leaf leaf
        && leaf.kind() == Expr.LeafKind.DATA
        && leaf.dims().size() == 2;
  }
}
